/// Where money comes from (`sumber_dana`), as far as plans of a regency part it: RPJMD, Renstra and RKPD plan the regency's own budget,
/// with the transfers that go through it.
enum FundingSource {
    private static let others: Set<Substring> = [
        "csr", "tjsl", "tjslp", "pkbl", "swasta", "kpbu", "apbn", "masyarakat", "swadaya", "mitra", "apbdes", "apbdesa",
        "apbnagari", "donor", "bumn", "investor",
    ]
    private static let otherPhrases = ["apbd provinsi", "apb desa", "apb nagari", "dana desa"]

    /// Whether nothing of it goes through the regency's budget: 'CSR', 'APBN', 'APBD Provinsi'. Of 'APBD; CSR' a part does.
    static func isOutsideBudget(_ text: String) -> Bool {
        let parts = parts(of: text)
        return !parts.isEmpty && parts.allSatisfy(isOther)
    }

    /// Whether a part of it comes from elsewhere.
    static func isMixed(_ text: String) -> Bool { parts(of: text).contains(where: isOther) && !isOutsideBudget(text) }

    private static func parts(of text: String) -> [String] {
        text.lowercased().replacing(" dan ", with: ";").split { ";,/+&".contains($0) }.map { ShortName.key($0) }
            .filter { !$0.isEmpty }
    }

    private static func isOther(_ key: String) -> Bool {
        key.split(separator: " ").contains { others.contains($0) } || otherPhrases.contains { key.contains($0) }
    }
}

/// Where money comes from (`sumber_dana`), as far as plans of a regency part it: RPJMD, Renstra and RKPD plan the regency's own budget,
/// with the transfers that go through it.
enum FundingSource {
    private static let others: Set<Substring> = [
        "csr", "tjsl", "tjslp", "pkbl", "swasta", "kpbu", "apbn", "masyarakat", "swadaya", "mitra", "apbdes", "apbdesa",
        "apbnagari", "donor", "bumn", "investor",
    ]
    private static let otherPhrases = [("apbd", "provinsi"), ("apb", "desa"), ("apb", "nagari"), ("dana", "desa")]

    /// Whether nothing of it goes through the regency's budget: 'CSR', 'APBN', 'APBD Provinsi'. Of 'APBD; CSR' a part does.
    static func isOutsideBudget(_ text: String) -> Bool {
        let parts = parts(of: text)
        return !parts.isEmpty && parts.allSatisfy(isOther)
    }

    /// Whether a part of it comes from elsewhere.
    static func isMixed(_ text: String) -> Bool { parts(of: text).contains(where: isOther) && !isOutsideBudget(text) }

    /// The words of each part, without what joins the parts.
    private static func parts(of text: String) -> [[Substring]] {
        text.utf8.split { joints.contains($0) }.flatMap { ShortName.words(Substring($0)).split(separator: "dan") }
            .map(Array.init)
    }

    private static let joints = Array(";,/+&".utf8)

    private static func isOther(_ words: [Substring]) -> Bool {
        words.contains { others.contains($0) }
            || zip(words, words.dropFirst()).contains { first, second in
                otherPhrases.contains { $0.0 == first && $0.1 == second }
            }
    }
}

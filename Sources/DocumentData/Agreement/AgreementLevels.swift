import Diagnostics

/// How much each rule of agreement weighs in a regency (`profil.keselarasan`); where it says nothing, as the rule itself has it.
struct AgreementLevels {
    /// nil for rules whose findings are not told; the matrix has them all the same.
    private var levels: [String: Severity?] = [:]

    static let words = ["kesalahan", "peringatan", "catatan", "diam"]

    init(_ profile: DataRecord?) {
        for entry in profile?.record("keselarasan")?.entries ?? [] {
            guard let word = entry.node.value.asText else { continue }
            let level: Severity? =
                switch word {
                case "kesalahan": .error
                case "peringatan": .warning
                case "catatan": .note
                default: nil
                }
            levels[entry.key] = .some(level)
        }
    }

    /// nil for a rule that is not told.
    func severity(of rule: AgreementRule) -> Severity? { levels[rule.word] ?? rule.severity }

    /// Names of rules that there are not.
    static func check(_ profile: DataRecord?, into findings: inout Findings) {
        for entry in profile?.record("keselarasan")?.entries ?? []
        where !AgreementRule.words.contains(entry.key) {
            let finding = Diagnostic(
                "data.unknown-key",
                Wording(
                    id: "aturan keselarasan \"\(entry.key)\" tidak ada",
                    en: "there is no rule of agreement \"\(entry.key)\""), at: entry.keyRange
            )
            .rule(Wording(verbatim: AgreementRule.words.joined(separator: ", ")))
            let near = NearMiss.nearest(to: entry.key, in: AgreementRule.words)
            findings.report(
                near.map { finding.fix(Wording(id: "mungkin maksudnya \"\($0)\"", en: "did you mean \"\($0)\"?")) }
                    ?? finding)
        }
    }
}

import Diagnostics

/// What two documents say differently, with both places.
struct AgreementDifference {
    let rule: AgreementRule
    let message: Wording
    /// For the table in the book.
    let short: String
    /// In the plan or the later document, and in the one that it has to agree with.
    let places: (plan: SourceRange?, reference: SourceRange?)
    let fix: Wording
    /// The changes that, once decided on and recorded, settle it.
    var changes: [RecordedChanges.Values] = []

    /// The same, that this recorded change would settle.
    func settled(by values: RecordedChanges.Values...) -> AgreementDifference {
        var difference = self
        difference.changes += values
        return difference
    }

    /// nil where the regency's profile keeps the rule silent.
    func diagnostic(_ levels: AgreementLevels) -> Diagnostic? {
        guard let severity = levels.severity(of: rule) else { return nil }
        let finding = Diagnostic(rule.rawValue, severity, message, at: places.plan).fix(fix)
        guard let reference = places.reference else { return finding }
        return finding.note(Wording(id: "acuannya di sini", en: "the reference is here"), at: reference)
    }
}

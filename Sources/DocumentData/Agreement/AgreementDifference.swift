import Diagnostics

/// What the plan and a reference document say differently, with both places.
struct AgreementDifference {
    enum Kind: String {
        case missing = "agreement.missing-program"
        case unnamed = "agreement.no-program-named"
        case name = "agreement.name"
        case code = "agreement.code"
        case indicator = "agreement.indicator"
        case unit = "agreement.unit"
        case target = "agreement.target"
        case budget = "agreement.budget"
    }

    let kind: Kind
    let message: Wording
    /// For the table in the book.
    let short: String
    /// In the plan, and in the reference document.
    let places: (plan: SourceRange?, reference: SourceRange?)
    let fix: Wording

    var diagnostic: Diagnostic {
        let finding = Diagnostic(kind.rawValue, .warning, message, at: places.plan).fix(fix)
        guard let reference = places.reference else { return finding }
        return finding.note(Wording(id: "acuannya di sini", en: "the reference is here"), at: reference)
    }
}

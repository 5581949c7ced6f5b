import Diagnostics

/// Ends the reading or evaluation of one expression; the finding is reported by whoever asked for the value.
struct ExpressionFault: Error {
    let diagnostic: Diagnostic
    /// The work of the section is used up: nothing more is evaluated.
    var isExhausted = false

    init(_ kind: String, id: String, en: String, at range: SourceRange) {
        diagnostic = Diagnostic("layout." + kind, .error, Wording(id: id, en: en), at: range)
    }

    init(_ diagnostic: Diagnostic) { self.diagnostic = diagnostic }

    func fix(id: String, en: String, replacing replacement: Diagnostic.Fix.Replacement? = nil) -> ExpressionFault {
        ExpressionFault(diagnostic.fix(Wording(id: id, en: en), replacing: replacement))
    }

    /// Suggests the nearest of several names for the text at `range`, or lists them when they are few.
    func suggesting(_ name: String, from candidates: some Collection<String>, at range: SourceRange) -> ExpressionFault
    {
        if let near = NearMiss.nearest(to: name, in: candidates) {
            return fix(
                id: "mungkin maksudnya \"\(near)\"", en: "did you mean '\(near)'?", replacing: .init(range, with: near))
        }
        guard !candidates.isEmpty, candidates.count <= 16 else { return self }
        let all = candidates.joined(separator: ", ")
        return fix(id: "yang ada: \(all)", en: "there are: \(all)")
    }
}

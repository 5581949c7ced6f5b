import Diagnostics

/// Why a text is not the value that its field wants; becomes a finding at the place of the text.
struct ValueProblem: Error {
    let id: String
    let message: Wording
    var rule: Wording?
    var fix: Wording?
    /// The text to put in place of the whole value.
    var replacement: String?

    init(_ id: String, _ message: Wording, rule: Wording? = nil, fix: Wording? = nil) {
        self.id = id
        self.message = message
        self.rule = rule
        self.fix = fix
    }

    /// With a text that would be right.
    init(_ id: String, _ message: Wording, rule: Wording? = nil, write text: String) {
        self.init(id, message, rule: rule, fix: Wording(id: "tulis \"\(text)\"", en: "write \"\(text)\""))
        replacement = text
    }

    func diagnostic(at range: SourceRange?) -> Diagnostic {
        var diagnostic = Diagnostic(id, message, at: range)
        diagnostic.rule = rule
        if let fix {
            diagnostic.fix = Diagnostic.Fix(
                fix,
                replacing: range.flatMap { range in
                    replacement.map { Diagnostic.Fix.Replacement(range, with: $0) }
                })
        }
        return diagnostic
    }
}

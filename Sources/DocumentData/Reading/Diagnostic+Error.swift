import Diagnostics

extension Diagnostic {
    /// An error whose id and message are all that differs.
    init(_ id: String, _ message: Wording, at range: SourceRange?) {
        self.init(id, .error, message, at: range)
    }
}

/// An error that tells by itself what happened.
public protocol DiagnosticError: Error {
    var diagnostic: Diagnostic { get }
}

extension Diagnostic {
    /// What an error tells.
    /// - Parameter error: one of another kind is told in its own words.
    package init(_ error: any Error) {
        self =
            (error as? any DiagnosticError)?.diagnostic
            ?? Diagnostic("output.failed", .error, Wording(verbatim: "\(error)"), at: nil)
    }
}

import Diagnostics

/// The findings of the state that a browser was told last. Pages that are new before all is known come with the same ones, and a book may
/// have hundreds: to write them takes longer than to draw a page.
package struct KnownFindings {
    private let ofProject: [Diagnostic]
    private let ofDocuments: [String: [Diagnostic]]

    package init(_ state: SessionState) {
        ofProject = state.findings
        ofDocuments = Dictionary(state.documents.map { ($0.key, $0.findings) }) { first, _ in first }
    }

    /// Whether these are the very ones: lists that say the same may still be others, and are told again.
    ///
    /// - Parameter document: its key; nil for those of the project.
    func has(_ findings: [Diagnostic], of document: String?) -> Bool {
        guard let known = document.map({ ofDocuments[$0] }) ?? ofProject, known.count == findings.count else {
            return false
        }
        return known.isEmpty
            || known.withUnsafeBufferPointer { one in
                findings.withUnsafeBufferPointer { $0.baseAddress == one.baseAddress }
            }
    }
}

import Diagnostics

/// Where layout files come from; the command looks in the project's folders, tests in memory.
public protocol LayoutSource {
    /// The file, or nil after a finding at `place` has told why there is none.
    ///
    /// Called with nil for `file` when the path was given on the command line or by the project. The same file must be the same
    /// object or have the same `path` each time: that is how cycles are found.
    func source(
        path: String, relativeTo file: SourceFile?, namedAt place: SourceRange?, into findings: inout Findings
    ) -> SourceFile?
}

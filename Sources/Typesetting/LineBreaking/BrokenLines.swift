import Diagnostics

/// A paragraph broken into lines.
package final class BrokenLines {
    package let lines: [Line]
    /// Words that were cut and lines that are too wide: told when the lines are placed.
    package let findings: [Diagnostic]

    init(_ lines: [Line], findings: [Diagnostic] = []) {
        self.lines = lines
        self.findings = findings
    }
}

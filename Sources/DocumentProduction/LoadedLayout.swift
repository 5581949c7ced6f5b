import Diagnostics
import LayoutLanguage

/// A layout with the files that it was read from.
struct LoadedLayout: Sendable {
    let path: String
    let layout: LayoutDocument?
    let findings: Findings
    let files: [LayoutFilesRead.Request]
}

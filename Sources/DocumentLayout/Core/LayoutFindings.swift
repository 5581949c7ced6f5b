import Diagnostics
import LayoutLanguage
import PageModel

/// Findings of layout, each told once even when something is laid out again.
public final class LayoutFindings {
    private struct Key: Hashable {
        let id: String
        let text: String
        let place: SourceRange?
    }

    private var seen: Set<Key> = []
    public private(set) var all = Findings()
    /// All that is reported, also what has been told; nil where nobody listens.
    var heard: [Diagnostic]?

    init() {}

    func report(_ finding: Diagnostic) {
        heard?.append(finding)
        let key =
            finding.cause.map { Key(id: finding.id, text: $0, place: nil) }
            ?? Key(id: finding.id, text: finding.message.english, place: finding.range)
        if seen.insert(key).inserted { all.report(finding) }
    }

    func report(contentsOf findings: some Sequence<Diagnostic>) {
        for finding in findings { report(finding) }
    }

    /// What is told of a fragment that is placed: its own findings, those of its texts, and of everything in it.
    func report(_ fragment: Fragment) {
        report(contentsOf: fragment.findings)
        if fragment.isFirst {
            if let marker = fragment.box.marker {
                report(contentsOf: marker.text.findings)
            }
            if let lines = fragment.content.linesOfText {
                report(contentsOf: lines.text.findings)
                report(contentsOf: lines.broken.findings)
            }
        }
        fragment.content.forEachChild(of: fragment, all: true) { report($0) }
    }
}

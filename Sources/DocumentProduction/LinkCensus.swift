import Diagnostics
import DocumentLayout
import PageModel

/// Follows the links of a document to its own places: one that leads nowhere is told.
final class LinkCensus: PageConsumer {
    private var places: Set<String> = []
    /// The first text within each link.
    private var links: [(target: String, source: SourceRange?)] = []
    private var open: [String?] = []

    func restart() {
        places = []
        links = []
        open = []
    }

    func take(_ page: Page) {
        for item in page.items {
            switch item {
            case .destination(let name, _): places.insert(name)
            case .tag(.begin(let tag)):
                if case .destination(let name)? = tag.link { open.append(name) } else { open.append(nil) }
            case .tag(.end): _ = open.popLast()
            case .text(let run):
                guard let last = open.indices.last(where: { open[$0] != nil }), let target = open[last] else {
                    continue
                }
                links.append((target, run.source))
                open[last] = nil
            case .fill, .stroke, .image, .watermark: continue
            }
        }
    }

    /// Each place that is not there once.
    var findings: Findings {
        var findings = Findings(), told: Set<String> = []
        for link in links where !places.contains(link.target) && told.insert(link.target).inserted {
            let finding = Diagnostic(
                "layout.dead-link", .warning,
                Wording(
                    id: "tautan ke #\(link.target): tidak ada yang ber-id itu dalam dokumen",
                    en: "a link to #\(link.target): nothing in the document has this id"), at: link.source)
            let near = NearMiss.nearest(to: link.target, in: places.sorted())
            findings.report(
                near.map {
                    finding.fix(Wording(id: "mungkin maksudnya #\($0)", en: "did you mean #\($0)?"))
                }
                    ?? finding.fix(
                        Wording(
                            id: "beri id=\"\(link.target)\" pada tujuannya", en: "give its target id=\"\(link.target)\""
                        )))
        }
        return findings
    }
}

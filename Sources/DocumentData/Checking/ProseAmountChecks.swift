import Diagnostics

/// Figures in prose that the data does not have: a budget was changed in its table, and the chapter still has the old one.
struct ProseAmountChecks {
    private var findings = Findings()
    private let figures: ProseFigures
    private var visited = VisitedRecords()

    static func findings(on root: DataRecord) -> Findings {
        var checks = ProseAmountChecks(root)
        for entry in root.entries { checks.look(at: entry.node) }
        return checks.findings
    }

    private init(_ root: DataRecord) {
        figures = ProseFigures(root)
    }

    private mutating func look(at node: DataNode) {
        switch node.value {
        case .markdown(let document): look(document.blocks)
        case .list(let items): for item in items { look(at: item) }
        case .record(let record) where visited.isFirst(record):
            record.forEachBranch { _, node in if !PlaceholderChecks.isReference(node) { look(at: node) } }
        default: return
        }
    }

    private mutating func look(_ blocks: [MarkdownBlock]) {
        for block in blocks {
            if let caption = block.caption { look(caption) }
            switch block.kind {
            case .heading(_, let content), .paragraph(let content): look(content)
            case .quote(let inner): look(inner)
            case .fenced(_, let title, let inner):
                look(title)
                look(inner)
            case .list(_, _, let items, _): for item in items { look(item) }
            case .table(_, let head, let rows): for cell in (CollectionOfOne(head) + rows).joined() { look(cell) }
            case .code, .rule: continue
            }
        }
    }

    private mutating func look(_ content: [MarkdownInline]) {
        for inline in content {
            switch inline.kind {
            case .text(let text): look(text, at: inline.range)
            case .emphasis(let inner), .strong(let inner), .link(_, let inner), .foreign(_, let inner):
                look(inner)
            case .footnote(let blocks): look(blocks)
            // What is struck out does not hold any more; expressions are of the data.
            case .strikethrough, .code, .image, .softBreak, .hardBreak, .expression, .reference, .citation: continue
            }
        }
    }

    private mutating func look(_ text: String, at place: SourceRange?) {
        guard let place else { return }
        for case let (offsets, finding?) in figures.all(in: text).map({ ($0.offsets, $0.finding) }) {
            let written = String(decoding: Array(text.utf8)[offsets], as: UTF8.self)
            findings.report(finding(ProseAmountChecks.place(of: written, in: place)))
        }
    }

    private static func place(of written: String, in place: SourceRange) -> SourceRange {
        let bytes = Array(place.file.bytes[place.lower..<min(place.upper, place.file.bytes.count)]),
            wanted = Array(written.utf8)
        guard let start = bytes.indices.first(where: { bytes[$0...].starts(with: wanted) }) else { return place }
        return place.slice(start..<start + wanted.count)
    }
}

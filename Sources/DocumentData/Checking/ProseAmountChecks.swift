import Diagnostics
import Foundation

/// Amounts in prose that the data does not have: a budget was changed in its table, and the chapter still has the old one.
struct ProseAmountChecks {
    /// Prices and fees are no budgets.
    private static let least: Decimal = 1_000_000

    private var findings = Findings()
    private var known: KnownAmounts?
    private lazy var figures = ProseFigureChecks(root)
    private let root: DataRecord

    static func findings(on root: DataRecord) -> Findings {
        var checks = ProseAmountChecks(root)
        for entry in root.entries { checks.look(at: entry.node) }
        return checks.findings
    }

    private init(_ root: DataRecord) {
        self.root = root
    }

    private mutating func look(at node: DataNode) {
        switch node.value {
        case .markdown(let document): look(document.blocks)
        case .list(let items): for item in items { look(at: item) }
        case .record(let record):
            for node in record.nodes where !PlaceholderChecks.isReference(node) { look(at: node) }
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
            case .strikethrough, .code, .image, .softBreak, .hardBreak, .expression, .reference: continue
            }
        }
    }

    private mutating func look(_ text: String, at place: SourceRange?) {
        guard let place else { return }
        for found in figures.findings(in: text) {
            let written = String(decoding: Array(text.utf8)[found.offsets], as: UTF8.self)
            findings.report(found.finding(ProseAmountChecks.place(of: written, in: place)))
        }
        guard text.utf8.contains(UInt8(ascii: "R")) else { return }
        for amount in ProseAmount.all(in: text) where amount.value >= ProseAmountChecks.least {
            if known == nil { known = KnownAmounts(root) }
            // A project without amounts has nothing to compare with.
            guard let known, let nearest = known.nearest(to: amount.value), !known.has(amount) else { continue }
            let bytes = Array(text.utf8)[amount.offsets], written = String(decoding: bytes, as: UTF8.self)
            findings.report(
                ProseAmountChecks.finding(written, nearest, at: ProseAmountChecks.place(of: written, in: place)))
        }
    }

    private static func place(of written: String, in place: SourceRange) -> SourceRange {
        let bytes = Array(place.file.bytes[place.lower..<min(place.upper, place.file.bytes.count)]),
            wanted = Array(written.utf8)
        guard let start = bytes.indices.first(where: { bytes[$0...].starts(with: wanted) }) else { return place }
        return place.slice(start..<start + wanted.count)
    }

    private static func finding(_ written: String, _ nearest: KnownAmounts.Amount, at place: SourceRange) -> Diagnostic
    {
        let value = Rupiah.text(nearest.value)
        let finding = Diagnostic(
            "data.unknown-amount", .note,
            Wording(
                id: "\(written) bukan nilai dan bukan jumlah pada data; yang terdekat \(value) (\(nearest.name))",
                en: "\(written) is no value and no sum of the data; the nearest is \(value) (\(nearest.name))"),
            at: place
        )
        .fix(
            Wording(
                id: "periksa angkanya, atau tulis {{ … | rupiah }} supaya selalu sama dengan data",
                en: "check it, or write {{ … | rupiah }} so that it is always that of the data"))
        return nearest.place.map { finding.note(Wording(id: "nilai itu di sini", en: "that value is here"), at: $0) }
            ?? finding
    }
}

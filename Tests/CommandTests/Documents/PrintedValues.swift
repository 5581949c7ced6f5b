import DocumentData
import Foundation

/// Lists what the data says that a reader must find in a document: every leaf, except what only the computer needs.
struct PrintedValues {
    /// A value and where it comes from.
    struct Value {
        let path: String
        /// One of these must be found: a number may be printed as 1250 or 1.250.
        let spellings: [String]
    }

    /// Keys whose values only select or order something.
    private static let machineKeys: Set = ["id", "warna", "kolom", "kelompok", "lambang", "tahap_id", "meterai_untuk"]
    /// Keys whose records are references: the name or its abbreviation is enough.
    private static let references: Set = ["opd", "dimensi", "bidang", "quick_win", "opd_pendukung"]

    private(set) var values: [Value] = []
    private let left: (String) -> Bool

    /// - Parameter leaving: paths like `quick_win.linimasa.mulai` that a document shows otherwise than as text.
    init(_ node: DataNode, named name: String, leaving: Set<String> = []) {
        left = { leaving.contains($0) }
        walk(node, name)
    }

    private mutating func walk(_ node: DataNode, _ path: String, isReference: Bool = false) {
        if left(path) { return }
        switch node.value {
        case .null, .boolean: break
        case .text(let text), .written(let text): add(path, [text])
        case .number(let number): add(path, PrintedValues.spellings(of: number))
        case .date(let date): add(path, PrintedValues.spellings(of: date))
        case .markdown(let document): add(document.blocks, path)
        case .list(let nodes):
            for node in nodes { walk(node, path, isReference: isReference) }
        case .record(let record) where isReference:
            add(path, ["nama", "singkatan"].compactMap { record.text($0) })
        case .record(let record):
            for entry in record.entries where !PrintedValues.machineKeys.contains(entry.key) {
                walk(entry.node, path + "." + entry.key, isReference: PrintedValues.references.contains(entry.key))
            }
        }
    }

    private mutating func add(_ path: String, _ spellings: [String]) {
        if spellings.contains(where: { !$0.isEmpty }) { values.append(Value(path: path, spellings: spellings)) }
    }

    // MARK: Spellings

    private static func spellings(of number: Decimal) -> [String] {
        let plain = "\(number)".split(separator: ".", omittingEmptySubsequences: false)
        var digits = Array(plain[0]), grouped = ""
        while digits.count > 3, digits.allSatisfy(\.isNumber) {
            grouped = "." + String(digits.suffix(3)) + grouped
            digits.removeLast(3)
        }
        let fraction = plain.count > 1 ? "," + plain[1] : ""
        return [String(digits) + grouped + fraction, plain[0] + fraction]
    }

    private static func spellings(of date: CalendarDate) -> [String] {
        let months = [
            "Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September", "Oktober",
            "November",
            "Desember",
        ]
        return ["\(date.day) \(months[date.month - 1]) \(date.year)", "\(date.day)-\(date.month)-\(date.year)"]
    }

    // MARK: Markdown

    private mutating func add(_ blocks: [MarkdownBlock], _ path: String) {
        for block in blocks {
            switch block.kind {
            case .heading(_, let inlines), .paragraph(let inlines): add(inlines, path)
            case .quote(let blocks): add(blocks, path)
            case .list(_, _, let items, _): for item in items { add(item, path) }
            case .table(_, let head, let rows): for cell in head + rows.joined() { add(cell, path) }
            case .code(let text): add(path, [text])
            case .fenced(let fence, let title, let blocks):
                // The name of a figure of the layout is not printed.
                if fence != .figure { add(title, path) }
                add(blocks, path)
            case .rule: break
            }
            if let caption = block.caption { add(caption, path) }
        }
    }

    private mutating func add(_ inlines: [MarkdownInline], _ path: String) {
        for inline in inlines {
            switch inline.kind {
            case .text(let text): add(path, [text])
            case .code(let text): add(path, [text])
            case .emphasis(let content), .strong(let content), .strikethrough(let content), .link(_, let content),
                .foreign(_, let content):
                add(content, path)
            case .footnote(let blocks): add(blocks, path)
            case .image, .softBreak, .hardBreak, .expression, .reference, .citation: break
            }
        }
    }
}

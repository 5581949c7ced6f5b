import DocumentData
import Foundation

extension DataValue {
    /// Null, empty text and lists and Markdown without content. Numbers and false are something.
    var isEmpty: Bool {
        switch self {
        case .null: true
        case .text(let text), .written(let text): text.isEmpty
        case .list(let elements): elements.isEmpty
        case .markdown(let document): document.blocks.isEmpty
        case .boolean, .number, .date, .record: false
        }
    }

    /// What it is, in both languages, for messages.
    var kindName: (id: String, en: String) {
        switch self {
        case .null: ("null", "null")
        case .boolean: ("benar/salah", "true/false")
        case .number: ("bilangan", "a number")
        case .text: ("teks", "text")
        case .written: asNumber == nil ? ("tanggal", "a date") : ("bilangan", "a number")
        case .date: ("tanggal", "a date")
        case .list: ("daftar", "a list")
        case .record: ("rekaman", "a record")
        case .markdown: ("Markdown", "Markdown")
        }
    }
}

extension Decimal {
    /// The number as an integer, when it is one of a size that can be counted with.
    package var wholeNumber: Int? {
        guard self >= -1_000_000_000_000_000, self <= 1_000_000_000_000_000, rounded(to: 0) == self else { return nil }
        // Of whole numbers of this size a Double holds every digit.
        return Int(exactly: NSDecimalNumber(decimal: rounded(to: 0)).doubleValue)
    }
}

extension MarkdownDocument {
    /// The words without their marks; paragraphs are separated by spaces.
    var plainText: String { MarkdownText.plain(blocks) }
}

/// Markdown without its marks.
enum MarkdownText {
    static func plain(_ blocks: [MarkdownBlock]) -> String {
        blocks.map(plain).joined(separator: " ")
    }

    static func plain(_ inlines: [MarkdownInline]) -> String {
        inlines.map(plain).joined()
    }

    private static func plain(_ block: MarkdownBlock) -> String {
        switch block.kind {
        case .heading(_, let inlines), .paragraph(let inlines): plain(inlines)
        case .quote(let blocks): plain(blocks)
        case .list(_, _, let items, _): items.map { plain($0) }.joined(separator: " ")
        case .table(_, let head, let rows):
            ([head] + rows).map { $0.map { plain($0) }.joined(separator: " ") }.joined(separator: " ")
        case .code(let text): text
        case .rule: ""
        case .fenced(_, let title, let blocks):
            [plain(title), plain(blocks)].filter { !$0.isEmpty }.joined(separator: " ")
        }
    }

    private static func plain(_ inline: MarkdownInline) -> String {
        switch inline.kind {
        case .text(let text), .code(let text): text
        case .emphasis(let inner), .strong(let inner), .strikethrough(let inner), .link(_, let inner),
            .foreign(_, let inner):
            plain(inner)
        case .image(_, let description): description
        case .footnote: ""
        case .softBreak, .hardBreak: " "
        case .expression, .citation: ""
        case .reference(_, let word): word
        }
    }
}

import Diagnostics
import Foundation

/// What a place in a layout file is, judged by what stands before it: files that are being typed are seldom well-formed.
struct MarkupContext {
    enum Kind: Equatable {
        /// The name of an element.
        case element
        case attribute(of: String)
        /// Behind the bar within `{{ }}`.
        case filter
        case expression
        case text
    }

    let kind: Kind
    /// The name that stands at the place.
    let word: String

    init(_ offset: Int, in file: SourceFile) {
        let bytes = file.bytes, offset = min(offset, bytes.count)
        func isName(_ byte: UInt8) -> Bool {
            byte == 45 || byte == 95 || (48...57).contains(byte) || (65...90).contains(byte)
                || (97...122).contains(byte)
        }
        var start = offset, end = offset
        while start > 0, isName(bytes[start - 1]) { start -= 1 }
        while end < bytes.count, isName(bytes[end]) { end += 1 }
        word = file.text(start..<end)
        kind = MarkupContext.kind(before: file.text(max(0, start - 4_000)..<start))
    }

    private static func kind(before text: String) -> Kind {
        if let open = text.range(of: "{{", options: .backwards) {
            let inside = text[open.upperBound...]
            if !inside.contains("}}") { return inside.last(where: { !$0.isWhitespace }) == "|" ? .filter : .expression }
        }
        guard let open = text.lastIndex(of: "<") else { return .text }
        let inside = text[text.index(after: open)...]
        if inside.isEmpty || inside == "/" { return .element }
        guard !inside.contains(">") else { return .text }
        // Within quotes stands a value.
        let quotes = inside.filter { $0 == "\"" }.count
        guard quotes.isMultiple(of: 2) else { return .text }
        return .attribute(of: String(inside.prefix { !$0.isWhitespace }))
    }
}

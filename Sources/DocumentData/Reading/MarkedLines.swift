import Diagnostics

/// Lists as official letters write them: lines that begin with letters (`a.`, `b)`, `(c)`), Roman numerals (`i.`, `(ii)`), numbers in
/// parentheses (`(1)`) or bullets of word processors (`•`, `–`). CommonMark knows none of these and melts their lines into one paragraph.
///
/// Two lines whose markers follow each other make a list: a single 'a.n. Bupati' at the beginning of a line is text.
struct MarkedLines {
    /// What stands before an item.
    private struct Marker: Equatable {
        /// As `marker` of a list writes it: `{a}.`, `({1})`, `–`.
        let pattern: String
        /// nil for bullets.
        let number: Int?
        /// Bytes of the text that are the marker and the space behind it.
        let length: Int

        func isFollowed(by next: Marker) -> Bool {
            pattern == next.pattern && (number.map { $0 + 1 == next.number } ?? (next.number == nil))
        }
    }

    private typealias Line = [MarkdownInline]

    /// The blocks that a paragraph is; itself where no lines are marked.
    static func blocks(of inlines: [MarkdownInline], at range: SourceRange?) -> [MarkdownBlock] {
        let lines = split(inlines), markers = lines.map(candidates)
        guard markers.count > 1, markers.contains(where: { !$0.isEmpty }) else {
            return [MarkdownBlock(.paragraph(inlines), at: range)]
        }
        var blocks: [MarkdownBlock] = [], text: [Line] = [], index = 0
        func endText() {
            if !text.isEmpty { blocks.append(paragraph(text)) }
            text = []
        }
        while index < lines.count {
            if let list = list(from: index, lines, markers) {
                endText()
                blocks.append(list.block)
                index = list.end
            } else {
                text.append(lines[index])
                index += 1
            }
        }
        guard !(blocks.isEmpty) else { return [MarkdownBlock(.paragraph(inlines), at: range)] }
        endText()
        return blocks
    }

    /// The list that begins with a line, if one does; lines without a marker go on with the item above.
    private static func list(
        from start: Int, _ lines: [Line], _ markers: [[Marker]]
    ) -> (block: MarkdownBlock, end: Int)? {
        for first in markers[start] {
            var items = [[drop(first.length, of: lines[start])]], last = first, index = start + 1
            while index < lines.count {
                if let next = markers[index].first(where: last.isFollowed) {
                    items.append([drop(next.length, of: lines[index])])
                    last = next
                } else if markers[index].isEmpty {
                    items[items.count - 1].append(lines[index])
                } else {
                    break
                }
                index += 1
            }
            guard items.count > 1 else { continue }
            let list = MarkdownBlock.Kind.list(
                start: first.number, isTight: true, items: items.map { [paragraph($0)] }, marker: first.pattern)
            return (MarkdownBlock(list, at: MarkedLines.range(of: items.flatMap { $0.flatMap { $0 } })), index)
        }
        return nil
    }

    private static func paragraph(_ lines: [Line]) -> MarkdownBlock {
        let inlines = lines.dropFirst().reduce(lines[0]) { $0 + [MarkdownInline(.softBreak, at: $1.first?.range)] + $1 }
        return MarkdownBlock(.paragraph(inlines), at: range(of: inlines))
    }

    private static func range(of inlines: [MarkdownInline]) -> SourceRange? {
        let ranges = inlines.compactMap(\.range)
        guard let first = ranges.first, let last = ranges.last else { return nil }
        return SourceRange(first.file, min(first.lower, last.lower), max(first.upper, last.upper))
    }

    private static func split(_ inlines: [MarkdownInline]) -> [Line] {
        var lines: [Line] = [[]]
        for inline in inlines {
            switch inline.kind {
            case .softBreak, .hardBreak: lines.append([])
            default: lines[lines.count - 1].append(inline)
            }
        }
        return lines.filter { !$0.isEmpty }
    }

    /// The line without its marker.
    private static func drop(_ length: Int, of line: Line) -> Line {
        guard case .text(let text)? = line.first?.kind else { return line }
        let rest = String(decoding: text.utf8.dropFirst(length), as: UTF8.self)
        let range = line[0].range.map { SourceRange($0.file, min($0.upper, $0.lower + length), $0.upper) }
        return (rest.isEmpty ? [] : [MarkdownInline(.text(rest), at: range)]) + line.dropFirst()
    }

    // MARK: Markers

    private static let bullets: Set<Character> = ["•", "▪", "●", "◦", "–", "—"]

    /// What the beginning of a line may be: 'i.' is a letter and a Roman numeral.
    private static func candidates(_ line: Line) -> [Marker] {
        guard case .text(let text)? = line.first?.kind, let first = text.first else { return [] }
        if bullets.contains(first) {
            let space = text.dropFirst().prefix { $0 == " " || $0 == "\t" || $0 == "\u{A0}" }
            return space.isEmpty
                ? [] : [Marker(pattern: String(first), number: nil, length: first.utf8.count + space.utf8.count)]
        }
        let opens = first == "("
        let body = text.dropFirst(opens ? 1 : 0), token = body.prefix { $0.isASCII && ($0.isLetter || $0.isNumber) }
        guard (1...8).contains(token.count), let close = body.dropFirst(token.count).first,
            opens ? close == ")" : close == "." || close == ")"
        else { return [] }
        let space = body.dropFirst(token.count + 1).prefix { $0 == " " || $0 == "\t" || $0 == "\u{A0}" }
        guard !space.isEmpty else { return [] }
        let length = (opens ? 1 : 0) + token.utf8.count + 1 + space.utf8.count
        return counters(String(token)).map { style, number in
            Marker(pattern: (opens ? "(" : "") + "{\(style)}" + String(close), number: number, length: length)
        }
    }

    /// Counter styles in which a token is a number. Plain numbers before a point are CommonMark's own.
    private static func counters(_ token: String) -> [(style: String, number: Int)] {
        if let number = Int(token) { return [("1", number)] }
        var result: [(String, Int)] = []
        if token.utf8.count == 1, let letter = token.utf8.first {
            result.append(letter >= 97 ? ("a", Int(letter) - 96) : ("A", Int(letter) - 64))
        }
        for style in ["i", "I"] {
            let written = style == "I" ? token : token.uppercased()
            guard (style == "I") == (token == token.uppercased()), let number = RomanNumeral.number(written) else {
                continue
            }
            result.append((style, number))
        }
        return result
    }
}

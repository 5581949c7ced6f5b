import Diagnostics
import Typesetting

/// The text at an edge of a page, with the places that it comes from.
struct PlacedText {
    /// A few words.
    let text: String
    /// Where the text was written.
    let source: SourceRange?
    /// The element of the layout that shows it.
    let layout: SourceRange?

    private static let words = 7

    static func first(in fragment: Fragment) -> PlacedText? {
        find(in: fragment, layout: nil, fromEnd: false)
    }

    static func last(in fragment: Fragment) -> PlacedText? {
        find(in: fragment, layout: nil, fromEnd: true)
    }

    private static func find(
        in fragment: Fragment, layout: SourceRange?, fromEnd: Bool
    ) -> PlacedText? {
        guard fragment.box.role != .artifact else { return nil }
        let layout = fragment.box.layoutRange ?? layout
        if let lines = fragment.content.linesOfText {
            guard let line = fromEnd ? lines.lines.last : lines.lines.first else { return nil }
            return text(of: line, lines.text, layout, fromEnd: fromEnd)
        }
        var children: [Fragment] = []
        fragment.forEachChild { children.append($0) }
        if fromEnd { children.reverse() }
        for child in children {
            if let found = find(in: child, layout: layout, fromEnd: fromEnd) { return found }
        }
        return nil
    }

    private static func text(
        of line: Line, _ paragraph: ShapedParagraph, _ layout: SourceRange?, fromEnd: Bool
    ) -> PlacedText? {
        let range = paragraph.segments(on: line)
        guard
            let index =
                (fromEnd
                    ? range.last { paragraph.segments[$0].kind == .word }
                    : range.first { paragraph.segments[$0].kind == .word })
        else { return nil }
        let text = range.reduce(into: "") { text, index in
            let segment = paragraph.segments[index]
            guard let bytes = segment.shaped?.text else { return }
            let from = index == line.start ? line.startOffset : 0,
                to = index == line.end && line.endOffset > 0 ? line.endOffset : bytes.count
            text += String(decoding: bytes[min(from, to)..<to], as: UTF8.self)
        }
        let all = text.split(whereSeparator: \.isWhitespace), some = fromEnd ? all.suffix(words) : all.prefix(words)
        let isCut = some.count < all.count
        let shown = some.joined(separator: " ") + (line.isHyphenated && fromEnd ? "-" : "")
        return PlacedText(
            text: fromEnd ? (isCut ? "… " : "") + shown : shown + (isCut ? " …" : ""),
            source: paragraph.run(of: paragraph.segments[index]).source, layout: layout)
    }
}

import LayoutLanguage
import PageModel
import Typesetting

/// The catchword (kata penyambung) of a page: the first word of the next one, as it stands there.
///
/// Source: the practice of official correspondence (pedoman tata naskah dinas): at the lower right of a page that is continued, with three
/// dots; not before a new section or heading, nor before rows of a table or of signatures, which are no text to go on with. A list's marker
/// comes along, a hyphenated word is whole.
struct Catchword {
    struct Piece {
        var text: String
        let style: ComputedStyle
    }

    private(set) var pieces: [Piece] = []

    /// nil when the page begins with a heading, or with nothing that can be read.
    init?(nextPage fragment: Fragment) {
        guard find(in: fragment) == .word else { return nil }
        while pieces.last?.text == "\u{A0}" { pieces.removeLast() }
        guard let last = pieces.indices.last else { return nil }
        while let mark = pieces[last].text.last, pieces[last].text.count > 1, ",;:".contains(mark) {
            pieces[last].text.removeLast()
        }
    }

    private enum Search {
        case word
        /// Something new: the page before needs no catchword.
        case heading
        case nothing
    }

    private static let headings: Set<StructureTag.Role> = [.h1, .h2, .h3, .h4, .h5, .h6]

    private mutating func find(in fragment: Fragment) -> Search {
        let box = fragment.box
        if box.role == .artifact { return .nothing }
        if let role = box.role, Catchword.headings.contains(role) { return fragment.isFirst ? .heading : .nothing }
        if box.content.isApartFromText || fragment.content.isTabular { return .heading }
        let before = pieces
        if fragment.isFirst, let marker = box.marker { addWord(of: marker.text, from: 0) }
        let hasMarker = pieces.count > before.count
        if hasMarker { pieces.append(Piece(text: "\u{A0}", style: box.style)) }
        let search = findInside(fragment)
        if search == .nothing { pieces = before }
        return search
    }

    private mutating func findInside(_ fragment: Fragment) -> Search {
        if let text = fragment.content.linesOfText {
            guard let first = text.lines.first else { return .nothing }
            return addWord(of: text.text, from: first.start) ? .word : .nothing
        }
        var search = Search.nothing, hasParts = false
        fragment.forEachChild { child in
            hasParts = true
            if search == .nothing { search = find(in: child) }
        }
        return search == .nothing && hasParts && !pieces.isEmpty ? .word : search
    }

    /// The whole word around the first segment that shows one, from a line's start on.
    @discardableResult private mutating func addWord(of paragraph: ShapedParagraph, from start: Int) -> Bool {
        let segments = paragraph.segments
        guard var first = segments.indices.first(where: { $0 >= start && segments[$0].kind == .word }) else {
            return false
        }
        while first > 0, segments[first - 1].kind == .word { first -= 1 }
        for segment in segments[first...] {
            guard segment.kind == .word, let shaped = segment.shaped else { break }
            let style = paragraph.run(of: segment).style
            // The mark of a footnote is not part of the word.
            if style.text.fontPosition != .normal || style.box.verticalAlign == .super { continue }
            pieces.append(Piece(text: String(decoding: shaped.text, as: UTF8.self), style: style))
        }
        return true
    }
}

extension Catchword {
    /// As text of a style, with the emphasis that the word has in its place.
    func items(in style: ComputedStyle) -> [InlineItem] {
        let words = pieces.map { piece in
            var text = style.text
            text.fontWeight = piece.style.text.fontWeight
            text.isItalic = piece.style.text.isItalic
            text.textDecoration = piece.style.text.textDecoration
            return InlineItem.text(InlineText(piece.text, style: ComputedStyle(text: text, box: style.box)))
        }
        return words + [.text(InlineText("\u{A0}…", style: style))]
    }
}

/// A word as it is compared, with the places where it stands.
struct Token: Sendable {
    /// A rectangle on a page, in whole points.
    struct Bounds: Equatable, Sendable {
        let page: Int
        let x: Int
        let y: Int
        let width: Int
        let height: Int
    }

    var text: String
    let font: String
    /// Index of the block in the document; a paragraph that goes on over pages is one block.
    let block: Int
    let role: String
    /// The first of its block.
    let isFirst: Bool
    /// More than one when the word is hyphenated.
    var places: [Bounds]

    /// What it numbers; nil for most words.
    var numbering: Numbering?

    /// Numbers that move on when something is put in before them.
    enum Numbering: String, Sendable {
        /// Of a row or list item.
        case item
        case heading, caption
        /// In the contents list: a chapter's number, a page number.
        case contentsItem, contentsPage
    }

    /// What words are aligned by: the text, but that a number moved on is no other word.
    var alignmentKey: String { numbering.map { "\u{0}" + $0.rawValue } ?? text }

    /// Index of the page where it begins.
    var page: Int { places.first?.page ?? 0 }
}

extension Sequence where Element == Token {
    /// As a person reads it: a word after 'undang-' stands close.
    var text: String {
        var result = "", isClosed = true
        for token in self {
            if !isClosed { result += " " }
            result += token.text
            isClosed =
                token.text.count > 1
                && (token.text.hasSuffix("-") || token.text.hasSuffix("/") || token.text.hasSuffix("–")
                    || token.text.hasSuffix("—"))
        }
        return result
    }
}

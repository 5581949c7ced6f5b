import OfficeFiles

/// A paragraph of a Word file that is a heading.
struct WordHeading {
    /// From 1: chapters.
    var level: Int
    var title: [WordRun]
    /// What Word or its author printed before it, and layouts print anew: '1.2', 'BAB II'.
    var number: String
    /// Whether that was typed, and so is a word of the file.
    var isNumberTyped: Bool
    /// Whether it has no style that says so.
    let isGuessed: Bool
    let paragraph: WordParagraph

    var text: String {
        title.map(\.text).joined().split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}

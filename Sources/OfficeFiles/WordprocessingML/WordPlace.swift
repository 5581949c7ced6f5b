import Diagnostics

/// Where in a Word file something stands, as people find it: the paragraph's number, the heading above, the page that Word last saw it on.
package struct WordPlace: Hashable, Sendable {
    /// From 1, through the whole text, those in tables and boxes included.
    package let paragraph: Int
    /// From 1. Only as right as Word's last view of the pages; nil where the file does not tell pages.
    package let page: Int?
    /// The beginning of the paragraph's text.
    package let text: String

    package init(paragraph: Int, page: Int?, text: String) {
        self.paragraph = paragraph
        self.page = page
        self.text = text
    }

    package var wording: Wording {
        let beginning = text.isEmpty ? "" : ": \"\(text)\""
        return Wording(
            id: (page.map { "hlm. ±\($0), " } ?? "") + "alinea \(paragraph)" + beginning,
            en: (page.map { "p. ±\($0), " } ?? "") + "paragraph \(paragraph)" + beginning)
    }
}

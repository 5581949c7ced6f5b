/// A piece of a paragraph with one look.
package struct WordRun: Sendable {
    package enum Content: Sendable {
        case text(String)
        case lineBreak
        /// A footnote or an endnote.
        case note([WordBlock])
        case picture(WordPicture)
    }

    package enum Link: Hashable, Sendable {
        case address(String)
        /// A field that shows the number of what has this bookmark.
        case number(String)
        /// A field or a link that shows any text.
        case text(String)
        case page(String)
    }

    package var content: Content
    package var isBold = false
    package var isItalic = false
    package var isStruck = false
    package var shift: ShiftedText.Shift?
    package var link: Link?
    /// 'Tabel' in a field that counts tables.
    package var sequence: String?

    package init(_ content: Content) {
        self.content = content
    }

    package var text: String {
        switch content {
        case .text(let text): text
        case .lineBreak: " "
        case .note, .picture: ""
        }
    }
}

package struct WordPicture: Sendable {
    /// Its part in the file. nil for what is no picture that can be taken out: a chart, a diagram, one that stands outside.
    package let part: String?
    package let description: String
}

/// The number or bullet of an automatic list.
package struct WordLabel: Hashable, Sendable {
    /// As it is printed: `1.2.`, `(c)`; a bullet is the bullet.
    package let text: String
    /// From 0.
    package let level: Int
    /// Of the last counter; nil for bullets.
    package let number: Int?
    /// As Markdown's lists write it: `{1}.`, `({a})`. nil where other levels or words stand in it.
    package let pattern: String?

    package init(text: String, level: Int, number: Int?, pattern: String?) {
        self.text = text
        self.level = level
        self.number = number
        self.pattern = pattern
    }
}

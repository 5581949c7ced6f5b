import Diagnostics
import LayoutLanguage
import PageModel

/// Text of one style and one place of origin.
package struct InlineText: Sendable {
    package let text: String
    package let style: ComputedStyle
    package let source: SourceRange?
    package let link: LinkTarget?
    /// The number of a note: not part of a heading's title in contents lists and bookmarks.
    package let isNoteMark: Bool
    /// Of the entry in the content ledger, where one is kept.
    package let ledgerNumber: Int?
    /// The data that a figure in prose comes from.
    package var origin: DataOrigin?

    package init(
        _ text: String, style: ComputedStyle, source: SourceRange? = nil, link: LinkTarget? = nil,
        isNoteMark: Bool = false
    ) {
        self.init(text, style: style, source: source, link: link, isNoteMark: isNoteMark, ledgerNumber: nil)
    }

    package init(
        _ text: String, style: ComputedStyle, source: SourceRange?, link: LinkTarget?, isNoteMark: Bool = false,
        ledgerNumber: Int?
    ) {
        self.text = text
        self.style = style
        self.source = source
        self.link = link
        self.isNoteMark = isNoteMark
        self.ledgerNumber = ledgerNumber
    }

    /// As `text-transform` asks for.
    var cased: String { style.text.textTransform == .uppercase ? text.uppercased() : text }

    /// The same, written and set otherwise.
    package func rewritten(_ text: String? = nil, style: ComputedStyle? = nil) -> InlineText {
        var text = InlineText(
            text ?? self.text, style: style ?? self.style, source: source, link: link, isNoteMark: isNoteMark,
            ledgerNumber: ledgerNumber)
        text.origin = origin
        return text
    }

    /// The same text again, which accounts for nothing.
    package func repeated() -> InlineText {
        var text = InlineText(
            text, style: style, source: source, link: link, isNoteMark: isNoteMark, ledgerNumber: nil)
        text.origin = origin
        return text
    }
}

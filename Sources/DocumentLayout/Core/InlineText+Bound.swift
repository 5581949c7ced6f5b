import LayoutLanguage
import PageModel
import Typesetting

/// Text that was bound to data.
extension InlineText {
    init(_ text: BoundText, style: ComputedStyle, link: LinkTarget?) {
        self.init(text.text, style: style, source: text.source, link: link, ledgerNumber: text.ledgerNumber)
        origin = text.origin
    }

    /// An attribute that stands on the page.
    /// - Parameter punctuation: joined to its last word.
    init(_ attribute: BoundAttribute, followedBy punctuation: String = "", style: ComputedStyle) {
        self.init(
            attribute.text + punctuation, style: style, source: attribute.dataRange ?? attribute.range, link: nil,
            ledgerNumber: attribute.ledgerNumber)
    }
}

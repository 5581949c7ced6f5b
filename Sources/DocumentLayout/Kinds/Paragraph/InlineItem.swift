import Diagnostics
import LayoutLanguage
import PageModel

/// One piece of a paragraph's content, in reading order.
public enum InlineItem {
    case text(InlineText)
    /// A forced line break.
    case lineBreak
    /// Fills what is left of the line with dots.
    case leader(ComputedStyle)
    case image(InlineImage)
    /// A note that belongs to the text just before it and stands at the foot of the page.
    case footnote(Box)
}

/// Text of one style and one place of origin.
public struct InlineText: Sendable {
    public let text: String
    public let style: ComputedStyle
    public let source: SourceRange?
    public let link: LinkTarget?

    /// The number of a footnote: not part of a heading's title in contents lists and bookmarks.
    public let isNoteMark: Bool
    /// Of the entry in the content ledger, where one is kept.
    let ledgerNumber: Int?

    init(_ text: BoundText, style: ComputedStyle, link: LinkTarget?) {
        self.text = text.text
        self.style = style
        source = text.source
        self.link = link
        isNoteMark = false
        ledgerNumber = text.ledgerNumber
    }

    /// An attribute that stands on the page.
    /// - Parameter punctuation: joined to its last word.
    init(_ attribute: BoundAttribute, followedBy punctuation: String = "", style: ComputedStyle) {
        text = attribute.text + punctuation
        self.style = style
        source = attribute.dataRange ?? attribute.range
        link = nil
        isNoteMark = false
        ledgerNumber = attribute.ledgerNumber
    }

    /// The same, written and set otherwise.
    func rewritten(_ text: String? = nil, style: ComputedStyle? = nil) -> InlineText {
        InlineText(text ?? self.text, style ?? self.style, source, link, isNoteMark: isNoteMark, ledgerNumber)
    }

    /// The same text again, which accounts for nothing.
    func repeated() -> InlineText { InlineText(text, style, source, link, isNoteMark: isNoteMark, nil) }

    private init(_ text: String, _ style: ComputedStyle, _ source: SourceRange?, _ link: LinkTarget?, isNoteMark: Bool, _ ledgerNumber: Int?) {
        self.text = text
        self.style = style
        self.source = source
        self.link = link
        self.isNoteMark = isNoteMark
        self.ledgerNumber = ledgerNumber
    }

    public init(
        _ text: String, style: ComputedStyle, source: SourceRange? = nil, link: LinkTarget? = nil, isNoteMark: Bool = false
    ) {
        self.text = text
        self.style = style
        self.source = source
        self.link = link
        self.isNoteMark = isNoteMark
        ledgerNumber = nil
    }
}

/// An image or a drawn ornament that stands in a line.
public struct InlineImage: Sendable {
    public let graphic: Graphic
    public let size: Size
    public let style: ComputedStyle

    public init(_ graphic: Graphic, size: Size, style: ComputedStyle) {
        self.graphic = graphic
        self.size = size
        self.style = style
    }
}

/// Something drawn that is not text. Indirect, for it is rare and must not make every box and inline item large.
public indirect enum Graphic: Sendable {
    case image(ImageResource, alternative: String)
    case ring(Ring)
    case qr(QRSymbol)
}

/// The ornament of the publications: a ring of six segments, one per dimension.
public struct Ring: Sendable {
    /// From the top, clockwise.
    public let colors: [Color]
    /// Inner radius as a share of the outer one.
    public let hole: Double

    public init(colors: [Color], hole: Double = 0.62) {
        self.colors = colors
        self.hole = hole
    }
}

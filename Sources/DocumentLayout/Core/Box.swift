import Diagnostics
import LayoutLanguage
import PageModel

/// A node of the box tree: what is laid out, with its computed style and its places in layout and data. Immutable; layout state lives in
/// break tokens and fragments.
public final class Box {
    public enum Content {
        /// Children stacked from top to bottom.
        case blocks([Box])
        case paragraph(Paragraph)
        case table(TableContent)
        case graphic(Graphic, natural: Size)
        /// Side by side, each flowing over pages on its own.
        case sideBySide([Box], widths: [Extent], gap: Length)
        /// One flow through columns of equal width.
        case multicolumn(Box, count: Int, gap: Length)
        case signatureRow(SignatureRow)
        case signatureGrid(SignatureGrid)
        /// Empty room for a signature.
        case signatureField(SignatureRoom)
        case chart(ChartContent)
        /// Turned by a quarter, as the style's writing mode says.
        case sideways(Box)
        case empty
    }

    public let content: Content
    public let style: ComputedStyle
    public let role: StructureTag.Role?
    public let layoutRange: SourceRange?
    public let dataRange: SourceRange?
    /// Number or bullet of a list item, hanging in the padding on the left.
    public let marker: Paragraph?
    /// Distance of the marker's left edge from the content's.
    public let markerIndent: Length
    /// Names by which links, bookmarks and page references find this box.
    public let anchors: [String]

    public init(
        _ content: Content, style: ComputedStyle, role: StructureTag.Role? = nil, origin: BoundElement? = nil,
        marker: Paragraph? = nil, markerIndent: Length = .zero, anchors: [String] = []
    ) {
        self.content = content
        self.style = style
        self.role = role
        layoutRange = origin?.layoutRange
        dataRange = origin?.dataRange
        self.marker = marker
        self.markerIndent = markerIndent
        self.anchors = anchors
    }

    /// A paragraph with something added at its end; without anchors, for they are the original's, when it is a repetition.
    func appending(_ text: String, _ textStyle: ComputedStyle, isRepetition: Bool) -> Box {
        guard case .paragraph(let paragraph) = content else { return self }
        let longer = Paragraph(paragraph.items + [.text(InlineText(text, style: textStyle))], style: paragraph.style)
        return Box(self, content: .paragraph(longer), role: isRepetition ? .artifact : role, anchors: isRepetition ? [] : anchors)
    }

    /// The same with other content.
    func holding(_ content: Content) -> Box { Box(self, content: content, role: role, anchors: anchors) }

    /// The same with another style.
    func restyled(_ style: ComputedStyle) -> Box { Box(self, content: content, role: role, anchors: anchors, style: style) }

    private init(_ original: Box, content: Content, role: StructureTag.Role?, anchors: [String], style: ComputedStyle? = nil) {
        self.content = content
        self.role = role
        self.anchors = anchors
        self.style = style ?? original.style
        layoutRange = original.layoutRange
        dataRange = original.dataRange
        marker = original.marker
        markerIndent = original.markerIndent
    }

    /// The place to tell people about: the data's, else the layout's.
    var place: SourceRange? { dataRange ?? layoutRange }

    /// `break-before` of this box or of the first box inside it (CSS Fragmentation 3 §3.1: propagated).
    var effectiveBreakBefore: BreakBetween {
        guard case .blocks(let children) = content, let first = children.first else { return style.box.breakBefore }
        return style.box.breakBefore.combined(with: first.effectiveBreakBefore)
    }

    var effectiveBreakAfter: BreakBetween {
        guard case .blocks(let children) = content, let last = children.last else { return style.box.breakAfter }
        return style.box.breakAfter.combined(with: last.effectiveBreakAfter)
    }
}

import PageModel

/// The computed values of the properties that are not inherited.
public struct BoxStyle: Hashable, Sendable {
    public var margin = Edges<Length>(all: .zero)
    public var padding = Edges<Length>(all: .zero)
    public var border = Edges<Border>(all: .none)
    public var borderRadius: Length = .zero
    public var backgroundColor: Color = .transparent
    public var width: Extent = .auto
    public var height: Extent = .auto
    public var minHeight: Length = .zero
    public var maxWidth: Extent = .auto
    public var breakBefore: BreakBetween = .auto
    public var breakAfter: BreakBetween = .auto
    public var isBreakInsideAvoided = false
    public var verticalAlign: VerticalAlign = .top
    public var marker: Marker?
    public var markerWidth: Length?
    public var markerPosition: MarkerPosition = .inside
    public var position: Position = .static
    public var inset = Edges<Length?>(all: nil)
    public var clonesDecoration = false
    public var bookmarkLevel: Int?
    public var isDisplayed = true
    /// Of a section: full pages end where their text area ends.
    public var fillsPages = false
    public var role: StructureTag.Role?
    public var collapsesBorders = false
    public var writingMode: WritingMode = .horizontal

    public init() {}

    /// Padding and border together: the frame around the content box.
    public var frame: Edges<Length> {
        Edges(top: padding.top + border.top.width, right: padding.right + border.right.width,
              bottom: padding.bottom + border.bottom.width, left: padding.left + border.left.width)
    }
}

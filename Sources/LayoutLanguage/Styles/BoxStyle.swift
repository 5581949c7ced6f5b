import PageModel

/// The computed values of the properties that are not inherited.
package struct BoxStyle: Hashable, Sendable {
    package var margin = Edges<Length>(all: .zero)
    package var padding = Edges<Length>(all: .zero)
    package var border = Edges<Border>(all: .none)
    package var borderRadius: Length = .zero
    package var backgroundColor: Color = .transparent
    package var backgroundPattern: FillPattern = .solid
    package var width: Extent = .auto
    package var height: Extent = .auto
    package var minHeight: Length = .zero
    package var maxWidth: Extent = .auto
    package var breakBefore: BreakBetween = .auto
    package var breakAfter: BreakBetween = .auto
    package var isBreakInsideAvoided = false
    /// Stands at the top of the next page where it finds no room, and lets the text fill the page.
    package var isPageFloat = false
    package var verticalAlign: VerticalAlign = .top
    package var marker: Marker?
    package var markerWidth: Length?
    package var markerPosition: MarkerPosition = .inside
    /// Of a heading: whether the numbers of the levels below begin anew behind it.
    package var resetsCounters = true
    package var position: Positioning = .static
    package var inset = Edges<Length?>(all: nil)
    package var clonesDecoration = false
    package var bookmarkLevel: Int?
    package var isDisplayed = true
    /// Of a section: full pages end where their text area ends.
    package var fillsPages = false
    package var role: StructureTag.Role?
    package var collapsesBorders = false
    package var writingMode: WritingMode = .horizontal
    package var objectFit: ObjectFit = .fill
    package var objectPosition: FocalPoint = .centre

    package init() {}

    /// Padding and border together: the borderPadding around the content box.
    package var borderPadding: Edges<Length> {
        Edges(
            top: padding.top + border.top.width, right: padding.right + border.right.width,
            bottom: padding.bottom + border.bottom.width, left: padding.left + border.left.width)
    }
}

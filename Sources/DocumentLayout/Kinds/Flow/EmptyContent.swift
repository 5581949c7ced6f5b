import Diagnostics
import PageModel

/// A box without content: a rule, a coloured area. Monolithic.
final class EmptyContent: BoxContent {
    func layout(
        _ box: Box, in space: ConstraintSpace, resuming token: BreakToken?, _ engine: LayoutEngine
    ) -> LayoutResult {
        EmptyContent.layout(box, in: space) { _ in EmptyFragment() }
    }

    /// A box whose size its style gives.
    /// - Parameter content: made when its size is known.
    static func layout(_ box: Box, in space: ConstraintSpace, _ content: (Size) -> any FragmentContent) -> LayoutResult
    {
        let style = box.style.box
        var width = style.width.resolved(in: space.width) ?? space.width
        if let limit = style.maxWidth.resolved(in: space.width) { width = min(width, limit) }
        let height = max(
            style.borderPadding.top + style.borderPadding.bottom, style.minHeight,
            style.height.resolved(in: space.pageHeight) ?? .zero)
        if height > space.available, !space.isAtTop { return .nothing() }
        let size = Size(width: width, height: height)
        return .finished(Fragment(box, size: size, content: content(size)))
    }

    func contentWidths(of box: Box, floor: Length, _ measure: ContentMeasure) -> ContentMeasure.Widths { .zero }

    var showsSomething: Bool { false }
    var wording: Wording { Wording(id: "garis atau bidang", en: "the rule or area") }
}

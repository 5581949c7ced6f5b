import Diagnostics
import PageModel

/// A box without content: a rule, a coloured area. Monolithic.
final class EmptyContent: BoxContent {
    /// What the area shows, for those who cannot see it; empty for decoration, nil where nobody has said.
    let words: String?

    init(words: String? = nil) {
        self.words = words
    }

    func layout(
        _ box: Box, in space: ConstraintSpace, resuming token: BreakToken?, _ engine: LayoutEngine
    ) -> LayoutResult {
        let words = words?.isEmpty == false ? words : nil
        return EmptyContent.layout(box, in: space) { _ in AreaFragment(words: words) }
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

/// A coloured area, a figure where it has words.
private struct AreaFragment: FragmentContent {
    let words: String?

    func paint(_ fragment: Fragment, at origin: Point, _ painter: inout FragmentPainter) {}
}

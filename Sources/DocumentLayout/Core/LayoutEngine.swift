import PageModel

/// The contract of layout: a pure function from box, space and token to a fragment and, if the box is unfinished, a token.
/// The kind of the box does it; what holds for all kinds happens here.
struct LayoutEngine {
    let environment: LayoutEnvironment

    func layout(_ box: Box, in space: ConstraintSpace, resuming token: BreakToken?) -> LayoutResult {
        let result = box.content.layout(box, in: space, resuming: token, self)
        guard box.style.box.isBreakInsideAvoided else { return result }
        let kept = result.avoidingBreaksInside(box)
        // Told when the box goes on, for until then its first part may still be taken back.
        if let token, token.forced == nil { return kept.reporting(.keepBroken(at: box.place, space)) }
        return kept
    }

    /// Where considered breaks are noted down; nil unless somebody asks.
    var emptyRecord: BreakRecord? { environment.recordsBreaks ? BreakRecord() : nil }

    /// Lays out a box that must not break, whatever its height.
    func layoutWhole(_ box: Box, width: Length) -> Fragment {
        let result = layout(box, in: .unbounded(width: width), resuming: nil)
        return result.fragment ?? Fragment(box, size: Size(width: width, height: .zero), content: EmptyFragment())
    }

    /// Width of the border box in a space (CSS 2.1 §10.3.3 without auto margins).
    func borderBoxWidth(of box: Box, in space: ConstraintSpace) -> Length {
        let style = box.style.box
        var width = style.width.resolved(in: space.width) ?? space.width
        if let limit = style.maxWidth.resolved(in: space.width) { width = min(width, limit) }
        return max(.zero, width)
    }
}

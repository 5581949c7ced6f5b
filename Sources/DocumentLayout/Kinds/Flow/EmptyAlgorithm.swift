import PageModel

/// A box without content: a rule, a coloured area, the room for a signature. Monolithic.
struct EmptyAlgorithm {
    let box: Box

    func layout(in space: ConstraintSpace) -> LayoutResult {
        let style = box.style.box
        var width = style.width.resolved(in: space.width) ?? space.width
        if let limit = style.maxWidth { width = min(width, limit) }
        let height = max(style.frame.top + style.frame.bottom, style.minHeight, style.height.resolved(in: space.pageHeight) ?? .zero)
        if height > space.available, !space.isAtTop { return .nothing }
        return .finished(Fragment(box, size: Size(width: width, height: height), content: .none))
    }
}

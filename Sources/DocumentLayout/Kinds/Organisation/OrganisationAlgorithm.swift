import Diagnostics
import LayoutLanguage
import PageModel

/// Sets an organisation chart as wide as its column. Monolithic. Steps: stack ends of branches until the boxes find room beside each
/// other; set the boxes, those of one level equally high; place each above the middle of those below it; connect them.
struct OrganisationAlgorithm {
    let engine: LayoutEngine
    let box: Box
    let content: OrganisationContent

    private var gap: Length { content.gap }
    /// Between a post and those below it.
    private var drop: Length { gap.scaled(by: 1.6) }
    /// Of posts that are stacked: how far they stand in.
    private var indent: Length { gap.scaled(by: 1.2) }

    func layout(in space: ConstraintSpace) -> LayoutResult {
        let borderPadding = box.style.box.borderPadding
        let width = engine.borderBoxWidth(of: box, in: space)
        let room = max(.zero, width - borderPadding.left - borderPadding.right)
        let measure = ContentMeasure(environment: engine.environment)
        let widths = content.posts.map { measure.widths(of: $0.box) }
        let least = widths.map(\.minimum).max() ?? .zero, widest = widths.map(\.maximum).max() ?? .zero
        var arrangement = OrganisationArrangement(content)
        func boxWidth() -> Length {
            let columns = arrangement.columns(of: content.tops)
            let share = (room - gap * max(0, columns - 1)) / max(1, columns)
            return min((content.postWidth ?? widest) + standingIn(), share)
        }
        /// What posts that are stacked are narrower by.
        func standingIn() -> Length { indent * arrangement.stackDepth(of: content.tops) }
        // A box narrower than this is a column of single words.
        let comfortable = max(least, min(widest, OrganisationAlgorithm.comfortable(box)))
        while boxWidth() - standingIn() < comfortable, arrangement.stackMore() {}
        let postWidth = boxWidth()
        var drawing = OrganisationDrawing(
            engine: engine, content: content, arrangement: arrangement, postWidth: postWidth, gap: gap, drop: drop,
            indent: indent)
        drawing.setAll(in: room)
        var findings: [Diagnostic] = []
        let narrowest = postWidth - standingIn()
        if narrowest < least { findings.append(.noRoomForPosts(box, least, narrowest)) }
        let outer = Size(
            width: width, height: drawing.height + borderPadding.top + borderPadding.bottom)
        if outer.height > space.available {
            guard space.isAtTop else { return .nothing() }
            findings.append(.tooTall(box, space))
        }
        return .finished(
            Fragment(
                box, size: outer,
                content: OrganisationFragment(content: content, places: drawing.places, lines: drawing.lines),
                findings: findings))
    }

    private static func comfortable(_ box: Box) -> Length { box.style.text.fontSize.scaled(by: 9) }
}

import LayoutLanguage
import PageModel

/// Boxes that are stacked from top to bottom.
final class FlowContent: BoxContent {
    let children: [Box]

    init(_ children: [Box]) {
        self.children = children
    }

    func layout(
        _ box: Box, in space: ConstraintSpace, resuming token: BreakToken?, _ engine: LayoutEngine
    ) -> LayoutResult {
        FlowAlgorithm(engine: engine, box: box, children: children, space: space, token: token).layout()
    }

    func contentWidths(of box: Box, floor: Length, _ measure: ContentMeasure) -> ContentMeasure.Widths {
        children.reduce(into: .zero) { $0.include(measure.widths(of: $1, floor: floor)) }
    }

    var flow: [Box] { children }
    var showsSomething: Bool { children.contains(where: \.showsSomething) }
    var firstText: String { children.firstText }

    func sites(of token: BreakToken, in box: Box) -> [BreakSite] {
        guard let position = token.resumePoint as? ChildResumePoint else { return [] }
        guard let inner = position.inner, children.indices.contains(position.child) else {
            return [BreakSite(in: box, at: position.child)]
        }
        let child = children[position.child]
        return child.content.sites(of: inner, in: child)
    }

    func box(below token: BreakToken, in box: Box) -> Box {
        guard let position = token.resumePoint as? ChildResumePoint, children.indices.contains(position.child) else {
            return box
        }
        let child = children[position.child]
        return position.inner.map { child.content.box(below: $0, in: child) } ?? child
    }
}

/// Children of a flow that stand on one page.
struct FlowFragment: FragmentContent {
    let placements: [Fragment.Placement]
    /// Children that wait for the next page.
    var floats: [Int] = []

    func notes(isFirst: Bool) -> [Box] { placements.flatMap(\.fragment.notes) }

    func firstBaseline(of fragment: Fragment) -> Length? { placements.firstBaseline }

    func forEachChild(of fragment: Fragment, all: Bool, _ visit: (Fragment) -> Void) {
        for placement in placements { visit(placement.fragment) }
    }

    var flow: [Fragment.Placement]? { placements }

    func cut(_ fragment: Fragment, at position: BreakPoint.Location, _ engine: LayoutEngine, pageHeight: Length) -> Cut?
    {
        switch position {
        case .before(let placed, let next):
            guard placed > 0, placed <= placements.count else { return nil }
            let token = BreakToken(ChildResumePoint(next, floats: floats(above: next)))
            return (FlowFragment.ending(fragment, Array(placements[..<placed])), token)
        case .inside(let index, let inner):
            guard placements.indices.contains(index) else { return nil }
            let placement = placements[index], child = placement.fragment
            guard let cut = child.content.cut(child, at: inner, engine, pageHeight: pageHeight) else { return nil }
            let last = Fragment.Placement(
                offset: placement.offset, fragment: cut.fragment, child: placement.child, marginBottom: .zero)
            return (
                FlowFragment.ending(fragment, placements[..<index] + [last]),
                BreakToken(ChildResumePoint(placement.child, cut.token, floats: floats(above: placement.child)))
            )
        }
    }

    /// What stands below a cut is met again where it was written.
    private func floats(above child: Int) -> [Int] { floats.filter { $0 < child } }

    /// A flow that ends after these placements and goes on elsewhere.
    static func ending(_ fragment: Fragment, _ placements: [Fragment.Placement]) -> Fragment {
        let last = placements.last, style = fragment.box.style.box
        let bottom = last.map { $0.offset.y + $0.fragment.size.height } ?? .zero
        let borderPadding = style.clonesDecoration ? style.borderPadding.bottom : .zero
        return Fragment(
            fragment.box, size: Size(width: fragment.size.width, height: bottom + borderPadding),
            content: FlowFragment(placements: placements),
            isFirst: fragment.isFirst, isLast: false, findings: fragment.findings)
    }

    func paint(_ fragment: Fragment, at origin: Point, _ painter: inout FragmentPainter) {
        painter.paintContainer(fragment, placements, at: origin)
    }
}

import Diagnostics
import LayoutLanguage
import PageModel

/// A box set sideways (`writing-mode: sideways-lr`, CSS Writing Modes 4 §3.1): its lines run upwards or downwards, so that a long head
/// stands above a narrow column. Nothing breaks inside, and no line breaks but where the text asks for it.
final class SidewaysContent: BoxContent {
    /// As it is upright.
    let upright: Box

    init(_ upright: Box) {
        self.upright = upright
    }

    func layout(
        _ box: Box, in space: ConstraintSpace, resuming token: BreakToken?, _ engine: LayoutEngine
    ) -> LayoutResult {
        let inner = set(engine), size = Size(width: inner.size.height, height: inner.size.width)
        let fragment = Fragment(box, size: size, content: SidewaysFragment(upright: inner))
        guard size.height > space.available else { return .finished(fragment) }
        return space.isAtTop ? .finished(fragment.reporting(.tooTall(box, space))) : .nothing()
    }

    func contentWidths(of box: Box, floor: Length, _ measure: ContentMeasure) -> ContentMeasure.Widths {
        let height = set(LayoutEngine(environment: measure.environment)).size.height
        return .init(minimum: height, maximum: height)
    }

    /// Upright, as wide as its longest line.
    private func set(_ engine: LayoutEngine) -> Fragment {
        let width = ContentMeasure(environment: engine.environment).widths(of: upright).maximum
        return engine.layoutWhole(upright, width: min(width, .greatest))
    }

    var showsSomething: Bool { upright.showsSomething }
}

struct SidewaysFragment: FragmentContent {
    let upright: Fragment

    func notes(isFirst: Bool) -> [Box] { upright.notes }

    func forEachChild(of fragment: Fragment, all: Bool, _ visit: (Fragment) -> Void) { visit(upright) }

    /// Painted upright at the corner of the page, then turned into its place.
    func paint(_ fragment: Fragment, at origin: Point, _ painter: inout FragmentPainter) {
        let mapping = SidewaysMapping(origin: origin, size: upright.size, mode: fragment.box.style.box.writingMode)
        painter.mapping(mapping.item) { $0.paint(upright, at: .zero) }
    }
}

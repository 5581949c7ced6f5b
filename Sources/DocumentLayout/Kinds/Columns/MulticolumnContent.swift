import LayoutLanguage
import PageModel

/// One flow through columns of equal width.
final class MulticolumnContent: BoxContent {
    let inner: Box
    let count: Int
    let gap: Length

    init(_ inner: Box, count: Int, gap: Length) {
        self.inner = inner
        self.count = count
        self.gap = gap
    }

    func layout(
        _ box: Box, in space: ConstraintSpace, resuming token: BreakToken?, _ engine: LayoutEngine
    ) -> LayoutResult {
        MulticolumnAlgorithm(engine: engine, box: box, flow: inner, count: count, gap: gap).layout(
            in: space, resuming: token)
    }

    func contentWidths(of box: Box, floor: Length, _ measure: ContentMeasure) -> ContentMeasure.Widths {
        let one = measure.widths(of: inner), gaps = gap * (count - 1)
        return .init(minimum: one.minimum * count + gaps, maximum: one.maximum * count + gaps)
    }

    var showsSomething: Bool { inner.showsSomething }
    var firstText: String { inner.content.firstText }

    func sites(of token: BreakToken, in box: Box) -> [BreakSite] {
        guard let rest = (token.resumePoint as? ChildResumePoint)?.inner else { return [] }
        return inner.content.sites(of: rest, in: inner)
    }

    func box(below token: BreakToken, in box: Box) -> Box {
        guard let rest = (token.resumePoint as? ChildResumePoint)?.inner else { return box }
        return inner.content.box(below: rest, in: inner)
    }
}

import LayoutLanguage
import PageModel

/// Boxes side by side, each flowing over pages on its own.
final class SideBySideContent: BoxContent {
    let children: [Box]
    let widths: [Extent]
    let gap: Length

    init(_ children: [Box], widths: [Extent], gap: Length) {
        self.children = children
        self.widths = widths
        self.gap = gap
    }

    func layout(
        _ box: Box, in space: ConstraintSpace, resuming token: BreakToken?, _ engine: LayoutEngine
    ) -> LayoutResult {
        SideBySideAlgorithm(engine: engine, box: box, children: children, widths: widths, gap: gap)
            .layout(in: space, resuming: token)
    }

    func contentWidths(of box: Box, floor: Length, _ measure: ContentMeasure) -> ContentMeasure.Widths {
        let all = children.map { measure.widths(of: $0) }, gaps = gap * max(0, all.count - 1)
        return .init(minimum: all.map(\.minimum).reduce(gaps, +), maximum: all.map(\.maximum).reduce(gaps, +))
    }

    var showsSomething: Bool { children.contains(where: \.showsSomething) }
    var firstText: String { children.firstText }

    func sites(of token: BreakToken, in box: Box) -> [BreakSite] {
        guard let position = token.resumePoint as? ColumnsResumePoint else { return [] }
        return zip(position.columns, children).flatMap { progress, child -> [BreakSite] in
            if case .unfinished(let inner) = progress { child.content.sites(of: inner, in: child) } else { [] }
        }
    }
}

/// Continue each column where it stopped.
struct ColumnsResumePoint: ResumePoint {
    let columns: [FlowProgress]

    func isSamePoint(as other: any ResumePoint) -> Bool {
        (other as? ColumnsResumePoint).map { columns.areSame(as: $0.columns) } ?? false
    }
}

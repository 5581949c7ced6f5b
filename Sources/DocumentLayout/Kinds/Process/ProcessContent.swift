import Diagnostics
import PageModel

/// Steps in their order.
final class ProcessContent: BoxContent {
    let steps: [Box]
    /// Between neighbours: the length of an arrow.
    let gap: Length

    init(_ steps: [Box], gap: Length) {
        self.steps = steps
        self.gap = gap
    }

    func layout(
        _ box: Box, in space: ConstraintSpace, resuming token: BreakToken?, _ engine: LayoutEngine
    ) -> LayoutResult {
        ProcessAlgorithm(engine: engine, box: box, content: self).layout(in: space)
    }

    func contentWidths(of box: Box, floor: Length, _ measure: ContentMeasure) -> ContentMeasure.Widths {
        let widths = steps.map { measure.widths(of: $0) }
        let widest = widths.map(\.maximum).max() ?? .zero
        return .init(
            minimum: widths.map(\.minimum).max() ?? .zero,
            maximum: min(.greatest, widest * steps.count + gap * max(0, steps.count - 1)))
    }

    var firstText: String { steps.first?.content.firstText ?? "" }
    var isApartFromText: Bool { true }
    var wording: Wording { Wording(id: "alur", en: "the process") }
}

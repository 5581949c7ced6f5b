import LayoutLanguage
import PageModel

/// Builds processes of their steps.
struct ProcessBuilder {
    let builder: BoxBuilder

    init(_ builder: BoxBuilder) {
        self.builder = builder
    }

    /// nil, and reported, when there is no step.
    func process(_ element: BoundElement, _ style: ComputedStyle) -> Box? {
        let steps = builder.bound(element.children).compactMap { node -> Box? in
            guard case .element(let step) = node, step.declaration == .step else { return nil }
            return builder.container(step, builder.cascade.style(of: step, in: style))
        }
        guard !steps.isEmpty else {
            builder.report(.emptyProcess(element))
            return nil
        }
        let content = ProcessContent(steps, gap: element[ProcessElement.gap, in: style])
        return Box(content, style: style, origin: element, anchors: builder.ids(element))
    }
}

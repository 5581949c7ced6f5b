import PageModel

/// Sets a box sideways (`writing-mode: sideways-lr`, CSS Writing Modes 4 §3.1): its lines run upwards or downwards, so that a long head
/// stands above a narrow column. Nothing breaks inside, and no line breaks but where the text asks for it.
struct SidewaysAlgorithm {
    let engine: LayoutEngine
    let box: Box
    let content: Box

    func layout(in space: ConstraintSpace) -> LayoutResult {
        let inner = SidewaysAlgorithm.set(content, engine)
        let size = Size(width: inner.size.height, height: inner.size.width)
        if size.height > space.available {
            guard space.isAtTop else { return .nothing }
            engine.environment.findings.reportTooTall(box, space)
        }
        return .finished(Fragment(box, size: size, content: .sideways(inner)))
    }

    /// Upright, as wide as its longest line.
    static func set(_ content: Box, _ engine: LayoutEngine) -> Fragment {
        let width = ContentMeasure(environment: engine.environment).widths(of: content).maximum
        return engine.layoutWhole(content, width: min(width, .greatest))
    }
}

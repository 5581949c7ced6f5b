import Diagnostics
import PageModel

/// Sizes an image or an ornament: by its properties, else by its natural size; never wider or taller than the page.
struct GraphicAlgorithm {
    let box: Box
    let graphic: Graphic
    let natural: Size

    func layout(in space: ConstraintSpace) -> LayoutResult {
        let borderPadding = box.style.box.borderPadding
        var size = wanted(in: space), findings: [Diagnostic] = []
        let widthLimit = space.width - borderPadding.left - borderPadding.right
        let heightLimit = space.roomForWhole - borderPadding.top - borderPadding.bottom
        if size.width > widthLimit || size.height > heightLimit {
            if isAsked || size.height > heightLimit { findings.append(.scaledDown(box, size)) }
            size = GraphicAlgorithm.fit(size, into: Size(width: widthLimit, height: heightLimit))
        }
        if let resolution = resolution(at: size) { findings.append(.coarse(box, resolution)) }
        let outer = Size(
            width: size.width + borderPadding.left + borderPadding.right,
            height: size.height + borderPadding.top + borderPadding.bottom)
        if outer.height > space.available {
            guard space.isAtTop else { return .nothing() }
            findings.append(.tooTall(box, space))
        }
        return .finished(Fragment(box, size: outer, content: GraphicFragment(graphic: graphic), findings: findings))
    }

    /// Below this, photographs look coarse on paper: dots per inch.
    static let leastResolution = 120

    /// Of a photograph that is too coarse for its size.
    private func resolution(at size: Size) -> Int? {
        guard case .image(let image, _) = graphic, let pixels = image.pixels else { return nil }
        let drawn = box.style.box.objectFit.size(of: image.size, in: size)
        guard drawn.width > .zero else { return nil }
        let resolution = Int((Double(pixels.across) * 72 / drawn.width.points).rounded())
        return resolution < GraphicAlgorithm.leastResolution ? resolution : nil
    }

    private var isAsked: Bool { box.style.box.width != .auto || box.style.box.height != .auto }

    private func wanted(in space: ConstraintSpace) -> Size {
        let width = box.style.box.width.resolved(in: space.width)
        let height = box.style.box.height.resolved(in: space.pageHeight)
        let ratio = natural.height > .zero ? natural.width.points / natural.height.points : 1
        switch (width, height) {
        case (let width?, let height?): return Size(width: width, height: height)
        case (let width?, nil): return Size(width: width, height: width.scaled(by: 1 / max(ratio, 0.0001)))
        case (nil, let height?): return Size(width: height.scaled(by: ratio), height: height)
        case (nil, nil): return natural
        }
    }

    /// The largest size of the same shape inside a limit.
    static func fit(_ size: Size, into limit: Size) -> Size {
        let factor = min(
            limit.width.points / max(size.width.points, 0.001), limit.height.points / max(size.height.points, 0.001), 1)
        return Size(width: size.width.scaled(by: max(factor, 0)), height: size.height.scaled(by: max(factor, 0)))
    }
}

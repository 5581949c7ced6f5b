import Diagnostics
import LayoutLanguage
import PageModel
import Typesetting

/// Builds images and ring ornaments.
struct ImageBuilder {
    let builder: BoxBuilder

    init(_ builder: BoxBuilder) {
        self.builder = builder
    }

    func image(_ element: BoundElement, _ style: ComputedStyle) -> Box? {
        guard let (graphic, size) = graphic(element) else { return nil }
        return Box(
            GraphicContent(graphic, natural: size), style: style, role: role(element), origin: element,
            anchors: builder.ids(element))
    }

    func ring(_ element: BoundElement, _ style: ComputedStyle) -> Box? {
        let (ring, size) = ringGraphic(element, style)
        return Box(GraphicContent(.ring(ring), natural: size), style: style, role: .artifact, origin: element)
    }

    func inline(_ element: BoundElement, _ style: ComputedStyle) -> InlineImage? {
        if element.declaration == .ring {
            let (ring, size) = ringGraphic(element, style)
            return InlineImage(.ring(ring), size: size, style: style)
        }
        if element.declaration == .qr { return QRBuilder(builder).inline(element, style) }
        guard let (graphic, natural) = graphic(element) else { return nil }
        let width = style.box.width.resolved(in: .unbounded), height = style.box.height.resolved(in: .unbounded)
        let ratio = max(natural.width.points, 0.01) / max(natural.height.points, 0.01)
        let size = Size(
            width: min(.greatest, width ?? height?.scaled(by: ratio) ?? natural.width),
            height: min(.greatest, height ?? width?.scaled(by: 1 / ratio) ?? natural.height))
        return InlineImage(graphic, size: size, style: style)
    }

    private func role(_ element: BoundElement) -> StructureTag.Role {
        element[ImageElement.alternative].isEmpty ? .artifact : .figure
    }

    private func graphic(_ element: BoundElement) -> (Graphic, Size)? {
        guard let path = element.attribute(ImageElement.source), !path.text.isEmpty,
            let file = builder.environment.resolveImage(path.text, path.range)
        else { return nil }
        if builder.page == nil, element.attribute(ImageElement.alternative) == nil {
            builder.report(.noAlternative(element))
        }
        do {
            let resource = try builder.environment.images.image(at: file)
            for fault in resource.faults { builder.report(.faulty(path, fault)) }
            let size = Size(
                width: max(.zero, min(.greatest, resource.size.width)),
                height: max(.zero, min(.greatest, resource.size.height)))
            return (.image(resource, alternative: element[ImageElement.alternative]), size)
        } catch {
            builder.report(.unreadableImage(path, error))
            return nil
        }
    }

    /// `of="2-6"`: the second of six segments is filled, the others are tinted; `colors` gives each segment its own colour.
    private func ringGraphic(_ element: BoundElement, _ style: ComputedStyle) -> (Ring, Size) {
        let diameter = element[RingElement.size, in: style], segment = element[RingElement.of]
        let own = element[RingElement.colors]
        let color = style.text.color
        let colors = (1...segment.count).map { number -> Color in
            if !own.isEmpty { return own[(number - 1) % own.count] }
            return number == segment.number || segment.number == 0
                ? color
                : Color(red: color.red, green: color.green, blue: color.blue, alpha: UInt8(Int(color.alpha) * 22 / 100))
        }
        return (Ring(colors: colors, patterns: element[RingElement.patterns]), Size(width: diameter, height: diameter))
    }
}

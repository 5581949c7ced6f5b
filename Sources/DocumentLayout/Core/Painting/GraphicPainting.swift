import LayoutLanguage
import PageModel

/// Painting of pictures, QR codes and ornaments, as boxes and within lines.
extension FragmentPainter {
    mutating func paintGraphic(_ graphic: Graphic, of fragment: Fragment, at origin: Point) {
        let borderPadding = fragment.box.style.box.borderPadding
        let rectangle = Rectangle(
            x: origin.x + borderPadding.left, y: origin.y + borderPadding.top,
            width: fragment.size.width - borderPadding.left - borderPadding.right,
            height: fragment.size.height - borderPadding.top - borderPadding.bottom)
        let style = fragment.box.style.box
        paint(graphic, in: rectangle, style.objectFit, style.objectPosition)
    }

    mutating func paint(
        _ graphic: Graphic, in rectangle: Rectangle, _ fit: ObjectFit = .fill, _ focus: FocalPoint = .centre
    ) {
        switch graphic {
        case .image(let image, let alternative):
            let tag = alternative.isEmpty ? StructureTag(.artifact) : StructureTag(.figure, alternative: alternative)
            begin(tag)
            append(.image(FragmentPainter.placed(image, in: rectangle, fit, focus)))
            end()
        case .ring(let ring):
            begin(.init(.artifact))
            paint(ring, in: rectangle)
            end()
        case .qr(let symbol):
            begin(.init(.figure, alternative: "Kode QR: " + symbol.text))
            paint(symbol, in: rectangle)
            end()
        }
    }

    private static func placed(
        _ image: ImageResource, in frame: Rectangle, _ fit: ObjectFit, _ focus: FocalPoint
    ) -> PlacedImage {
        let size = fit.size(of: image.size, in: frame.size)
        guard size != frame.size else { return PlacedImage(image, bounds: frame) }
        let bounds = Rectangle(
            x: frame.origin.x + (frame.size.width - size.width).scaled(by: focus.x),
            y: frame.origin.y + (frame.size.height - size.height).scaled(by: focus.y), width: size.width,
            height: size.height)
        return PlacedImage(image, bounds: bounds, clip: fit == .cover ? frame : nil)
    }

    /// Always black on white, whatever lies beneath.
    mutating func paint(_ symbol: QRSymbol, in rectangle: Rectangle) {
        let edge = min(rectangle.size.width, rectangle.size.height)
        append(
            .fill(
                Fill(
                    .rectangle(
                        Rectangle(origin: rectangle.origin, size: Size(width: edge, height: edge)), radius: .zero),
                    color: .white)))
        func place(_ modules: Int) -> Length { edge * (modules + QRSymbol.quietZone) / symbol.outerSide }
        let dark = symbol.rectangles.map { part in
            let left = place(part.column), top = place(part.row)
            return Rectangle(
                x: rectangle.origin.x + left, y: rectangle.origin.y + top,
                width: place(part.column + part.width) - left,
                height: place(part.row + part.height) - top)
        }
        append(.fill(Fill(.rectangles(dark), color: .black)))
    }

    private mutating func paint(_ ring: Ring, in rectangle: Rectangle) {
        let outer = min(rectangle.size.width, rectangle.size.height) / 2
        let centre = Point(
            x: rectangle.origin.x + rectangle.size.width / 2, y: rectangle.origin.y + rectangle.size.height / 2)
        let step = 360 / Double(ring.colors.count)
        // The gap between segments looks equally wide at every size.
        let gap = ring.colors.count > 1 ? step * 0.035 : 0
        for (index, color) in ring.colors.enumerated() where !color.isTransparent {
            let start = Double(index) * step
            append(
                .fill(
                    Fill(
                        .ringSegment(
                            centre: centre, inner: outer.scaled(by: ring.hole), outer: outer,
                            from: start + gap, to: start + step - gap), color: color)))
            let inner = outer.points * ring.hole
            let pattern = ring.pattern(of: index)
            guard pattern != .solid, inner < outer.points, step > gap * 2 else { continue }
            let items = pattern.items(
                centre: centre, radii: inner...outer.points, degrees: (start + gap)...(start + step - gap))
            for item in items { append(item) }
        }
    }
}

extension ObjectFit {
    /// How large a picture is drawn in a place.
    func size(of natural: Size, in place: Size) -> Size {
        guard self != .fill, natural.width > .zero, natural.height > .zero else { return place }
        let across = place.width.points / natural.width.points, down = place.height.points / natural.height.points
        let isAcross = (across > down) == (self == .cover)
        return isAcross
            ? Size(width: place.width, height: natural.height.scaled(by: across))
            : Size(width: natural.width.scaled(by: down), height: place.height)
    }
}

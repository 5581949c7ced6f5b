import PageModel

/// What tells the series of a chart apart: a colour and, for prints without colour, a pattern of bars, a kind of line and a shape of
/// points.
enum ChartPalette {
    /// Those of the six dimensions; all at least 6:1 on white.
    static let colors = [
        Color(red: 0x1F, green: 0x4E, blue: 0x79), Color(red: 0xA6, green: 0x3D, blue: 0x2F),
        Color(red: 0x7A, green: 0x5C, blue: 0x00),
        Color(red: 0x00, green: 0x69, blue: 0x5C), Color(red: 0x5E, green: 0x3C, blue: 0x8C),
        Color(red: 0x3F, green: 0x6B, blue: 0x1F),
    ]

    /// A bar of a series: full, light, or hatched in one of four ways.
    static func bar(_ series: Int, in bounds: Rectangle, _ color: Color, _ drawing: inout ChartDrawing) {
        guard bounds.size.width > .zero, bounds.size.height > .zero else { return }
        guard series % colors.count > 0 else { return drawing.fill(.rectangle(bounds, radius: .zero), color) }
        let line = Length.pt(0.6)
        drawing.fill(.rectangle(bounds, radius: .zero), color.tint(series % colors.count == 1 ? 0.32 : 0.1))
        switch series % colors.count {
        case 2: hatch(bounds, rising: 1, color, &drawing)
        case 3: lines(bounds, isVertical: false, color, &drawing)
        case 4: hatch(bounds, rising: -1, color, &drawing)
        case 5:
            lines(bounds, isVertical: false, color, &drawing)
            lines(bounds, isVertical: true, color, &drawing)
        default: break
        }
        // Its outline lies inside: the bar is as long as its value.
        let inset = min(line, bounds.size.width / 2, bounds.size.height / 2) / 2
        let (left, top, right, bottom) = (
            bounds.origin.x + inset, bounds.origin.y + inset, bounds.maxX - inset, bounds.maxY - inset
        )
        for (from, to) in [
            (Point(x: bounds.origin.x, y: top), Point(x: bounds.maxX, y: top)),
            (Point(x: bounds.origin.x, y: bottom), Point(x: bounds.maxX, y: bottom)),
            (Point(x: left, y: top), Point(x: left, y: bottom)), (Point(x: right, y: top), Point(x: right, y: bottom)),
        ] {
            drawing.stroke(from, to, width: inset * 2, color)
        }
    }

    private static let distance = Length.pt(2.4)

    private static func lines(_ bounds: Rectangle, isVertical: Bool, _ color: Color, _ drawing: inout ChartDrawing) {
        let room = isVertical ? bounds.size.width : bounds.size.height
        var offset = distance
        while offset < room {
            let start =
                isVertical
                ? Point(x: bounds.origin.x + offset, y: bounds.origin.y)
                : Point(x: bounds.origin.x, y: bounds.origin.y + offset)
            let end = isVertical ? Point(x: start.x, y: bounds.maxY) : Point(x: bounds.maxX, y: start.y)
            drawing.stroke(start, end, width: .pt(0.5), color)
            offset += distance
        }
    }

    /// Lines of 45 degrees, cut at the bounds.
    private static func hatch(_ bounds: Rectangle, rising: Int, _ color: Color, _ drawing: inout ChartDrawing) {
        let (width, height) = (bounds.size.width, bounds.size.height)
        var offset = distance
        while offset < width + height {
            let from = (x: max(.zero, offset - height), y: min(offset, height)),
                to = (x: min(offset, width), y: max(.zero, offset - width))
            func point(_ place: (x: Length, y: Length)) -> Point {
                Point(x: bounds.origin.x + place.x, y: rising > 0 ? bounds.origin.y + place.y : bounds.maxY - place.y)
            }
            drawing.stroke(point(from), point(to), width: .pt(0.5), color)
            offset += distance.scaled(by: 1.4)
        }
    }

    /// Dashes of a series' line.
    static func dashes(_ series: Int) -> [Length] {
        let patterns: [[Double]] = [[], [5, 2], [1.5, 1.5], [7, 2, 1.5, 2], [3, 1.5], [9, 3]]
        return patterns[series % patterns.count].map { Length.pt($0) }
    }

    static let lineWidth = Length.pt(1.3)

    /// A point of a series: full or open, round, square or on its corner.
    static func point(_ series: Int, at centre: Point, radius: Length, _ color: Color, _ drawing: inout ChartDrawing) {
        let shape = series % colors.count, isOpen = shape % 2 == 1
        let inner = radius - min(radius, .pt(1))
        func corners(_ radius: Length) -> [Point] {
            [
                Point(x: centre.x, y: centre.y - radius), Point(x: centre.x + radius, y: centre.y),
                Point(x: centre.x, y: centre.y + radius),
                Point(x: centre.x - radius, y: centre.y),
            ]
        }
        switch shape / 2 {
        case 0:
            drawing.fill(.ringSegment(centre: centre, inner: .zero, outer: radius, from: 0, to: 360), color)
            if isOpen {
                drawing.fill(.ringSegment(centre: centre, inner: .zero, outer: inner, from: 0, to: 360), .white)
            }
        case 1:
            drawing.fill(.rectangle(Rectangle(around: centre, radius.scaled(by: 0.9)), radius: .zero), color)
            if isOpen {
                drawing.fill(.rectangle(Rectangle(around: centre, inner.scaled(by: 0.9)), radius: .zero), .white)
            }
        default:
            drawing.fill(.polygon(corners(radius.scaled(by: 1.2))), color)
            if isOpen { drawing.fill(.polygon(corners(inner.scaled(by: 1.1))), .white) }
        }
    }
}

extension Color {
    /// Mixed with white: 0.1 is a tenth of the colour.
    func tint(_ share: Double) -> Color {
        func mixed(_ part: UInt8) -> UInt8 { UInt8((255 - (255 - Double(part)) * share).rounded()) }
        return Color(red: mixed(red), green: mixed(green), blue: mixed(blue), alpha: alpha)
    }
}

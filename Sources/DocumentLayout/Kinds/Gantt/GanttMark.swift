import LayoutLanguage
import PageModel

/// What is drawn before the name of a row that stands out: a quick win.
struct GanttMark {
    /// Among the marks of the chart: each has a shape of its own.
    let index: Int
    /// The segment of a ring that is filled instead, and how many the ring has.
    let segment: RingSegment?

    func draw(in setting: Rectangle, _ color: Color, _ drawing: inout ChartDrawing) {
        let radius = min(setting.size.width, setting.size.height) / 2
        let centre = Point(x: setting.origin.x + setting.size.width / 2, y: setting.origin.y + setting.size.height / 2)
        if let segment, index == 0 { return segment.draw(at: centre, radius: radius, color, &drawing) }
        func corner(_ x: Double, _ y: Double) -> Point {
            Point(x: centre.x + radius.scaled(by: x), y: centre.y + radius.scaled(by: y))
        }
        switch index % 4 {
        case 0: drawing.fill(.polygon([corner(0, -1), corner(1, 0), corner(0, 1), corner(-1, 0)]), color)
        case 1: drawing.fill(.polygon([corner(0, -0.9), corner(0.95, 0.8), corner(-0.95, 0.8)]), color)
        case 2:
            drawing.fill(
                .ringSegment(centre: centre, inner: radius.scaled(by: 0.5), outer: radius, from: 0, to: 360), color)
        default: drawing.fill(.rectangle(Rectangle(around: centre, radius.scaled(by: 0.8)), radius: .zero), color)
        }
    }
}

extension RingSegment {
    /// Its own segment full, the others light.
    func draw(at centre: Point, radius: Length, _ color: Color, _ drawing: inout ChartDrawing) {
        let step = 360 / Double(count), gap = count > 1 ? step * 0.035 : 0
        for index in 1...count {
            let start = Double(index - 1) * step
            let shape = Fill.Shape.ringSegment(
                centre: centre, inner: radius.scaled(by: 0.62), outer: radius, from: start + gap, to: start + step - gap
            )
            drawing.fill(shape, index == number || number == 0 ? color : color.tint(0.22))
        }
    }
}

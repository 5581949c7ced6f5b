import LayoutLanguage
import PageModel

/// Where the parts of an upright fragment stand when it is turned by a quarter.
struct SidewaysMapping {
    /// Upper left corner of the turned fragment, on the page.
    let origin: Point
    /// Of the upright fragment.
    let size: Size
    let mode: WritingMode

    /// - Parameter point: from the upright fragment's upper left corner.
    func point(_ point: Point) -> Point {
        switch mode {
        case .sidewaysRight: Point(x: origin.x + size.height - point.y, y: origin.y + point.x)
        case .sidewaysLeft, .horizontal: Point(x: origin.x + point.y, y: origin.y + size.width - point.x)
        }
    }

    func item(_ item: PageItem) -> PageItem {
        switch item {
        case .text(let run): .text(run.turned(to: mode == .sidewaysRight ? .down : .up, at: point(run.origin)))
        case .fill(let fill): .fill(Fill(shape(fill.shape), color: fill.color))
        case .stroke(let stroke):
            .stroke(
                Stroke(
                    from: point(stroke.from), to: point(stroke.to), width: stroke.width, color: stroke.color,
                    dashes: stroke.dashes))
        case .image(let image):
            .image(PlacedImage(image.image, bounds: rectangle(image.bounds), clip: image.clip.map(rectangle)))
        case .destination(let name, let place): .destination(name: name, at: point(place))
        default: item
        }
    }

    private func shape(_ shape: Fill.Shape) -> Fill.Shape {
        switch shape {
        case .rectangle(let bounds, let radius): return .rectangle(rectangle(bounds), radius: radius)
        case .ringSegment(let centre, let inner, let outer, let from, let to):
            let turn = mode == .sidewaysRight ? 90.0 : -90
            return .ringSegment(centre: point(centre), inner: inner, outer: outer, from: from + turn, to: to + turn)
        case .rectangles(let allBounds): return .rectangles(allBounds.map(rectangle))
        case .polygon(let points): return .polygon(points.map(point))
        }
    }

    /// Images stay upright in the place that is theirs.
    private func rectangle(_ bounds: Rectangle) -> Rectangle {
        let corners = [point(bounds.origin), point(Point(x: bounds.maxX, y: bounds.maxY))]
        let x = min(corners[0].x, corners[1].x), y = min(corners[0].y, corners[1].y)
        return Rectangle(x: x, y: y, width: bounds.size.height, height: bounds.size.width)
    }
}

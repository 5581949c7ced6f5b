import PageModel

/// Lets what touches the edges of a page go on beyond them, so that no white shows where paper is cut a little beside its mark. Nothing
/// within the page changes.
struct PageBleed {
    private let size: Size
    private let width: Length

    init(of size: Size, width: Length) {
        self.size = size
        self.width = width
    }

    func extended(_ item: PageItem) -> PageItem {
        switch item {
        case .fill(let fill): return .fill(Fill(extended(fill.shape), color: fill.color))
        case .stroke(let stroke): return extended(stroke)
        case .image(var image):
            let bounds = extended(image.frame), old = image.frame
            image.bleed = Edges(
                top: old.origin.y - bounds.origin.y, right: bounds.maxX - old.maxX, bottom: bounds.maxY - old.maxY,
                left: old.origin.x - bounds.origin.x)
            return .image(image)
        case .text, .tag, .destination, .watermark: return item
        }
    }

    private func extended(_ shape: Fill.Shape) -> Fill.Shape {
        switch shape {
        // Rounded corners at an edge would be seen beyond it.
        case .rectangle(let frame, let radius):
            let wide = extended(frame)
            return .rectangle(wide, radius: wide == frame ? radius : .zero)
        case .rectangles(let frames): return .rectangles(frames.map(extended))
        case .polygon(let points): return .polygon(points.map(moved))
        // Rings go on as they are.
        case .ringSegment: return shape
        }
    }

    private func extended(_ frame: Rectangle) -> Rectangle {
        let left = low(frame.origin.x), top = low(frame.origin.y)
        return Rectangle(
            x: left, y: top, width: high(frame.maxX, size.width) - left, height: high(frame.maxY, size.height) - top)
    }

    /// A line that ends at an edge is longer, one along an edge wider.
    private func extended(_ stroke: Stroke) -> PageItem {
        let from = stroke.from, to = stroke.to, half = stroke.width / 2
        guard from.x == to.x || from.y == to.y else { return .stroke(stroke) }
        let isUpright = from.x == to.x
        if stroke.dashes.isEmpty {
            let band = Rectangle(
                x: min(from.x, to.x) - (isUpright ? half : .zero), y: min(from.y, to.y) - (isUpright ? .zero : half),
                width: isUpright ? stroke.width : max(from.x, to.x) - min(from.x, to.x),
                height: isUpright ? max(from.y, to.y) - min(from.y, to.y) : stroke.width)
            let wide = extended(band)
            guard wide != band else { return .stroke(stroke) }
            return .fill(Fill(.rectangle(wide, radius: .zero), color: stroke.color))
        }
        return .stroke(
            Stroke(
                from: isUpright ? Point(x: from.x, y: moved(from).y) : Point(x: moved(from).x, y: from.y),
                to: isUpright ? Point(x: to.x, y: moved(to).y) : Point(x: moved(to).x, y: to.y), width: stroke.width,
                color: stroke.color, dashes: stroke.dashes))
    }

    private func moved(_ point: Point) -> Point {
        Point(x: high(low(point.x), size.width), y: high(low(point.y), size.height))
    }

    /// A left or upper edge.
    private func low(_ place: Length) -> Length { place <= PageBleed.touch ? min(place, .zero - width) : place }

    /// A right or lower edge.
    private func high(_ place: Length, _ end: Length) -> Length {
        place >= end - PageBleed.touch ? max(place, end + width) : place
    }

    /// Lengths that are shares of a page are rounded.
    private static let touch = Length.pt(0.01)
}

import Foundation
import PageModel

/// Patterns of boxes, bars and rings.
extension FillPattern {
    /// What lies on a coloured rectangle.
    func items(in bounds: Rectangle) -> [PageItem] {
        let figure = PatternFigure(self, width: bounds.size.width.points, height: bounds.size.height.points)
        return FillPattern.items(of: figure) {
            Point(x: bounds.origin.x + .pt($0.x), y: bounds.origin.y + .pt($0.y))
        }
    }

    /// What lies on a segment of a ring, bent with it.
    func items(centre: Point, radii: ClosedRange<Double>, degrees: ClosedRange<Double>) -> [PageItem] {
        let width = degrees.upperBound - degrees.lowerBound, middle = (radii.lowerBound + radii.upperBound) / 2
        let length = max(0.01, width * .pi / 180 * middle)
        let figure = PatternFigure(self, width: length, height: radii.upperBound - radii.lowerBound)
        return FillPattern.items(of: figure) { place in
            let angle = (degrees.lowerBound + place.x / length * width) * .pi / 180
            let radius = radii.upperBound - place.y
            return Point(x: centre.x + .pt(radius * sin(angle)), y: centre.y - .pt(radius * cos(angle)))
        } pieces: {
            max(1, Int((abs($0 / length) * width / 6).rounded(.up)))
        }
    }

    /// - Parameters:
    ///   - point: where a place of the figure stands on the page.
    ///   - pieces: of a line so wide, so that it is bent.
    private static func items(
        of figure: PatternFigure, at point: (PatternFigure.Place) -> Point, pieces: (Double) -> Int = { _ in 1 }
    ) -> [PageItem] {
        var items: [PageItem] = []
        for line in figure.lines {
            let count = pieces(line.to.x - line.from.x)
            let places = (0...count).map { index in
                let share = Double(index) / Double(count)
                return point(
                    .init(
                        x: line.from.x + (line.to.x - line.from.x) * share,
                        y: line.from.y + (line.to.y - line.from.y) * share))
            }
            for (from, to) in zip(places, places.dropFirst()) {
                items.append(.stroke(Stroke(from: from, to: to, width: .pt(figure.lineWidth), color: .white)))
            }
        }
        let radius = Length.pt(figure.dotRadius)
        for dot in figure.dots.map(point) {
            items.append(
                .fill(Fill(.ringSegment(centre: dot, inner: .zero, outer: radius, from: 0, to: 360), color: .white)))
        }
        return items
    }
}

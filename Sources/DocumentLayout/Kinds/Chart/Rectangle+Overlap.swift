import PageModel

/// Whether things of a chart are in each other's way.
extension Rectangle {
    func overlaps(_ other: Rectangle) -> Bool {
        origin.x < other.maxX && other.origin.x < maxX && origin.y < other.maxY && other.origin.y < maxY
    }

    func grown(by length: Length) -> Rectangle {
        Rectangle(
            x: origin.x - length, y: origin.y - length, width: size.width + length * 2, height: size.height + length * 2
        )
    }

    init(around centre: Point, _ radius: Length) {
        self.init(x: centre.x - radius, y: centre.y - radius, width: radius * 2, height: radius * 2)
    }

    /// Whether a line between two points touches it (Liang and Barsky's clipping).
    func isCrossed(from start: Point, to end: Point) -> Bool {
        let (dx, dy) = ((end.x - start.x).points, (end.y - start.y).points)
        let edges = [
            (-dx, (start.x - origin.x).points), (dx, (maxX - start.x).points), (-dy, (start.y - origin.y).points),
            (dy, (maxY - start.y).points),
        ]
        var (enter, leave) = (0.0, 1.0)
        for (direction, distance) in edges {
            if direction == 0 {
                if distance < 0 { return false }
            } else if direction < 0 {
                enter = max(enter, distance / direction)
            } else {
                leave = min(leave, distance / direction)
            }
        }
        return enter <= leave
    }
}

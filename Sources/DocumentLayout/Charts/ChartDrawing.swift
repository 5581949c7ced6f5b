/// A chart that has been set: what is drawn, counted from the upper left corner of its content box.
struct ChartDrawing {
    enum Mark {
        case fill(Fill)
        case stroke(Stroke)
    }

    var size: Size
    /// Painted in this order, below the labels.
    private(set) var marks: [Mark] = []
    private(set) var labels: [ChartLabel] = []

    init(width: Length) {
        size = Size(width: width, height: .zero)
    }

    mutating func fill(_ shape: Fill.Shape, _ color: Color) { marks.append(.fill(Fill(shape, color: color))) }

    mutating func stroke(_ from: Point, _ to: Point, width: Length = .pt(0.4), _ color: Color = ChartTexts.hairline, dashes: [Length] = []) {
        marks.append(.stroke(Stroke(from: from, to: to, width: width, color: color, dashes: dashes)))
    }

    mutating func add(_ label: ChartLabel) { labels.append(label) }

    /// As they are read.
    var labelsInOrder: [ChartLabel] {
        labels.enumerated().sorted { ($0.element.order, $0.offset) < ($1.element.order, $1.offset) }.map(\.element)
    }

    /// Whether nothing is written there.
    func isFree(_ frame: Rectangle) -> Bool { !labels.contains { $0.frame.overlaps(frame) } }

    /// Whether a text stands beyond the sides: the chart is too narrow for its letters.
    var isTooNarrow: Bool {
        labels.contains { $0.frame.origin.x < -ChartDrawing.slack || $0.frame.maxX > size.width + ChartDrawing.slack }
    }

    private static let slack = Length.pt(0.2)
}

extension Rectangle {
    func overlaps(_ other: Rectangle) -> Bool {
        origin.x < other.maxX && other.origin.x < maxX && origin.y < other.maxY && other.origin.y < maxY
    }

    func grown(by length: Length) -> Rectangle {
        Rectangle(x: origin.x - length, y: origin.y - length, width: size.width + length * 2, height: size.height + length * 2)
    }

    init(around centre: Point, _ radius: Length) {
        self.init(x: centre.x - radius, y: centre.y - radius, width: radius * 2, height: radius * 2)
    }

    /// Whether a line between two points touches it (Liang and Barsky's clipping).
    func isCrossed(from start: Point, to end: Point) -> Bool {
        let (dx, dy) = ((end.x - start.x).points, (end.y - start.y).points)
        let edges = [(-dx, (start.x - origin.x).points), (dx, (maxX - start.x).points), (-dy, (start.y - origin.y).points), (dy, (maxY - start.y).points)]
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

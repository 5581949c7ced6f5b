import PageModel

/// A chart that has been set: what is drawn, counted from the upper left corner of its content box.
struct ChartDrawing {
    enum Mark {
        case fill(Fill)
        case stroke(Stroke)
        case image(PlacedImage)
    }

    var size: Size
    /// Painted in this order, below the labels.
    private(set) var marks: [Mark] = []
    private(set) var labels: [ChartLabel] = []

    init(width: Length) {
        size = Size(width: width, height: .zero)
    }

    mutating func fill(_ shape: Fill.Shape, _ color: Color) { marks.append(.fill(Fill(shape, color: color))) }

    mutating func stroke(
        _ from: Point, _ to: Point, width: Length = .pt(0.4), _ color: Color = ChartTexts.hairline,
        dashes: [Length] = []
    ) {
        marks.append(.stroke(Stroke(from: from, to: to, width: width, color: color, dashes: dashes)))
    }

    mutating func add(_ image: PlacedImage) { marks.append(.image(image)) }

    /// Shapes of a pattern.
    mutating func add(_ items: [PageItem]) {
        for item in items {
            switch item {
            case .fill(let fill): marks.append(.fill(fill))
            case .stroke(let stroke): marks.append(.stroke(stroke))
            default: break
            }
        }
    }

    mutating func add(_ label: ChartLabel) { labels.append(label) }

    /// As they are read.
    var labelsInOrder: [ChartLabel] {
        labels.enumerated().sorted { ($0.element.order, $0.offset) < ($1.element.order, $1.offset) }.map(\.element)
    }

    /// Whether nothing is written there.
    func isFree(_ bounds: Rectangle) -> Bool { !labels.contains { $0.bounds.overlaps(bounds) } }

    /// Whether a text stands beyond the sides: the chart is too narrow for its letters.
    var isTooNarrow: Bool {
        labels.contains { $0.bounds.origin.x < -ChartDrawing.slack || $0.bounds.maxX > size.width + ChartDrawing.slack }
    }

    private static let slack = Length.pt(0.2)
}

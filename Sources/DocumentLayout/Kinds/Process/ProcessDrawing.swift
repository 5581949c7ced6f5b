import LayoutLanguage
import PageModel

/// The boxes and arrows of a process, counted from the upper left corner of its content.
struct ProcessDrawing {
    let content: ProcessContent
    let columns: Int
    let stepWidth: Length

    private(set) var places: [(origin: Point, fragment: Fragment)] = []
    private(set) var lines: [Stroke] = []
    /// Triangles.
    private(set) var heads: [[Point]] = []
    private(set) var height = Length.zero

    private static let color = Color(red: 0x59, green: 0x59, blue: 0x59)
    private static let lineWidth = Length.pt(0.9)

    init(content: ProcessContent, columns: Int, stepWidth: Length) {
        self.content = content
        self.columns = columns
        self.stepWidth = stepWidth
    }

    static var arrowColor: Color { color }

    /// - Parameter arrow: length of an arrow's head.
    mutating func set(_ engine: LayoutEngine, arrow: Length) {
        let head = min(arrow, content.gap.scaled(by: 0.6))
        var top = Length.zero, start = 0
        while start < content.steps.count {
            let row = Array(content.steps[start..<min(start + columns, content.steps.count)])
            let height = row.map { engine.layoutWhole($0, width: stepWidth).size.height }.max() ?? .zero
            if start > 0 { turn(from: places[start - 1], to: top, head) }
            for (index, step) in row.enumerated() {
                let x = (stepWidth + content.gap) * index, middle = top + height / 2
                places.append((Point(x: x, y: top), ProcessDrawing.set(step, engine, stepWidth, height)))
                guard index > 0 else { continue }
                line(Point(x: x - content.gap, y: middle), Point(x: x - head, y: middle))
                heads.append([
                    Point(x: x - head, y: middle - head / 2), Point(x: x, y: middle),
                    Point(x: x - head, y: middle + head / 2),
                ])
            }
            self.height = top + height
            top += height + content.gap
            start += columns
        }
    }

    /// At least as high as its row.
    private static func set(_ box: Box, _ engine: LayoutEngine, _ width: Length, _ height: Length) -> Fragment {
        var style = box.style.box
        style.minHeight = max(style.minHeight, height)
        return engine.layoutWhole(box.restyled(ComputedStyle(text: box.style.text, box: style)), width: width)
    }

    /// From below the last box of a row to above the first one of the next.
    private mutating func turn(from last: (origin: Point, fragment: Fragment), to top: Length, _ head: Length) {
        let from = last.origin.x + stepWidth / 2, to = stepWidth / 2
        let bottom = last.origin.y + last.fragment.size.height, half = bottom + (top - bottom - head) / 2
        if from > to {
            line(Point(x: from, y: bottom), Point(x: from, y: half))
            line(Point(x: from, y: half), Point(x: to, y: half))
            line(Point(x: to, y: half), Point(x: to, y: top - head))
        } else {
            line(Point(x: to, y: bottom), Point(x: to, y: top - head))
        }
        heads.append([
            Point(x: to - head / 2, y: top - head), Point(x: to + head / 2, y: top - head), Point(x: to, y: top),
        ])
    }

    private mutating func line(_ from: Point, _ to: Point) {
        lines.append(Stroke(from: from, to: to, width: Self.lineWidth, color: Self.color, dashes: []))
    }
}

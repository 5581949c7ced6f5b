import PageModel

/// The white lines and dots of a pattern within an area of so many points, counted from its upper left corner.
///
/// What a page shows of it is the same at every size of the area: lines keep their distance, and a low area has at least two of them.
struct PatternFigure {
    struct Place {
        let x: Double
        let y: Double
    }

    private(set) var lines: [(from: Place, to: Place)] = []
    private(set) var dots: [Place] = []
    let lineWidth: Double
    let dotRadius: Double

    private let width: Double
    private let height: Double
    /// Between lines.
    private let distance: Double

    /// More would be more than anybody can see, and pages of megabytes.
    static let most = 4000

    init(_ pattern: FillPattern, width: Double, height: Double) {
        self.width = width
        self.height = height
        let usual = min(5.2, max(1.8, height / 3)), area = max(0, width) * max(0, height)
        distance = max(usual, (area / Double(PatternFigure.most)).squareRoot())
        lineWidth = distance * 0.22
        dotRadius = distance * 0.3
        guard width > 0, height > 0, area.isFinite else { return }
        switch pattern {
        case .solid: break
        case .diagonal: addDiagonals()
        case .dots: addDots()
        case .horizontal: addHorizontals()
        case .grid:
            addHorizontals()
            addVerticals()
        case .waves: addWaves()
        }
    }

    private var rows: [Double] { PatternFigure.places(in: height, distance) }

    /// Evenly spread, with half a distance at both ends.
    private static func places(in length: Double, _ distance: Double) -> [Double] {
        let count = max(1, (length / distance).rounded())
        return stride(from: 0.5, to: count, by: 1).map { $0 * length / count }
    }

    private mutating func addHorizontals() {
        for y in rows { lines.append((Place(x: 0, y: y), Place(x: width, y: y))) }
    }

    private mutating func addVerticals() {
        for x in PatternFigure.places(in: width, distance) { lines.append((Place(x: x, y: 0), Place(x: x, y: height))) }
    }

    /// Rising lines of 45 degrees, cut at the area's edges.
    private mutating func addDiagonals() {
        var offset = distance
        while offset < width + height {
            let from = Place(x: max(0, offset - height), y: min(offset, height))
            lines.append((from, Place(x: min(offset, width), y: max(0, offset - width))))
            offset += distance * 1.5
        }
    }

    private mutating func addDots() {
        for (row, y) in rows.enumerated() {
            for x in PatternFigure.places(in: width, distance * 1.3) {
                let place = x + (row % 2 == 0 ? 0 : distance * 0.65)
                if place + dotRadius <= width { dots.append(Place(x: place, y: y)) }
            }
        }
    }

    /// Zigzag lines: at this size the eye rounds them.
    private mutating func addWaves() {
        let step = distance * 0.9
        let amplitude = min(distance * 0.3, height / 4)
        for y in PatternFigure.places(in: height, distance * 1.4) {
            var x = 0.0, isHigh = true
            while x < width {
                let end = min(width, x + step)
                let (from, to) = isHigh ? (y + amplitude, y - amplitude) : (y - amplitude, y + amplitude)
                let share = (end - x) / step
                lines.append((Place(x: x, y: from), Place(x: end, y: from + (to - from) * share)))
                x += step
                isHigh.toggle()
            }
        }
    }
}

import PageModel

/// The classes of a map: between the round numbers of an axis, each with a tint of one colour, light for little and full for much. So they
/// follow each other in prints without colour too.
struct MapClasses {
    private let steps: [ChartScale.Step]
    let color: Color

    /// Of the lightest class: still told apart from paper.
    private static let lightest = 0.14
    /// Of a region without a number.
    static let none = Color.white

    init(_ numbers: [Double], limit: Double?, color: Color) {
        let steps = ChartScale(around: numbers, limit: limit).steps
        self.steps = steps.count > 1 ? steps : []
        self.color = color
    }

    var count: Int { max(1, steps.count - 1) }

    /// '20–<40', and '60–80' of the last one, for a number on a border belongs to the class above it; empty where all have one number.
    func text(of index: Int) -> String {
        guard !steps.isEmpty else { return "" }
        return "\(steps[index].text)–\(index == count - 1 ? "" : "<")\(steps[index + 1].text)"
    }

    /// A number on a border belongs to the class above it; the greatest one to the last.
    func index(of number: Double) -> Int {
        guard !steps.isEmpty else { return 0 }
        return max(0, min(count - 1, (steps.lastIndex { $0.value <= number } ?? 0)))
    }

    func color(of index: Int) -> Color {
        guard count > 1 else { return color }
        return color.tint(MapClasses.lightest + (1 - MapClasses.lightest) * Double(index) / Double(count - 1))
    }
}

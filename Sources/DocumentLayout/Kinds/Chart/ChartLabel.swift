import PageModel

/// A text of a chart in its place, counted from the upper left corner of the drawing.
struct ChartLabel {
    let fragment: Fragment
    /// As wide as its longest line.
    let size: Size
    var origin = Point.zero
    /// Its place among the texts that are read: below its category's name comes the value. Equal ones are read as they were added.
    var order = 0
    /// What it is in the table that the chart shows; nil for what helps to read the drawing.
    var cell: ChartCell?
    /// Where the fragment stands in it, and the texts that stand in it besides, placed from its own corner.
    var inset = Point.zero
    var others: [ChartLabel] = []

    var bounds: Rectangle { Rectangle(origin: origin, size: size) }

    func placed(at x: Length, _ y: Length) -> ChartLabel {
        var label = self
        label.origin = Point(x: x, y: y)
        return label
    }

    func telling(_ cell: ChartCell) -> ChartLabel {
        var label = self
        label.cell = cell
        return label
    }

    /// Each text by itself, placed from the upper left corner of the drawing.
    var texts: [ChartLabel] {
        guard !others.isEmpty else { return [self] }
        let own = ChartLabel(fragment: fragment, size: size, origin: origin + inset, order: order, cell: cell)
        return [own] + others.map { $0.placed(at: origin.x + $0.origin.x, origin.y + $0.origin.y) }
    }

    func read(at order: Int) -> ChartLabel {
        var label = self
        label.order = order
        return label
    }
}

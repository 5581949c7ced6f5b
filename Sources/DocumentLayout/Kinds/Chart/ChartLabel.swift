import PageModel

/// A text of a chart in its place, counted from the upper left corner of the drawing.
struct ChartLabel {
    let fragment: Fragment
    /// As wide as its longest line.
    let size: Size
    var origin = Point.zero
    /// Its place among the texts that are read: below its category's name comes the value. Equal ones are read as they were added.
    var order = 0

    var bounds: Rectangle { Rectangle(origin: origin, size: size) }

    func placed(at x: Length, _ y: Length) -> ChartLabel {
        var label = self
        label.origin = Point(x: x, y: y)
        return label
    }

    func read(at order: Int) -> ChartLabel {
        var label = self
        label.order = order
        return label
    }
}

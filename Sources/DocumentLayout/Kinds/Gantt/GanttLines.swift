import LayoutLanguage
import PageModel

/// What a Gantt chart draws on one page besides bars and texts, counted from the upper left corner of the part.
struct GanttLines {
    let part: GanttFragment
    let content: GanttContent

    private var columns: GanttColumns { part.start.columns }
    private static let headTint = Color(red: 0xF4, green: 0xF4, blue: 0xF4)
    private static let line = Color(red: 0xD9, green: 0xD9, blue: 0xD9)
    /// Columns that are narrower than this have no lines.
    private static let leastColumn = Length.pt(4)

    /// The tint of the head, the bands, and the lines of the axis.
    var behindRows: ChartDrawing {
        var drawing = ChartDrawing(width: columns.width)
        let start = part.start
        if let head = start.head {
            let shape = rectangle(.zero, columns.width, from: start.headY + head.top, to: start.headY + head.height)
            drawing.fill(shape, GanttLines.headTint)
        }
        addAxisLines(&drawing)
        addBands(&drawing)
        return drawing
    }

    /// No tint covers them.
    func betweenRows(isLast: Bool) -> ChartDrawing {
        var drawing = ChartDrawing(width: columns.width)
        let start = part.start, ink = content.style.text.color
        for row in [start.title].compactMap({ $0 }) + part.rows.dropLast(isLast ? 1 : 0) {
            line(at: row.y + row.height, .pt(0.4), GanttLines.line, &drawing)
        }
        if let head = start.head { line(at: start.headY + head.height, .pt(0.8), ink, &drawing) }
        if isLast { line(at: part.bottom, .pt(0.8), ink, &drawing) }
        return drawing
    }

    private func rectangle(_ x: Length, _ width: Length, from top: Length, to bottom: Length) -> Fill.Shape {
        .rectangle(Rectangle(x: x, y: top, width: width, height: max(.zero, bottom - top)), radius: .zero)
    }

    private func line(at y: Length, _ width: Length, _ color: Color, _ drawing: inout ChartDrawing) {
        drawing.stroke(Point(x: .zero, y: y), Point(x: columns.width, y: y), width: width, color)
    }

    private func addBands(_ drawing: inout ChartDrawing) {
        guard let head = part.start.head else { return }
        for band in head.bands {
            let upper = part.start.headY + band.top, lower = part.start.headY + head.height
            drawing.fill(rectangle(band.x, band.width, from: upper, to: part.bottom), band.color)
            for x in [band.x, band.x + band.width] {
                addHeadLine(at: x, from: upper, to: lower, head, &drawing)
                addLine(at: x, width: .pt(0.4), ChartTexts.hairline, &drawing)
            }
        }
    }

    /// Names of bands that it would cross are left out.
    private func addHeadLine(
        at x: Length, from upper: Length, to lower: Length, _ head: GanttHead, _ drawing: inout ChartDrawing
    ) {
        var y = upper
        for label in head.axis.filter({ covers(x, $0) }).sorted(by: { $0.origin.y < $1.origin.y }) {
            let top = part.start.headY + label.origin.y, end = top + label.size.height
            if top > y { drawing.stroke(Point(x: x, y: y), Point(x: x, y: top), ChartTexts.hairline) }
            y = max(y, end)
        }
        if lower > y { drawing.stroke(Point(x: x, y: y), Point(x: x, y: lower), ChartTexts.hairline) }
    }

    /// Between the columns, beside every row; it leaves out what is written beside bars.
    private func addLine(at x: Length, width: Length, _ color: Color, _ drawing: inout ChartDrawing) {
        var open: (top: Length, bottom: Length)?
        func close() {
            guard let line = open else { return }
            drawing.stroke(Point(x: x, y: line.top), Point(x: x, y: line.bottom), width: width, color)
            open = nil
        }
        for row in part.rows {
            if row.row.isTitle || row.barName.map({ covers(x, $0) }) ?? false {
                close()
            } else {
                open = (open?.top ?? row.y, row.y + row.height)
            }
        }
        close()
    }

    private func addAxisLines(_ drawing: inout ChartDrawing) {
        let axis = content.axis, cells = axis.parts.isEmpty ? axis.years : axis.parts
        let places =
            [cells, axis.years].first { !$0.isEmpty && columns.axisWidth / $0.count >= GanttLines.leastColumn } ?? []
        for cell in places {
            addLine(at: columns.x(of: Double(cell.start), axis), width: .pt(0.25), GanttLines.line, &drawing)
        }
    }

    private func covers(_ x: Length, _ label: ChartLabel) -> Bool {
        label.bounds.origin.x - .pt(1) < x && x < label.bounds.maxX + .pt(1)
    }
}

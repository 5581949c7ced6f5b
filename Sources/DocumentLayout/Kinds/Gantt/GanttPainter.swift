import LayoutLanguage
import PageModel

/// Draws the part of a Gantt chart that stands on one page: a table of the structure, in which each bar is a figure with
/// a text for those who cannot see it. What is repeated is an artifact: the text is read once.
struct GanttPainter {
    let fragment: Fragment
    let part: GanttFragment
    let content: GanttContent

    private var columns: GanttColumns { part.start.columns }

    func paint(at origin: Point, _ painter: inout FragmentPainter) {
        let start = part.start, corner = Point(x: origin.x + fragment.box.style.box.borderPadding.left, y: origin.y)
        if let caption = start.caption, start.isRepetition {
            painter.paint(caption.fragment, at: origin + caption.offset)
        }
        var table = StructureTag(.table, continuation: FragmentPainter.continuation(of: fragment))
        table.columnCount = max(1, [columns.names, columns.notes].count { $0 > .zero } + 1)
        painter.begin(table)
        if let caption = start.caption, !start.isRepetition {
            painter.paint(caption.fragment, at: origin + caption.offset)
        }
        let lines = GanttLines(part: part, content: content)
        paintArtifact(lines.behindRows, at: corner, &painter)
        if let head = start.head { paint(head, at: corner + Point(x: .zero, y: start.headY), &painter) }
        if let title = start.title {
            painter.begin(.init(.artifact))
            paint(title, at: corner, &painter)
            painter.end()
        }
        painter.begin(.init(.tableBody, continuation: FragmentPainter.continuation(of: fragment, part: 1)))
        for row in part.rows { paint(row, at: corner, &painter) }
        painter.end()
        paintArtifact(lines.betweenRows(isLast: fragment.isLast), at: corner, &painter)
        painter.end()
    }

    private func paintArtifact(_ drawing: ChartDrawing, at corner: Point, _ painter: inout FragmentPainter) {
        painter.begin(.init(.artifact))
        paint(drawing, at: corner, &painter)
        painter.end()
    }

    // MARK: Head

    private func paint(_ head: GanttHead, at corner: Point, _ painter: inout FragmentPainter) {
        let cells = [(head.name, columns.names), (head.note, columns.notes)].filter { $0.1 > .zero }.map {
            $0.0.map { [$0] } ?? []
        }
        painter.begin(.init(part.start.isRepetition ? .artifact : .tableHead))
        paintArtifact(head.samples, at: corner, &painter)
        if !head.key.isEmpty { paintRow([head.key] + cells.map { _ in [] }, heads: false, at: corner, &painter) }
        paintRow(cells + [head.axis], heads: true, at: corner, &painter)
        painter.end()
    }

    /// - Parameter heads: whether the cells say what is in the columns below.
    private func paintRow(
        _ cells: [[ChartLabel]], heads: Bool, at corner: Point, _ painter: inout FragmentPainter
    ) {
        painter.begin(.init(.tableRow))
        for (column, labels) in cells.enumerated() {
            var tag = StructureTag(.tableHeader)
            tag.cell = StructureCell(column: column, scope: heads ? .column : nil)
            painter.begin(tag)
            for label in labels { paint(label, at: corner, &painter) }
            painter.end()
        }
        painter.end()
    }

    /// Texts without elements of their own would run into one word.
    private func paint(_ label: ChartLabel, at corner: Point, _ painter: inout FragmentPainter) {
        painter.begin(.init(.span))
        painter.paint(label.fragment, at: corner + label.origin)
        painter.end()
    }

    // MARK: Rows

    /// Rows have one cell for each column: name, note, bar. The title of a group stands in the first one.
    private func paint(_ row: GanttRow, at origin: Point, _ painter: inout FragmentPainter) {
        let corner = origin + Point(x: .zero, y: row.y)
        painter.begin(.init(.tableRow))
        if row.row.isTitle { paintArtifact(row.drawing, at: corner, &painter) }
        if columns.names > .zero { paintCell(row.name, .tableHeader, column: 0, at: corner, &painter) }
        if columns.notes > .zero {
            let isTitle = row.row.isTitle && columns.names == .zero
            paintCell(
                isTitle ? row.name : row.note, isTitle ? .tableHeader : .tableData,
                column: columns.names > .zero ? 1 : 0, at: corner, &painter)
        }
        paintAxis(of: row, at: corner, &painter)
        painter.end()
    }

    private func paintCell(
        _ label: ChartLabel?, _ role: StructureTag.Role, column: Int, at corner: Point,
        _ painter: inout FragmentPainter
    ) {
        var tag = StructureTag(role)
        tag.cell = StructureCell(column: column, scope: role == .tableHeader ? .row : nil)
        painter.begin(tag)
        if let label { paint(label, at: corner, &painter) }
        painter.end()
    }

    private func paintAxis(of row: GanttRow, at corner: Point, _ painter: inout FragmentPainter) {
        let hasColumns = columns.names > .zero || columns.notes > .zero
        let isHead = row.barName != nil || !hasColumns
        var tag = StructureTag(isHead ? .tableHeader : .tableData)
        tag.cell = StructureCell(
            column: [columns.names, columns.notes].count { $0 > .zero },
            scope: hasColumns && row.barName != nil ? .row : nil)
        painter.begin(tag)
        if case .bar(let bar) = row.row.content {
            painter.begin(.init(.figure, alternative: bar.alternative))
            paint(row.drawing, at: corner, &painter)
            painter.end()
            if let name = row.barName { paint(name, at: corner, &painter) }
        } else if !hasColumns, let name = row.name {
            paint(name, at: corner, &painter)
        }
        painter.end()
    }

    private func paint(_ drawing: ChartDrawing, at corner: Point, _ painter: inout FragmentPainter) {
        for mark in drawing.marks { painter.append(mark.moved(by: corner)) }
    }
}

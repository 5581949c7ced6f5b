/// Draws the part of a table that stands on one page. Heads that are repeated are artifacts: the text is read once.
struct TablePainter {
    let fragment: Fragment
    let table: TableFragment
    private var lines = RuledLines()

    init(fragment: Fragment, table: TableFragment) {
        self.fragment = fragment
        self.table = table
    }

    /// Lines come last: no background covers them.
    mutating func paint(at origin: Point, _ painter: inout FragmentPainter) {
        if let caption = table.caption, !fragment.isFirst { painter.paint(caption.fragment, at: origin + caption.offset) }
        let begins = painter.begins(fragment), ends = painter.ends(fragment)
        if begins { painter.begin(.init(.table)) }
        if let caption = table.caption, fragment.isFirst { painter.paint(caption.fragment, at: origin + caption.offset) }
        // The head of further columns belongs to a table that has begun: its rows are rows of the body.
        if table.start.isHeadRepeated || fragment.isFirst {
            paint(table.head, as: table.start.isHeadRepeated ? .artifact : .tableHead, at: origin, &painter)
        } else {
            for row in table.head { paint(row, at: origin, &painter) }
        }
        paint(table.start.carry, as: .artifact, at: origin, &painter)
        if begins { painter.begin(.init(.tableBody)) }
        for row in table.body { paint(row, at: origin, &painter) }
        paint(table.end.carry, as: .artifact, at: origin, &painter)
        if table.end.isRepetition { paint(table.end.foot, as: .artifact, at: origin, &painter) }
        if ends { painter.end() }
        if !table.end.isRepetition { paint(table.end.foot, as: .tableFoot, at: origin, &painter) }
        for stroke in lines.strokes { painter.append(.stroke(stroke)) }
        if ends { painter.end() }
    }

    private mutating func paint(
        _ rows: [TableFragment.RowFragment], as role: StructureTag.Role, at origin: Point, _ painter: inout FragmentPainter
    ) {
        guard !rows.isEmpty else { return }
        painter.begin(.init(role))
        for row in rows { paint(row, at: origin, &painter) }
        painter.end()
    }

    private mutating func paint(_ row: TableFragment.RowFragment, at origin: Point, _ painter: inout FragmentPainter) {
        let frame = Rectangle(x: origin.x, y: origin.y + row.y, width: table.width ?? fragment.size.width, height: row.height)
        painter.begin(.init(.tableRow))
        decorate(row.row.style.box, isFirst: row.isFirst, isLast: row.isLast, in: frame, &painter)
        for cell in row.cells { paint(cell, in: row, at: frame.origin, &painter) }
        painter.end()
    }

    private mutating func decorate(
        _ style: BoxStyle, isFirst: Bool, isLast: Bool, in frame: Rectangle, _ painter: inout FragmentPainter
    ) {
        let decoration = BoxDecoration(style: style, isFirst: isFirst, isLast: isLast)
        decoration.paintBackground(in: frame, &painter)
        for stroke in decoration.strokes(around: frame) { lines.add(stroke) }
    }

    /// The last row on this page that the cell stands beside.
    private func lastRow(of cell: TableFragment.CellFragment, from row: TableFragment.RowFragment) -> TableFragment.RowFragment {
        guard let end = cell.span?.end else { return row }
        return table.body.last { $0.index < end && $0.index >= row.index } ?? row
    }

    private mutating func paint(
        _ cell: TableFragment.CellFragment, in row: TableFragment.RowFragment, at origin: Point, _ painter: inout FragmentPainter
    ) {
        let box = cell.cell.box
        let frame = Rectangle(x: origin.x + cell.x, y: origin.y, width: cell.width, height: cell.height)
        // Not within the cell's element, whose content is its text.
        decorate(box.style.box, isFirst: row.isFirst, isLast: lastRow(of: cell, from: row).isLast, in: frame, &painter)
        painter.begin(.init(cell.isRepetition ? .artifact : box.role ?? .tableData))
        if let content = cell.content {
            let free = cell.height - content.size.height
            let shift: Length = switch box.style.box.verticalAlign {
            case .middle: free / 2
            case .bottom: free
            default: .zero
            }
            painter.beginParallel()
            painter.paintContent(content, at: Point(x: frame.origin.x, y: frame.origin.y + max(.zero, shift)))
            painter.endParallel()
        }
        painter.end()
    }
}

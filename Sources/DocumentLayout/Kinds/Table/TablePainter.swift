import LayoutLanguage
import PageModel

/// Draws the part of a table that stands on one page. Heads that are repeated are artifacts: the text is read once.
struct TablePainter {
    let fragment: Fragment
    let table: TableFragment
    private var lines = RuledLines()
    /// Where cells share lines.
    private var shared: CollapsedLines?
    private let tags: TableTags

    init(fragment: Fragment, table: TableFragment) {
        tags = TableTags(fragment: fragment, table: table)
        shared = fragment.box.style.box.collapsesBorders ? CollapsedLines() : nil
        self.fragment = fragment
        self.table = table
    }

    /// Lines come last: no background covers them.
    mutating func paint(at origin: Point, _ painter: inout FragmentPainter) {
        if let caption = table.caption, !fragment.isFirst {
            painter.paint(caption.fragment, at: origin + caption.offset)
        }
        painter.begin(tags.table)
        if let caption = table.caption, fragment.isFirst {
            painter.paint(caption.fragment, at: origin + caption.offset)
        }
        paint(table.head, as: table.start.isHeadRepeated ? .artifact : .tableHead, at: origin, &painter)
        paint(table.start.carry, as: .artifact, at: origin, &painter)
        let end = table.body.firstIndex { $0.index >= tags.bodyCount } ?? table.body.endIndex
        paint(Array(table.body[..<end]), as: .tableBody, at: origin, &painter)
        paint(Array(table.body[end...]), as: .tableFoot, tags.total, at: origin, &painter)
        paint(table.end.carry, as: .artifact, at: origin, &painter)
        paint(table.end.foot, as: table.end.isRepetition ? .artifact : .tableFoot, at: origin, &painter)
        addTableLines(at: origin)
        let own = BoxDecoration(fragment: fragment).strokes(around: Rectangle(origin: origin, size: fragment.size))
        for stroke in shared?.strokes ?? lines.strokes(beside: own) { painter.append(.stroke(stroke)) }
        painter.end()
    }

    private mutating func paint(
        _ rows: [TableFragment.RowFragment], as group: StructureTag.Role, _ own: StructureTag? = nil, at origin: Point,
        _ painter: inout FragmentPainter
    ) {
        guard !rows.isEmpty else { return }
        let tag = own ?? tags.group(group)
        if let tag { painter.begin(tag) }
        for row in rows { paint(row, in: group, at: origin, &painter) }
        if tag != nil { painter.end() }
    }

    private mutating func paint(
        _ row: TableFragment.RowFragment, in group: StructureTag.Role, at origin: Point,
        _ painter: inout FragmentPainter
    ) {
        let frame = Rectangle(
            x: origin.x, y: origin.y + row.y, width: table.width ?? fragment.size.width, height: row.height)
        let tag = tags.row(row, in: group)
        if let tag { painter.begin(tag) }
        decorate(row.row.style.box, isFirst: row.isFirst, isLast: row.isLast, in: frame, &painter)
        for cell in row.cells { paint(cell, in: row, of: group, at: frame.origin, &painter) }
        if tag != nil { painter.end() }
    }

    private mutating func decorate(
        _ style: BoxStyle, isFirst: Bool, isLast: Bool, in bounds: Rectangle, _ painter: inout FragmentPainter
    ) {
        let decoration = BoxDecoration(style: style, isFirst: isFirst, isLast: isLast)
        decoration.paintBackground(in: bounds, &painter)
        guard shared == nil else { return }
        for stroke in decoration.strokes(around: bounds) { lines.add(stroke) }
    }

    /// What the cell and its rows ask for around it. Lines of rows stand between cells only: they do not run through a spanning one.
    private mutating func share(
        _ cell: TableFragment.CellFragment, in row: TableFragment.RowFragment, around bounds: Rectangle
    ) {
        guard shared != nil else { return }
        let last = lastRow(of: cell, from: row), style = cell.cell.box.style.box
        func open(_ borders: Edges<Border>) -> Edges<Border> {
            var borders = borders
            if !row.isFirst, !style.clonesDecoration { borders.top = .none }
            if !last.isLast, !style.clonesDecoration { borders.bottom = .none }
            return borders
        }
        shared?.add(open(cell.cell.lines ?? style.border), around: bounds, .cell)
        var ofRows = row.row.style.box.border
        ofRows.bottom = last.row.style.box.border.bottom
        if cell.x > .zero { ofRows.left = .none }
        if cell.x + cell.width < (table.width ?? fragment.size.width) - .pt(0.01) { ofRows.right = .none }
        shared?.add(open(ofRows), around: bounds, .row)
    }

    /// The lines of the table itself meet those of its outermost cells.
    private mutating func addTableLines(at origin: Point) {
        guard shared != nil, let first = table.allRows.first, let last = table.allRows.last else { return }
        var borders = fragment.box.style.box.border
        if !fragment.isFirst { borders.top = .none }
        if !fragment.isLast { borders.bottom = .none }
        shared?.add(
            borders,
            around: Rectangle(
                x: origin.x, y: origin.y + first.y, width: table.width ?? fragment.size.width,
                height: last.y + last.height - first.y), .table)
    }

    /// The last row on this page that the cell stands beside.
    private func lastRow(
        of cell: TableFragment.CellFragment, from row: TableFragment.RowFragment
    ) -> TableFragment.RowFragment {
        guard let end = cell.span?.end else { return row }
        return table.body.last { $0.index < end && $0.index >= row.index } ?? row
    }

    private mutating func paint(
        _ cell: TableFragment.CellFragment, in row: TableFragment.RowFragment, of group: StructureTag.Role,
        at origin: Point, _ painter: inout FragmentPainter
    ) {
        let box = cell.cell.box
        let bounds = Rectangle(x: origin.x + cell.x, y: origin.y, width: cell.width, height: cell.height)
        // Not within the cell's element, whose content is its text.
        decorate(box.style.box, isFirst: row.isFirst, isLast: lastRow(of: cell, from: row).isLast, in: bounds, &painter)
        share(cell, in: row, around: bounds)
        let last = lastRow(of: cell, from: row)
        painter.begin(
            tags.cell(
                cell, in: row, of: group,
                isLast: group != .tableBody && row.index < tags.bodyCount
                    || last.isLast && last.index + 1 >= cell.span?.end ?? 0))
        if let content = cell.content {
            // What a row has given, it gives above and below its text alike.
            let free = cell.height + row.given - content.size.height
            let shift: Length =
                switch box.style.box.verticalAlign {
                case .middle: free / 2
                case .bottom: free
                default: .zero
                }
            painter.paintContent(
                content, at: Point(x: bounds.origin.x, y: bounds.origin.y + max(.zero, shift) - row.given / 2))
        }
        painter.end()
    }
}

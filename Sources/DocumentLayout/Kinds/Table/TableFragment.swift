import LayoutLanguage
import PageModel

/// The rows of a table that stand on one page, with repeated caption and head.
final class TableFragment {
    struct CellFragment {
        let cell: TableContent.Cell
        let x: Length
        let width: Length
        /// Of all rows that the cell spans here.
        var height: Length
        /// nil when the cell ended on an earlier page.
        var content: Fragment?
        /// For cells that span rows.
        var span: SpanSegment?
        /// The label of a spanning cell, set again where the cell goes on: it is read once.
        var isRepetition = false
    }

    /// The part of a row-spanning cell that belongs to one page.
    struct SpanSegment {
        /// The row in which the cell begins, and its place among that row's cells.
        let row: Int
        let position: Int
        /// The first row that it does not reach.
        let end: Int
        /// How far its content came on earlier pages.
        let progress: FlowProgress
    }

    struct RowFragment {
        /// Index among the body and foot rows, or among the head rows.
        let index: Int
        let row: TableContent.Row
        var y: Length
        var height: Length
        var cells: [CellFragment]
        /// What it has given of the space above and below its text.
        var given: Length = .zero
        let isFirst: Bool
        let isLast: Bool
    }

    /// What stands above the rows.
    struct Start {
        var caption: Fragment.Placement?
        var head: [RowFragment] = []
        /// Sums that are carried over from the page before, and titles of the group that goes on.
        var carry: [RowFragment] = []
        /// Whether the head stood on an earlier page.
        var isHeadRepeated = false
        /// Rows of a head that is too tall to be repeated: they are the first ones of the table.
        var headRowsInBody = 0
    }

    /// What stands below the rows.
    struct End {
        /// Sums that are carried to the next page.
        var carry: [RowFragment] = []
        /// The foot that every page has.
        var foot: [RowFragment] = []
        /// Whether the foot is one of several.
        var isRepetition = false
        /// Lower edge of all of it.
        var bottom: Length = .zero
    }

    /// False where feet and carried sums would leave no room for rows.
    let hasFoot: Bool

    let start: Start
    /// Body rows, then foot rows where the table ends.
    let body: [RowFragment]
    let end: End

    /// Of a table that is divided by columns: which of the parts stands here.
    struct Slice {
        var isFirst = true
        var isLast = true
    }

    /// Of the columns that stand here, when they are not as wide as the table.
    let width: Length?
    let slice: Slice
    let structure: TableStructure

    init(
        start: Start, body: [RowFragment], end: End, hasFoot: Bool, structure: TableStructure, width: Length? = nil,
        slice: Slice = Slice()
    ) {
        self.structure = structure
        self.width = width
        self.slice = slice
        self.hasFoot = hasFoot
        self.start = start
        self.body = body
        self.end = end
    }

    var caption: Fragment.Placement? { start.caption }
    var head: [RowFragment] { start.head }
    /// From top to bottom.
    var allRows: [RowFragment] { start.head + start.carry + body + end.carry + end.foot }
}

extension TableFragment: FragmentContent {
    /// Repeated captions and heads call their notes once, on the first page.
    func notes(isFirst: Bool) -> [Box] {
        (isFirst ? caption?.fragment.notes ?? [] : []) + (start.isHeadRepeated ? [] : head.flatMap(\.notes))
            + body.flatMap(\.notes)
    }

    /// Captions and heads of following pages only repeat what was there.
    func forEachChild(of fragment: Fragment, all: Bool, _ visit: (Fragment) -> Void) {
        if all || fragment.isFirst, let caption { visit(caption.fragment) }
        if all || !start.isHeadRepeated { for row in head { row.forEachCell(all: all, visit) } }
        if all { for row in start.carry { row.forEachCell(all: true, visit) } }
        for row in body { row.forEachCell(all: all, visit) }
        if all { for row in end.carry { row.forEachCell(all: true, visit) } }
        // The foot of the last page is read with all of its cells.
        if all || !end.isRepetition { for row in end.foot { row.forEachCell(all: true, visit) } }
    }

    var isTabular: Bool { true }

    func paintsOwnBorders(of box: Box) -> Bool { box.style.box.collapsesBorders }

    func paint(_ fragment: Fragment, at origin: Point, _ painter: inout FragmentPainter) {
        var table = TablePainter(fragment: fragment, table: self)
        table.paint(at: origin, &painter)
    }

    func cut(_ fragment: Fragment, at position: BreakPoint.Location, _ engine: LayoutEngine, pageHeight: Length) -> Cut?
    {
        guard case .before(let count, let row) = position, count > 0, count <= body.count,
            let content = fragment.box.content as? TableContent
        else { return nil }
        let closing = RowSpanClosing(engine: engine, pageHeight: pageHeight, isAtTop: false)
        let (kept, spans) = closing.close(Array(body[..<count])), width = fragment.size.width
        let layout = TableRowLayout(
            engine: engine, table: content, width: width, parts: ColumnSlices.of(content, in: width, engine.environment)
        )
        let end = TablePageEnd(table: content, layout: layout, headRows: start.headRowsInBody)
            .rows(below: kept, isLast: false, hasFoot: hasFoot)
        let cut = TableFragment(start: start, body: kept, end: end, hasFoot: hasFoot, structure: structure)
        let size = Size(width: width, height: end.bottom)
        return (
            Fragment(
                fragment.box, size: size, content: cut, isFirst: fragment.isFirst, isLast: false,
                findings: fragment.findings),
            BreakToken(RowResumePoint(row: row, cells: nil, spans: spans, isHeadInBody: start.headRowsInBody > 0))
        )
    }
}

extension TableFragment.RowFragment {
    /// By index, because a loop over the cells would copy each.
    var notes: [Box] {
        var notes: [Box] = []
        for index in cells.indices where !cells[index].isRepetition {
            if let found = cells[index].content?.notes, !found.isEmpty { notes += found }
        }
        return notes
    }

    /// - Parameter all: also labels that are only set again.
    func forEachCell(all: Bool, _ visit: (Fragment) -> Void) {
        for index in cells.indices where all || !cells[index].isRepetition {
            if let content = cells[index].content { visit(content) }
        }
    }

    var contentHeight: Length { cells.contentHeight }

    /// Gives the row and its cells a height; in place, because cells are dear to copy.
    mutating func stretch(to height: Length) {
        self.height = height
        for index in cells.indices { cells[index].height = height }
    }
}

extension [TableFragment.CellFragment] {
    /// Of the content of cells that do not span rows.
    var contentHeight: Length {
        var height = Length.zero
        for index in indices where self[index].span == nil {
            if let content = self[index].content { height = Swift.max(height, content.size.height) }
        }
        return height
    }
}

import PageModel

/// Lays out single rows, and the rows of heads, which stay together.
struct TableRowLayout {
    enum RowResult {
        case finished(TableFragment.RowFragment)
        case broken(TableFragment.RowFragment, [FlowProgress], naturalHeight: Length)
        case nothing

        var isFinished: Bool {
            if case .finished = self { true } else { false }
        }
    }

    /// A row and how far it came on earlier pages.
    struct Start {
        let row: TableContent.Row
        let index: Int
        /// nil at the row's beginning.
        var progress: [FlowProgress]?
        /// Height that cells which end in this row still need, in addition to the rows above that they span.
        var spanNeed: Length = .zero
        /// The same for labels that are only repeated here: they stand where there is room for them.
        var labelNeed: Length = .zero
    }

    let engine: LayoutEngine
    private let edges: [Length]
    /// For tables that are divided by columns.
    private let parts: ColumnSlices?
    /// Of rows that are equally high.
    private var equalHeight: Length = .zero

    /// Rows that need more than so many times the least height do not make the others higher.
    private static let mostEqual = 1.25

    /// With the widths that a table's columns have in this width.
    init(engine: LayoutEngine, table: TableContent, width: Length, parts: ColumnSlices? = nil) {
        self.engine = engine
        self.parts = parts
        let widths = parts?.widths ?? TableColumns(table: table, environment: engine.environment).widths(in: width)
        var edge = Length.zero
        edges =
            [.zero]
            + widths.map { width in
                edge += width
                return edge
            }
        guard table.hasEqualRows else { return }
        equalHeight = table.equalHeights[width] ?? equalHeight(of: table.rows)
        table.equalHeights[width] = equalHeight
    }

    private func equalHeight(of rows: TableRows) -> Length {
        guard let least = rows.map(minimumHeight).filter({ $0 > .zero }).min() else { return .zero }
        let limit = least.scaled(by: TableRowLayout.mostEqual)
        return rows.indices.reduce(least) { height, index in
            let own = wholeRow(Start(row: rows[index], index: index)).height
            return own <= limit ? max(height, own) : height
        }
    }

    /// One row, from its beginning or from where its cells stopped. Cells that span rows have their whole content for the time being
    /// (`RowSpanClosing`); those that end in this row make it higher where they must.
    func row(_ start: Start, in space: ConstraintSpace) -> RowResult {
        var natural = Length.unbounded
        if start.progress == nil {
            let whole = wholeRow(start)
            let ownHeight = whole.height
            natural = max(ownHeight, start.spanNeed)
            let room = space.available - engine.height(of: whole.notes, in: space)
            if natural <= room {
                return .finished(
                    stretched(whole, to: start.labelNeed <= room ? max(natural, start.labelNeed) : natural))
            }
            if ownHeight <= room {
                // Only the cells that end here are too long: the row lasts as long as they do.
                let states = start.row.cells.map { _ in FlowProgress.finished }
                return .broken(stretched(unfinished(whole), to: room), states, naturalHeight: natural)
            }
        }
        return brokenRow(start, in: space, naturalHeight: natural)
    }

    private struct BrokenCells {
        var cells: [TableFragment.CellFragment] = []
        var states: [FlowProgress] = []
        /// Footnotes that each cell calls here.
        var notes: [[Box]] = []
    }

    /// - Parameter reserved: height that each cell leaves to the footnotes of the others.
    private func brokenCells(_ start: Start, in space: ConstraintSpace, reserved: [Length]? = nil) -> BrokenCells? {
        var result = BrokenCells()
        for (position, cell) in start.row.cells.enumerated() {
            guard cell.rowSpan == 1 else {
                let whole = start.progress == nil ? wholeCell(cell, start, position) : nil
                if let whole { result.cells.append(whole) }
                result.states.append(.finished)
                result.notes.append(whole?.content?.notes ?? [])
                continue
            }
            let kept = reserved?[position] ?? .zero
            let cellSpace = space.inside(
                width: width(of: cell), available: space.available - kept, isAtTop: space.isAtTop,
                trimsTopMargin: start.progress != nil, afterNotes: kept > .zero)
            let layout = ParallelFlow(engine: engine, box: cell.box, space: cellSpace)
            guard let state = layout.layout(resuming: start.progress?[position] ?? .notStarted) else { return nil }
            result.cells.append(
                .init(cell: cell, x: edges[cell.column], width: width(of: cell), height: .zero, content: state.fragment)
            )
            result.states.append(state.progress)
            result.notes.append(state.fragment?.notes ?? [])
        }
        return result
    }

    private func brokenRow(_ start: Start, in space: ConstraintSpace, naturalHeight: Length) -> RowResult {
        guard var broken = brokenCells(start, in: space) else { return .nothing }
        if let reserved = engine.roomForNotesOfOthers(broken.notes, in: space) {
            broken = brokenCells(start, in: space, reserved: reserved) ?? broken
        }
        let (cells, states) = (broken.cells, broken.states)
        let content = cells.contentHeight
        let minimum = start.progress == nil ? minimumHeight(start.row) : .zero
        // Room to write in is not parted: the row moves, unless no page has so much.
        if minimum > space.available, !space.isAtTop, states.allSatisfy(\.isFinished) { return .nothing }
        let own = max(content, min(minimum, space.available))
        let isFinished = states.allSatisfy(\.isFinished) && start.spanNeed <= max(own, space.available)
        let labelNeed = isFinished && start.labelNeed <= space.available ? start.labelNeed : .zero
        let height = max(own, min(start.spanNeed, space.available), labelNeed)
        var fragment = TableFragment.RowFragment(
            index: start.index, row: start.row, y: .zero, height: height, cells: cells,
            isFirst: start.progress == nil, isLast: isFinished)
        fragment.stretch(to: height)
        return isFinished ? .finished(fragment) : .broken(fragment, states, naturalHeight: naturalHeight)
    }

    /// Rows that stand together: heights from the cells of one row first, then spanning cells lengthen their last row.
    func group(_ rows: [TableContent.Row]) -> [TableFragment.RowFragment] {
        var fragments = rows.indices.map { wholeRow(Start(row: rows[$0], index: $0)) }
        for index in rows.indices {
            for spanning in fragments[index].cells where spanning.cell.rowSpan > 1 {
                let range = index..<min(rows.count, index + spanning.cell.rowSpan)
                let missing = (spanning.content?.size.height ?? .zero) - fragments[range].map(\.height).reduce(.zero, +)
                if missing > .zero { fragments[range.upperBound - 1].height += missing }
            }
        }
        for index in fragments.indices { stretchCells(index, &fragments) }
        return fragments
    }

    private func stretchCells(_ index: Int, _ fragments: inout [TableFragment.RowFragment]) {
        for position in fragments[index].cells.indices {
            let span = fragments[index].cells[position].cell.rowSpan
            let range = index..<min(fragments.count, index + span)
            fragments[index].cells[position].height = fragments[range].map(\.height).reduce(.zero, +)
        }
    }

    /// Its height is that of the cells of one row.
    private func wholeRow(_ start: Start) -> TableFragment.RowFragment {
        let cells = start.row.cells.indices.map { wholeCell(start.row.cells[$0], start, $0) }
        var row = TableFragment.RowFragment(
            index: start.index, row: start.row, y: .zero, height: .zero, cells: cells, isFirst: true,
            isLast: true)
        row.stretch(to: max(row.contentHeight, minimumHeight(start.row)))
        return row
    }

    private func wholeCell(_ cell: TableContent.Cell, _ start: Start, _ position: Int) -> TableFragment.CellFragment {
        let span =
            cell.rowSpan == 1
            ? nil
            : TableFragment.SpanSegment(
                row: start.index, position: position, end: start.index + cell.rowSpan, progress: .notStarted)
        return .init(
            cell: cell, x: edges[cell.column], width: width(of: cell), height: .zero,
            content: engine.layoutWhole(cell.box, width: width(of: cell)), span: span)
    }

    /// A spanning cell that comes from an earlier page: what is left of its content, else its label again.
    /// - Parameter page: the space of the page; the cell is told how high that is, for it may have asked on the page before.
    func continuedCell(
        _ cell: TableContent.Cell, _ progress: SpanProgress, on page: ConstraintSpace, labelLimit: Length
    ) -> TableFragment.CellFragment {
        let part = TableFragment.SpanSegment(
            row: progress.row, position: progress.position, end: progress.row + cell.rowSpan,
            progress: progress.progress)
        let width = width(of: cell)
        var content: Fragment?, isRepetition = false
        switch progress.progress {
        case .notStarted: content = engine.layoutWhole(cell.box, width: width)
        case .unfinished(let token):
            let space = ConstraintSpace(width: width, available: .unbounded, pageHeight: page.pageHeight, isAtTop: true)
            content = engine.layout(cell.box, in: space, resuming: token).fragment
        case .finished:
            isRepetition = true
            if cell.repeatsLabel {
                let label = engine.layoutWhole(cell.box, width: width)
                content = label.size.height <= labelLimit ? label : nil
            }
        }
        return .init(
            cell: cell, x: edges[cell.column], width: width, height: .zero, content: content, span: part,
            isRepetition: isRepetition)
    }

    private func unfinished(_ row: TableFragment.RowFragment) -> TableFragment.RowFragment {
        .init(
            index: row.index, row: row.row, y: row.y, height: row.height, cells: row.cells, isFirst: row.isFirst,
            isLast: false)
    }

    private func stretched(_ row: TableFragment.RowFragment, to height: Length) -> TableFragment.RowFragment {
        guard height != row.height else { return row }
        var row = row
        row.stretch(to: height)
        return row
    }

    private func minimumHeight(_ row: TableContent.Row) -> Length {
        let own = max(row.style.box.minHeight, row.style.box.height.resolved(in: .unbounded) ?? .zero)
        return own > .zero ? max(own, equalHeight) : own
    }

    private func width(of cell: TableContent.Cell) -> Length {
        if let parts { return parts.layoutWidth(of: cell) }
        let last = min(edges.count - 1, cell.column + cell.columnSpan)
        return edges[last] - edges[min(cell.column, edges.count - 1)]
    }
}

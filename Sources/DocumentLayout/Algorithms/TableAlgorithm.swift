/// Lays out the rows of a table over pages.
///
/// Steps: widths of the columns once per table; caption and head on every page; rows from the token on while they fit; at the end of the
/// room either a break between rows or inside the row, whichever appeals more. Cells of a broken row continue in parallel.
struct TableAlgorithm {
    let engine: LayoutEngine
    let box: Box
    let table: TableContent
    let space: ConstraintSpace
    let token: BreakToken?

    private var rows: [TableFragment.RowFragment] = []
    private var y: Length = .zero
    private var best: BreakPoint?
    private var noteHeight: Length = .zero

    /// A row taller than this share of the page is broken inside rather than moved.
    private static let tallRowShare = 0.35
    /// A head taller than this share of the page is an ordinary row.
    private static let tallHeadShare = 0.6

    init(engine: LayoutEngine, box: Box, table: TableContent, space: ConstraintSpace, token: BreakToken?) {
        self.engine = engine
        self.box = box
        self.table = table
        self.space = space
        self.token = token
    }

    func layout() -> LayoutResult {
        var copy = self
        return copy.run()
    }

    private var width: Length { engine.borderBoxWidth(of: box, in: space) }

    private mutating func run() -> LayoutResult {
        let width = width
        let layout = TableRowLayout(engine: engine, widths: TableColumns(table: table, environment: engine.environment).widths(in: width))
        let caption = captionPlacement(width)
        y = caption.map { $0.fragment.size.height + $0.marginBottom } ?? .zero
        let head = headRows(layout)
        y = head.last.map { $0.y + $0.height } ?? y
        if token == nil {
            noteHeight = engine.height(of: (caption?.fragment.notes ?? []) + head.flatMap(\.notes), in: space)
        }
        if y + noteHeight > space.available {
            guard space.isAtTop else { return .nothing }
            engine.environment.findings.reportTooTall(box, space)
        }
        let allRows = head.isEmpty ? table.head + table.rows : table.rows
        var (index, progress) = startingPoint
        if progress != nil, allRows[index].style.box.isBreakInsideAvoided {
            engine.environment.findings.reportKeepBroken(cellBox(allRows[index]), space)
        }
        // Rows before this one are set one by one although row spans tie them: no page holds all of them.
        var loosened = index
        while index < allRows.count {
            if !rows.isEmpty { consider(BreakPoint(appeal: appeal(before: index, allRows), position: .row(placement: rows.count, index))) }
            var end = index < loosened ? index + 1 : groupEnd(index, allRows)
            let rowSpace = rowSpace
            var group: [TableFragment.RowFragment]?
            if end > index + 1 {
                group = layout.group(Array(allRows[index..<end]), firstIndex: index, limit: rowSpace.available)
                if group == nil {
                    guard rowSpace.isAtTop else { return goBack(caption, head) }
                    engine.environment.findings.reportSpanBroken(cellBox(allRows[index]), space)
                    loosened = end
                    end = index + 1
                }
            }
            if let group {
                for row in group { append(row) }
            } else {
                let outcome = layout.row(allRows[index], index: index, in: rowSpace, resuming: progress)
                if let result = place(outcome, row: allRows[index], index, caption, head) { return result }
            }
            progress = nil
            index = end
        }
        return .finished(fragment(caption, head, isLast: true), inner: best)
    }

    private var startingPoint: (Int, [BreakToken.CellProgress]?) {
        guard case .row(let index, let cells)? = token?.position else { return (0, nil) }
        return (index, cells)
    }

    private var rowSpace: ConstraintSpace {
        space.inside(width: width, available: space.available - y - noteHeight, isAtTop: space.isAtTop && rows.isEmpty,
                     trimsTopMargin: false, afterNotes: noteHeight > .zero)
    }

    /// Takes a row, or ends the table's part on this page.
    private mutating func place(
        _ outcome: TableRowLayout.Outcome, row: TableContent.Row, _ index: Int, _ caption: Fragment.Placement?,
        _ head: [TableFragment.RowFragment]
    ) -> LayoutResult? {
        switch outcome {
        case .finished(let fragment):
            append(fragment)
            return nil
        case .nothing:
            return goBack(caption, head)
        case .broken(let fragment, let cells, let naturalHeight):
            let isTall = naturalHeight > space.pageHeight.scaled(by: TableAlgorithm.tallRowShare)
            let appeal: BreakAppeal = row.style.box.isBreakInsideAvoided
                ? .violatingAvoid : isTall ? .perfect : .violatingOrphansAndWidows
            if let best, best.appeal > appeal { return goBack(caption, head) }
            if best == nil, !space.isAtTop, !isTall { return .nothing }
            append(fragment)
            return .broken(self.fragment(caption, head, isLast: false), BreakToken(.row(index, cells: cells)), appeal: appeal)
        }
    }

    private func cellBox(_ row: TableContent.Row) -> Box { row.cells.first?.box ?? box }

    private mutating func append(_ row: TableFragment.RowFragment) {
        var row = row
        noteHeight += engine.height(of: row.notes, in: rowSpace)
        row.y = y
        y += row.height
        rows.append(row)
    }

    private func appeal(before index: Int, _ all: [TableContent.Row]) -> BreakAppeal {
        let isAvoided = all[index].style.box.breakBefore == .avoid || all[index - 1].style.box.breakAfter == .avoid
        if isAvoided { return .violatingAvoid }
        // A single row at the end of a page or at the beginning of the next is an orphan or a widow as a line is.
        let isLone = index == 1 || index == all.count - 1
        return isLone ? .violatingOrphansAndWidows : .perfect
    }

    private mutating func consider(_ point: BreakPoint) {
        if let best, best.appeal > point.appeal { return }
        best = point
    }

    private func goBack(_ caption: Fragment.Placement?, _ head: [TableFragment.RowFragment]) -> LayoutResult {
        guard let best, let cut = Truncation.cut(fragment(caption, head, isLast: false), at: best.position) else { return .nothing }
        return .broken(cut.fragment, cut.token, appeal: best.appeal)
    }

    /// Rows tied together by row spans stand together.
    private func groupEnd(_ index: Int, _ all: [TableContent.Row]) -> Int {
        var end = index + 1, row = index
        // More rows than this never fit a page; looking further would cost time with the square of the rows.
        while row < end, end - index < 1000 {
            end = min(all.count, max(end, row + (all[row].cells.map(\.rowSpan).max() ?? 1)))
            row += 1
        }
        return end
    }

    private func captionPlacement(_ width: Length) -> Fragment.Placement? {
        guard let caption = token == nil ? table.caption : table.continuationCaption else { return nil }
        let fragment = engine.layoutWhole(caption, width: width)
        return .init(offset: .zero, fragment: fragment, child: 0, marginBottom: caption.style.box.margin.bottom)
    }

    private func headRows(_ layout: TableRowLayout) -> [TableFragment.RowFragment] {
        guard !table.head.isEmpty else { return [] }
        var position = y
        let head = (layout.group(table.head, firstIndex: 0, limit: .unbounded) ?? []).map { row in
            var row = row
            row.y = position
            position += row.height
            return row
        }
        // Where the repeated head would leave no room for rows, it is set once and broken as rows are.
        guard position - y > space.pageHeight.scaled(by: TableAlgorithm.tallHeadShare) else { return head }
        engine.environment.findings.reportTallHead(cellBox(table.head[0]), position - y, space)
        return []
    }

    private func fragment(_ caption: Fragment.Placement?, _ head: [TableFragment.RowFragment], isLast: Bool) -> Fragment {
        Fragment(box, size: Size(width: width, height: y),
                 content: .table(TableFragment(caption: caption, head: head, body: rows)), isFirst: token == nil, isLast: isLast)
    }
}

import Diagnostics

/// Lays out the rows of a table over pages.
///
/// Steps: widths of the columns once per table; caption and head on every page; cells that come from earlier pages beside the first
/// row; rows from the token on while they fit; at the end of the room either a break between rows or inside the row, whichever appeals
/// more. Cells of a broken row continue in parallel, and so do cells that span rows.
struct TableAlgorithm {
    let engine: LayoutEngine
    let box: Box
    let table: TableContent
    let space: ConstraintSpace
    let token: BreakToken?

    /// A cell that spans rows and has not ended.
    private struct OpenSpan {
        let row: Int
        let end: Int
        let contentHeight: Length
        /// Height of its rows on this page.
        var covered: Length = .zero
    }

    private var rows: [TableFragment.RowFragment] = []
    /// Cells from earlier pages that wait for the page's first row.
    private var continued: [TableFragment.CellFragment] = []
    private var openSpans: [OpenSpan] = []
    private var y: Length = .zero
    private var best: BreakPoint?
    private var noteHeight: Length = .zero

    /// A row taller than this share of the page is broken inside rather than moved.
    private static let tallRowShare = 0.35
    /// A head taller than this share of the page is an ordinary row.
    private static let tallHeadShare = 0.6
    /// A span of so few rows is not parted when its rows can move.
    private static let shortSpan = 3

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
        let layout = TableRowLayout(engine: engine, widths: TableColumns(table: table, environment: engine.environment).widths(in: width))
        let frame = frame(layout)
        if y + noteHeight > space.available {
            guard space.isAtTop else { return .nothing }
            engine.environment.findings.reportTooTall(box, space)
        }
        let all = frame.head.isEmpty ? table.head + table.rows : table.rows
        var start = startingPoint(all)
        if start.progress != nil, start.row?.style.box.isBreakInsideAvoided == true {
            engine.environment.findings.reportKeepBroken(at: start.row.flatMap(place(of:)), space)
        }
        resumeSpans(all, layout)
        while let row = start.row {
            if !rows.isEmpty { consider(BreakPoint(appeal: appeal(before: start.index, all), position: .row(placement: rows.count, start.index))) }
            let rowStart = TableRowLayout.Start(row: row, index: start.index, progress: start.progress,
                                                spanNeed: spanNeed(endingAfter: start.index))
            if let result = place(layout.row(rowStart, in: rowSpace), rowStart, frame) { return result }
            start = Position(index: start.index + 1, row: start.index + 1 < all.count ? all[start.index + 1] : nil, progress: nil)
        }
        return .finished(fragment(frame, isLast: true).fragment, inner: best)
    }

    /// Where a page begins.
    private struct Position {
        let index: Int
        let row: TableContent.Row?
        let progress: [BreakToken.CellProgress]?
    }

    private func startingPoint(_ all: [TableContent.Row]) -> Position {
        guard case .row(let index, let cells, _)? = token?.position else { return Position(index: 0, row: all.first, progress: nil) }
        return Position(index: index, row: index < all.count ? all[index] : nil, progress: cells)
    }

    private var rowSpace: ConstraintSpace {
        space.inside(width: width, available: space.available - y - noteHeight, isAtTop: space.isAtTop && rows.isEmpty,
                     trimsTopMargin: false, afterNotes: noteHeight > .zero)
    }

    /// Takes a row, or ends the table's part on this page.
    private mutating func place(
        _ outcome: TableRowLayout.Outcome, _ start: TableRowLayout.Start, _ frame: Frame
    ) -> LayoutResult? {
        switch outcome {
        case .finished(let fragment):
            append(fragment)
            return nil
        case .nothing:
            return goBack(frame)
        case .broken(let fragment, let cells, let naturalHeight):
            let isTall = naturalHeight > space.pageHeight.scaled(by: TableAlgorithm.tallRowShare)
            let appeal: BreakAppeal = start.row.style.box.isBreakInsideAvoided
                ? .violatingAvoid : isTall ? .perfect : .violatingOrphansAndWidows
            if let best, best.appeal > appeal { return goBack(frame) }
            if best == nil, !space.isAtTop, !isTall { return .nothing }
            append(fragment)
            let part = self.fragment(frame, isLast: false)
            return .broken(part.fragment, BreakToken(.row(start.index, cells: cells, spans: part.spans)), appeal: appeal)
        }
    }

    /// The place of the data that a row shows.
    private func place(of row: TableContent.Row) -> SourceRange? {
        row.origin?.dataRange ?? row.cells.first?.box.place ?? row.origin?.layoutRange ?? box.place
    }

    private mutating func append(_ fragment: TableFragment.RowFragment) {
        var row = fragment
        if !continued.isEmpty {
            row.cells = (row.cells + continued).sorted { $0.cell.column < $1.cell.column }
            continued = []
        }
        noteHeight += engine.height(of: row.notes, in: rowSpace)
        row.y = y
        y += row.height
        for cell in fragment.cells {
            guard let span = cell.span else { continue }
            openSpans.append(OpenSpan(row: span.row, end: span.end, contentHeight: cell.content?.size.height ?? .zero))
        }
        for index in openSpans.indices { openSpans[index].covered += row.height }
        openSpans.removeAll { $0.end <= row.index + 1 }
        rows.append(row)
    }

    // MARK: Row spans

    private mutating func resumeSpans(_ all: [TableContent.Row], _ layout: TableRowLayout) {
        guard case .row(_, _, let spans)? = token?.position else { return }
        let limit = space.pageHeight.scaled(by: TableAlgorithm.tallRowShare)
        for span in spans where span.row < all.count && span.position < all[span.row].cells.count {
            let cell = layout.continuedCell(all[span.row].cells[span.position], span, labelLimit: limit)
            continued.append(cell)
            openSpans.append(OpenSpan(row: span.row, end: span.row + cell.cell.rowSpan, contentHeight: cell.content?.size.height ?? .zero))
        }
    }

    private func spanNeed(endingAfter index: Int) -> Length {
        openSpans.reduce(.zero) { $1.end == index + 1 ? max($0, $1.contentHeight - $1.covered) : $0 }
    }

    // MARK: Breaks

    private func appeal(before index: Int, _ all: [TableContent.Row]) -> BreakAppeal {
        let isAvoided = all[index].style.box.breakBefore == .avoid || all[index - 1].style.box.breakAfter == .avoid
        if isAvoided || isSecondAfterTitle(index, all) { return .violatingAvoid }
        // A single row at the end of a page or at the beginning of the next is an orphan or a widow as a line is.
        let isLone = index == 1 || index == all.count - 1
        return isLone || openSpans.contains(where: { partsBadly($0, before: index) }) ? .violatingOrphansAndWidows : .perfect
    }

    /// A title row keeps two rows of its group (a row that stays with the next one is a title).
    private func isSecondAfterTitle(_ index: Int, _ all: [TableContent.Row]) -> Bool {
        guard index >= 2, !all[index].beginsGroup, all[index].style.box.breakAfter != .avoid else { return false }
        return all[index - 2].style.box.breakAfter == .avoid && all[index - 1].style.box.breakAfter != .avoid
    }

    /// A spanning cell leaves one row alone, or is so short that it could move as a whole.
    private func partsBadly(_ span: OpenSpan, before index: Int) -> Bool {
        guard span.covered <= space.pageHeight.scaled(by: TableAlgorithm.tallRowShare) else { return false }
        return index - span.row == 1 || span.end - index == 1 || span.end - span.row <= TableAlgorithm.shortSpan
    }

    private mutating func consider(_ point: BreakPoint) {
        if let best, best.appeal > point.appeal { return }
        best = point
    }

    private func goBack(_ frame: Frame) -> LayoutResult {
        guard let best else { return .nothing }
        let whole = Fragment(box, size: Size(width: width, height: y), content: .table(content(frame, rows)), isFirst: token == nil, isLast: false)
        guard let cut = Truncation(engine: engine, pageHeight: space.pageHeight).cut(whole, at: best.position) else { return .nothing }
        return .broken(cut.fragment, cut.token, appeal: best.appeal)
    }

    // MARK: What stands on every page

    private struct Frame {
        let caption: Fragment.Placement?
        let head: [TableFragment.RowFragment]
    }

    private mutating func frame(_ layout: TableRowLayout) -> Frame {
        let caption = captionPlacement(width)
        y = caption.map { $0.fragment.size.height + $0.marginBottom } ?? .zero
        let head = headRows(layout)
        y = head.last.map { $0.y + $0.height } ?? y
        if token == nil {
            noteHeight = engine.height(of: (caption?.fragment.notes ?? []) + head.flatMap(\.notes), in: space)
        }
        return Frame(caption: caption, head: head)
    }

    private func captionPlacement(_ width: Length) -> Fragment.Placement? {
        guard let caption = token == nil ? table.caption : table.continuationCaption else { return nil }
        let fragment = engine.layoutWhole(caption, width: width)
        return .init(offset: .zero, fragment: fragment, child: 0, marginBottom: caption.style.box.margin.bottom)
    }

    private func headRows(_ layout: TableRowLayout) -> [TableFragment.RowFragment] {
        guard !table.head.isEmpty else { return [] }
        var position = y
        let head = layout.group(table.head).map { row in
            var row = row
            row.y = position
            position += row.height
            return row
        }
        // Where the repeated head would leave no room for rows, it is set once and broken as rows are.
        guard position - y > space.pageHeight.scaled(by: TableAlgorithm.tallHeadShare) else { return head }
        engine.environment.findings.reportTallHead(table.head[0].cells.first?.box ?? box, position - y, space)
        return []
    }

    private func content(_ frame: Frame, _ rows: [TableFragment.RowFragment]) -> TableFragment {
        TableFragment(caption: frame.caption, head: frame.head, body: rows)
    }

    /// The part of the table on this page, and the spanning cells that go on.
    private func fragment(_ frame: Frame, isLast: Bool) -> (fragment: Fragment, spans: [BreakToken.SpanProgress]) {
        let closing = RowSpanClosing(engine: engine, pageHeight: space.pageHeight, isAtTop: space.isAtTop)
        let (rows, spans) = closing.close(rows)
        let fragment = Fragment(box, size: Size(width: width, height: y), content: .table(content(frame, rows)), isFirst: token == nil,
                                isLast: isLast)
        return (fragment, spans)
    }
}

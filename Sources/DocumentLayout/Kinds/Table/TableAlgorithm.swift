import Diagnostics
import LayoutLanguage
import PageModel

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
        /// Repeated from an earlier page.
        var isLabel = false
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
    private var hasFoot = true
    private var findings: [Diagnostic] = []
    private var record: BreakRecord?

    /// A row taller than this share of the page is broken inside rather than moved.
    private static let tallRowShare = 0.35
    /// A head taller than this share of the page is an ordinary row.
    private static let tallHeadShare = 0.6
    /// A span of so few rows is not parted when its rows can move.
    private static let shortSpan = 3

    /// For tables that are divided by columns: the part whose caption is set, and all parts.
    private let part: Int
    private let parts: ColumnSlices?

    init(
        engine: LayoutEngine, box: Box, table: TableContent, space: ConstraintSpace, token: BreakToken?, part: Int = 0,
        of parts: ColumnSlices? = nil
    ) {
        self.part = part
        self.parts = parts
        self.engine = engine
        self.box = box
        self.table = table
        self.space = space
        self.token = token
        record = engine.emptyRecord
    }

    func layout() -> LayoutResult {
        var copy = self
        return copy.run()
    }

    private var width: Length { engine.borderBoxWidth(of: box, in: space) }
    private var rowPoint: RowResumePoint? { token?.resumePoint as? RowResumePoint }

    private mutating func run() -> LayoutResult {
        let layout = TableRowLayout(engine: engine, table: table, width: width, parts: parts)
        var edges = PageEdges(end: TablePageEnd(table: table, layout: layout, headRows: 0))
        setStart(&edges)
        if y + noteHeight + edges.end.footHeight > space.available {
            guard space.isAtTop else { return .nothing(record) }
            findings.append(.tooTall(box, space))
        }
        let all = edges.start.headRowsInBody > 0 ? table.rows.following(table.head) : table.rows
        var start = startingPoint(all)
        if start.progress != nil, start.row?.style.box.isBreakInsideAvoided == true {
            findings.append(.keepBroken(at: start.row.flatMap(place(of:)), space))
        }
        resumeSpans(all, layout)
        while let current = start.row {
            if !rows.isEmpty {
                let judgement = judgement(before: start.index, all)
                best.consider(
                    BreakPoint(judgement: judgement, location: .before(placed: rows.count, next: start.index)))
                if record != nil { note(judgement, before: current, at: start.index, edges) }
            }
            let rowStart = TableRowLayout.Start(
                row: current, index: start.index, progress: start.progress,
                spanNeed: spanNeed(endingAfter: start.index, ofLabels: false),
                labelNeed: spanNeed(endingAfter: start.index, ofLabels: true))
            let rowResult = row(rowStart, isLast: start.index == all.count - 1, &edges)
            if current.isSpare, !rows.isEmpty, !rowResult.isFinished { break }
            if let result = place(rowResult, rowStart, edges) { return result }
            start = Cursor(
                index: start.index + 1, row: start.index + 1 < all.count ? all[start.index + 1] : nil, progress: nil)
        }
        return .finished(fragment(edges, isLast: true).fragment, inner: best, record)
    }

    /// Where a page begins.
    private struct Cursor {
        let index: Int
        let row: TableContent.Row?
        let progress: [FlowProgress]?
    }

    private func startingPoint(_ all: TableRows) -> Cursor {
        guard let known = rowPoint else { return Cursor(index: 0, row: all.first, progress: nil) }
        return Cursor(index: known.row, row: known.row < all.count ? all[known.row] : nil, progress: known.cells)
    }

    /// Sums are carried from every row but the last one: only that may take their room.
    private func row(_ start: TableRowLayout.Start, isLast: Bool, _ edges: inout PageEdges) -> TableRowLayout.RowResult
    {
        let foot = hasFoot ? edges.end.footHeight : .zero, carry = hasFoot ? edges.end.carryHeight : .zero
        if isLast, carry > .zero, case .finished(let row) = edges.end.layout.row(start, in: rowSpace(below: foot)) {
            return .finished(row)
        }
        return edges.end.layout.row(start, in: rowSpace(below: foot + carry))
    }

    private func rowSpace(below end: Length) -> ConstraintSpace {
        space.inside(
            width: width, available: space.available - y - noteHeight - end, isAtTop: space.isAtTop && rows.isEmpty,
            trimsTopMargin: false, afterNotes: noteHeight > .zero)
    }

    /// Takes a row, or ends the table's part on this page.
    private mutating func place(
        _ rowResult: TableRowLayout.RowResult, _ start: TableRowLayout.Start, _ edges: PageEdges
    ) -> LayoutResult? {
        switch rowResult {
        case .finished(let fragment):
            append(fragment)
            return nil
        case .nothing:
            if record != nil {
                let misfit = Misfit(text: rowBox(start.row).wording, needed: nil, room: room(edges))
                record?.add(misfit)
            }
            return goBack(edges)
        case .broken(let fragment, let cells, let naturalHeight):
            let isTall = naturalHeight > space.pageHeight.scaled(by: TableAlgorithm.tallRowShare)
            let judgement: BreakJudgement =
                start.row.style.box.isBreakInsideAvoided
                ? BreakJudgement(against: .keptWhole(rowBox(start.row)), .violatingAvoid)
                : isTall ? .perfect : BreakJudgement(against: .ofKind(RowReason.smallRow), .violatingOrphansAndWidows)
            if record != nil { note(judgement, insideRow: start.index) }
            if let best, best.appeal > judgement.appeal { return goBack(edges) }
            if best == nil, !space.isAtTop, !isTall { return .nothing(record) }
            append(fragment)
            let part = self.fragment(edges, isLast: false)
            let position = RowResumePoint(
                row: start.index, cells: cells, spans: part.spans, isHeadInBody: edges.start.headRowsInBody > 0)
            return .broken(part.fragment, BreakToken(position), judgement, record)
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
        noteHeight += engine.height(of: row.notes, in: rowSpace(below: .zero))
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

    private mutating func resumeSpans(_ all: TableRows, _ layout: TableRowLayout) {
        guard let spans = rowPoint?.spans else { return }
        let limit = space.pageHeight.scaled(by: TableAlgorithm.tallRowShare)
        for span in spans where span.row < all.count && span.position < all[span.row].cells.count {
            let cell = layout.continuedCell(all[span.row].cells[span.position], span, on: space, labelLimit: limit)
            continued.append(cell)
            openSpans.append(
                OpenSpan(
                    row: span.row, end: span.row + cell.cell.rowSpan, contentHeight: cell.content?.size.height ?? .zero,
                    isLabel: cell.isRepetition))
        }
    }

    private func spanNeed(endingAfter index: Int, ofLabels areLabels: Bool) -> Length {
        openSpans.reduce(.zero) {
            $1.end == index + 1 && $1.isLabel == areLabels ? max($0, $1.contentHeight - $1.covered) : $0
        }
    }

    // MARK: Breaks

    private func judgement(before index: Int, _ all: TableRows) -> BreakJudgement {
        if isSecondAfterTitle(index, all) {
            return BreakJudgement(against: .ofKind(RowReason.titleRow), .violatingAvoid)
        }
        if all[index - 1].style.box.breakAfter == .avoid {
            return BreakJudgement(against: .keptWithNext(rowBox(all[index - 1])), .violatingAvoid)
        }
        if all[index].style.box.breakBefore == .avoid {
            return BreakJudgement(against: .keptWithPrevious(rowBox(all[index])), .violatingAvoid)
        }
        // A single row at the end of a page or at the beginning of the next is an orphan or a widow as a line is.
        if index == 1 || index == all.count - 1 {
            return BreakJudgement(against: .ofKind(RowReason.loneRow), .violatingOrphansAndWidows)
        }
        guard openSpans.contains(where: { partsBadly($0, before: index) }) else { return .perfect }
        return BreakJudgement(against: .ofKind(RowReason.rowSpan), .violatingOrphansAndWidows)
    }

    /// A title row keeps two rows of its group (a row that stays with the next one is a title).
    private func isSecondAfterTitle(_ index: Int, _ all: TableRows) -> Bool {
        guard index >= 2, !all[index].beginsGroup, all[index].style.box.breakAfter != .avoid else { return false }
        return all[index - 2].style.box.breakAfter == .avoid && all[index - 1].style.box.breakAfter != .avoid
    }

    /// A spanning cell leaves one row alone, or is so short that it could move as a whole.
    private func partsBadly(_ span: OpenSpan, before index: Int) -> Bool {
        guard span.covered <= space.pageHeight.scaled(by: TableAlgorithm.tallRowShare) else { return false }
        return index - span.row == 1 || span.end - index == 1 || span.end - span.row <= TableAlgorithm.shortSpan
    }

    private mutating func note(
        _ judgement: BreakJudgement, before row: TableContent.Row, at index: Int, _ edges: PageEdges
    ) {
        let what = rowBox(row).wording
        let considered = ConsideredBreak(
            site: BreakSite(in: box, at: index), room: room(edges), judgement: judgement,
            text: Wording(
                id: "di atas baris tabel ke-\(index + 1), \(what.indonesian)",
                en: "above row \(index + 1) of the table, \(what.english)"))
        record?.add(considered)
    }

    private mutating func note(_ judgement: BreakJudgement, insideRow index: Int) {
        let considered = ConsideredBreak(
            site: BreakSite(in: box, at: index, isInside: true), room: .zero, judgement: judgement,
            text: Wording(id: "di dalam baris tabel ke-\(index + 1)", en: "within row \(index + 1) of the table"))
        record?.add(considered)
    }

    private func rowBox(_ row: TableContent.Row) -> Box { row.cells.first?.box ?? box }

    private func room(_ edges: PageEdges) -> Length {
        var end = edges.end
        return space.available - y - noteHeight - (hasFoot ? end.footHeight : .zero)
    }

    private func goBack(_ edges: PageEdges) -> LayoutResult {
        let content = TableFragment(
            start: edges.start, body: rows, end: .init(), hasFoot: hasFoot, structure: table.structure)
        let whole = Fragment(
            box, size: Size(width: width, height: y), content: content, isFirst: token == nil, isLast: false,
            findings: findings)
        guard let best, let cut = content.cut(whole, at: best.location, engine, pageHeight: space.pageHeight)
        else { return .nothing(record) }
        return .broken(cut.fragment, cut.token, best.judgement, record)
    }

    // MARK: What stands on every page

    private struct PageEdges {
        var start = TableFragment.Start()
        var end: TablePageEnd
    }

    private mutating func setStart(_ edges: inout PageEdges) {
        edges.start.caption = captionPlacement(width)
        edges.start.isHeadRepeated = token != nil
        y = captionHeight(edges.start.caption)
        edges.start.head = placed(edges.end.layout.group(table.head))
        let headHeight = edges.start.head.reduce(Length.zero) { $0 + $1.height }
        // Where the repeated head would leave no room for rows, it is set once and broken as rows are.
        let isTall = headHeight > space.pageHeight.scaled(by: TableAlgorithm.tallHeadShare),
            isInBody = rowPoint?.isHeadInBody ?? isTall
        if isTall, let cell = table.head.first?.cells.first { findings.append(.tallHead(cell.box, headHeight, space)) }
        if isTall || isInBody {
            y = y - headHeight
            edges.start.head = []
        }
        if isInBody {
            edges.start.headRowsInBody = table.head.count
            edges.end = TablePageEnd(table: table, layout: edges.end.layout, headRows: table.head.count)
        }
        let endHeight = edges.end.footHeight + edges.end.carryHeight
        if endHeight > space.pageHeight.scaled(by: TableAlgorithm.tallHeadShare) {
            findings.append(.tallFoot(box, endHeight, space))
            hasFoot = false
        }
        if token == nil {
            let notes = (edges.start.caption?.fragment.notes ?? []) + edges.start.head.flatMap(\.notes)
            noteHeight = engine.height(of: notes, in: space)
        } else {
            let carry =
                hasFoot
                ? table.carryStart?.rows(on: .init(rows: edges.end.bodyRows(from: rowsBefore, upTo: rowsBefore))) : nil
            edges.start.carry = placed(edges.end.layout.group((carry ?? []) + groupTitles(edges)))
        }
    }

    /// Titles of the group that goes on on this page, unless they leave no room for its rows.
    private func groupTitles(_ edges: PageEdges) -> [TableContent.Row] {
        guard let index = rowPoint?.row else { return [] }
        let body = index - edges.start.headRowsInBody
        let range = table.titles(above: body)
        guard !range.isEmpty else { return [] }
        let titles = table.rows[range].map(\.again).withoutOpenSpans
        let height = edges.end.layout.group(titles).reduce(Length.zero) { $0 + $1.height }
        return height > space.pageHeight.scaled(by: TableAlgorithm.tallRowShare) ? [] : titles
    }

    /// How many rows began on earlier pages.
    private var rowsBefore: Int {
        guard let known = rowPoint else { return 0 }
        return known.cells == nil ? known.row : known.row + 1
    }

    private mutating func placed(_ rows: [TableFragment.RowFragment]) -> [TableFragment.RowFragment] {
        rows.map { row in
            var row = row
            row.y = y
            y += row.height
            return row
        }
    }

    private func captionPlacement(_ width: Length) -> Fragment.Placement? {
        guard let caption = caption(of: part) else { return nil }
        let fragment = engine.layoutWhole(caption, width: width)
        return .init(offset: .zero, fragment: fragment, child: 0, marginBottom: caption.style.box.margin.bottom)
    }

    /// The same for all parts, so that their rows are broken alike.
    private func captionHeight(_ placed: Fragment.Placement?) -> Length {
        let own = placed.map { $0.fragment.size.height + $0.marginBottom } ?? .zero
        guard let parts, table.partCaption != nil else { return own }
        let captions = TableContent.PartCaptions(
            width: width, count: parts.parts.count, isContinued: token != nil)
        if let known = table.partCaptionHeights[captions] { return max(own, known) }
        let highest = parts.parts.indices.reduce(Length.zero) { height, part in
            guard let caption = caption(of: part) else { return height }
            return max(height, engine.layoutWhole(caption, width: width).size.height + caption.style.box.margin.bottom)
        }
        table.partCaptionHeights[captions] = highest
        return max(own, highest)
    }

    private func caption(of part: Int) -> Box? {
        guard let parts, let partCaption = table.partCaption else {
            return token == nil ? table.caption : table.continuationCaption
        }
        return partCaption(part + 1, parts.parts.count, token != nil)
    }

    /// The part of the table on this page, and the spanning cells that go on.
    private func fragment(_ edges: PageEdges, isLast: Bool) -> (fragment: Fragment, spans: [SpanProgress]) {
        let closing = RowSpanClosing(engine: engine, pageHeight: space.pageHeight, isAtTop: space.isAtTop)
        let (rows, spans) = closing.close(rows)
        let end = edges.end.rows(below: rows, top: y, isLast: isLast, hasFoot: hasFoot)
        let content = TableFragment(
            start: edges.start, body: rows, end: end, hasFoot: hasFoot, structure: table.structure)
        let fragment = Fragment(
            box, size: Size(width: width, height: end.bottom), content: content, isFirst: token == nil,
            isLast: isLast, findings: findings)
        return (fragment, spans)
    }
}

extension [TableContent.Row] {
    /// Without the cells that reach beyond these rows: their labels stand beside the rows that follow.
    fileprivate var withoutOpenSpans: [TableContent.Row] {
        enumerated().map { offset, row in
            let cells = row.cells.filter { $0.rowSpan == 1 || offset + $0.rowSpan <= count }
            return row.holding(cells)
        }
    }
}

import Diagnostics
import LayoutLanguage
import PageModel

/// A table as rows of cells on a grid of columns.
final class TableContent: BoxContent {
    struct Cell {
        private(set) var box: Box
        // Small integers: a masterplan has tens of thousands of cells.
        private let place: (column: UInt16, columnSpan: UInt16, rowSpan: UInt16)
        /// Whether the label of a cell that spans rows stands again at the top of each page on which the cell goes on.
        let repeatsLabel: Bool
        /// Where cells share lines: the style whose borders say which lines the cell asks for.
        var lineStyle: ComputedStyle?

        var lines: Edges<Border>? { lineStyle?.box.border }

        var column: Int { Int(place.column) }
        var columnSpan: Int { Int(place.columnSpan) }
        var rowSpan: Int { Int(place.rowSpan) }

        init(box: Box, column: Int, columnSpan: Int, rowSpan: Int, repeatsLabel: Bool = true) {
            self.box = box
            place = (UInt16(clamping: column), UInt16(clamping: columnSpan), UInt16(clamping: rowSpan))
            self.repeatsLabel = repeatsLabel
        }

        /// The same place in the table, with other content.
        func holding(_ box: Box) -> Cell {
            var cell = self
            cell.box = box
            return cell
        }
    }

    struct Row {
        let cells: [Cell]
        let style: ComputedStyle
        let origin: BoundElement?
        /// First row of a `tbody`.
        let beginsGroup: Bool
        /// What cells show where the row stands again on following pages, by their number; nil where all show the same.
        let continued: [Int: Box]?
        /// Where the cell begins that names the group: the widest of those that say something, for numbers and sums stand beside it. nil
        /// in rows that are no titles.
        let titleColumn: Int?

        init(
            cells: [Cell], style: ComputedStyle, origin: BoundElement?, beginsGroup: Bool = false,
            continued: [Int: Box]? = nil
        ) {
            self.continued = continued
            self.cells = cells
            self.style = style
            self.origin = origin
            self.beginsGroup = beginsGroup
            titleColumn = Row.isGroupTitle(origin) ? Row.titleColumn(of: cells) : nil
        }

        /// Left out, with those behind it, where a page has no room for it.
        var isSpare: Bool { origin?[RowElement.isSpare] ?? false }

        /// Whether it is the title of its group: it stands again where the group goes on.
        var isGroupTitle: Bool { Row.isGroupTitle(origin) }

        private static func isGroupTitle(_ origin: BoundElement?) -> Bool { origin?[RowElement.repetition] == .page }

        private static func titleColumn(of cells: [Cell]) -> Int? {
            let named = cells.filter(\.box.saysSomething)
            return named.max { ($0.columnSpan, $1.column) < ($1.columnSpan, $0.column) }?.column
        }

        func holding(_ cells: [Cell]) -> Row {
            Row(cells: cells, style: style, origin: origin, beginsGroup: beginsGroup, continued: continued)
        }

        /// As it stands on following pages.
        var again: Row {
            guard let continued else { return self }
            return holding(cells.enumerated().map { number, cell in continued[number].map(cell.holding) ?? cell })
        }
    }

    /// The captions of all parts of the table.
    struct PartCaptions: Hashable {
        let width: Length
        let count: Int
        let isContinued: Bool
    }

    /// A group whose first rows are titles: they stand again at the top of each page on which the group goes on.
    struct GroupTitles {
        /// Among the body's.
        let rows: Range<Int>
        let titles: Range<Int>
    }

    let columns: [Extent]
    let head: [Row]
    let body: TableRows
    /// Rows at the end of the table.
    var foot: [Row] = []
    let caption: Box?
    /// The element, to tell people about.
    let origin: BoundElement?
    /// Stands above the head on following pages: 'Tabel 4.2 (lanjutan)'.
    let continuationCaption: Box?
    /// Rows at the end of each page.
    var pageFoot: TablePageRows?
    /// Rows where a page ends and the table goes on, and where the next page begins: sums that are carried.
    var carryEnd: TablePageRows?
    var carryStart: TablePageRows?
    /// For tables that may be divided by columns, and the parts by table width.
    var split: ColumnSplit?
    var columnParts: [Length: ColumnSlices?] = [:]
    /// The caption of a part: part, number of parts, whether the table goes on.
    var partCaption: ((Int, Int, Bool) -> Box)?
    /// The height of the highest caption of all parts: every page of every part asks for it.
    var partCaptionHeights: [PartCaptions: Length] = [:]
    /// Column widths by table width: measured once.
    var widths: [Length: [Length]] = [:]
    /// Whether rows with a least height are equally high, and that height by table width.
    var hasEqualRows = false
    var equalHeights: [Length: Length] = [:]

    /// From top to bottom, as far as groups have titles.
    var groupTitles: [GroupTitles] = []
    /// Whether any row of the body has more than one cell, so that it matters in which column something stands.
    var hasColumns = true
    /// What the columns need for the rows of the body, where it was measured while these were made.
    var bodyWidths: ContentWidths?

    /// Body and foot: what is broken over pages.
    private(set) lazy var rows: TableRows = {
        var rows = body
        rows.append(foot)
        return rows
    }()

    /// Asked for when the columns have been measured.
    private(set) lazy var structure = TableStructure(self, columnCount: contentWidths?.count ?? columns.count)

    init(
        columns: [Extent], head: [Row], body: TableRows, caption: Box?, continuationCaption: Box?, origin: BoundElement?
    ) {
        self.origin = origin
        self.columns = columns
        self.head = head
        self.body = body
        self.caption = caption
        self.continuationCaption = continuationCaption
    }

    /// Minimum and maximum content width of each column; measured once.
    private(set) var contentWidths: [ContentMeasure.Widths]?

    /// The rows besides the body whose content may widen columns; those that are made for each page as they are when they sum up
    /// everything.
    private var rowsAfterBody: [Row] {
        let whole = TablePageRows.Page(rows: 0..<body.count)
        return foot + [pageFoot, carryEnd, carryStart].flatMap { $0?.rows(on: whole) ?? [] }
    }

    func contentWidths(in environment: LayoutEnvironment) -> [ContentMeasure.Widths] {
        if let contentWidths { return contentWidths }
        let measure = ContentMeasure(environment: environment)
        var widths = ContentWidths(columns: columns)
        for row in head { widths.include(row, measure) }
        if let bodyWidths {
            widths.include(bodyWidths)
        } else {
            for row in body { widths.include(row, measure) }
        }
        for row in rowsAfterBody { widths.include(row, measure) }
        let result = widths.columnWidths
        contentWidths = result
        return result
    }

    /// The titles that stand again above a body row; none above a title.
    func titles(above row: Int) -> Range<Int> {
        let next = groupTitles.partitioningIndex { $0.rows.upperBound > row }
        guard next < groupTitles.count, groupTitles[next].rows.contains(row), groupTitles[next].titles.upperBound <= row
        else { return 0..<0 }
        return groupTitles[next].titles
    }

    /// Cells that span columns, wherever they stand.
    func forEachSpanningCell(_ visit: (Cell) -> Void) {
        func look(at rows: some Sequence<Row>) {
            for row in rows { row.cells.filter { $0.columnSpan > 1 }.forEach(visit) }
        }
        look(at: head)
        look(at: body)
        look(at: rowsAfterBody)
    }

    // MARK: A kind of box

    /// A table is divided by columns only where it can go on on another page.
    func layout(
        _ box: Box, in space: ConstraintSpace, resuming token: BreakToken?, _ engine: LayoutEngine
    ) -> LayoutResult {
        if let split, !space.available.isUnbounded,
            let parts = ColumnSlices.of(self, in: engine.borderBoxWidth(of: box, in: space), engine.environment)
        {
            return SplitTableAlgorithm(engine: engine, box: box, table: self, parts: parts, order: split.order)
                .layout(in: space, resuming: token)
        }
        let result = TableAlgorithm(engine: engine, box: box, table: self, space: space, token: token).layout()
        return token == nil && isShort(result, box, in: space, engine) ? result.avoidingBreaksInside(box) : result
    }

    /// A table that takes no more of a page is not parted while it can move.
    private static let wholeShare = 1.0 / 3
    /// Tables of more rows are not looked at as a whole.
    private static let mostWholeRows = 40

    private func isShort(
        _ result: LayoutResult, _ box: Box, in space: ConstraintSpace, _ engine: LayoutEngine
    ) -> Bool {
        guard !space.available.isUnbounded, let fragment = result.fragment else { return false }
        let limit = space.pageHeight.scaled(by: TableContent.wholeShare)
        guard fragment.size.height <= limit else { return false }
        guard result.token != nil else { return true }
        guard !rows.isDeferred, rows.count <= TableContent.mostWholeRows else { return false }
        return engine.layoutWhole(box, width: space.width).size.height <= limit
    }

    func contentWidths(of box: Box, floor: Length, _ measure: ContentMeasure) -> ContentMeasure.Widths {
        let columns = contentWidths(in: measure.environment)
        return .init(minimum: columns.map(\.minimum).reduce(.zero, +), maximum: columns.map(\.maximum).reduce(.zero, +))
    }

    var showsSomething: Bool { !rows.isEmpty || !head.isEmpty || caption != nil }
    var wording: Wording { Wording(id: "tabel", en: "the table") }

    var firstText: String {
        let title = caption?.content.firstText ?? ""
        guard title.isEmpty else { return title }
        let ofHead = head.lazy.flatMap(\.cells).map(\.box).firstText
        return ofHead.isEmpty ? rows.lazy.flatMap(\.cells).map(\.box).firstText : ofHead
    }

    func sites(of token: BreakToken, in box: Box) -> [BreakSite] {
        guard let position = token.resumePoint as? RowResumePoint else { return [] }
        return [BreakSite(in: box, at: position.row, isInside: position.cells != nil)]
    }
}

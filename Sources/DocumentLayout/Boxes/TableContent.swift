/// A table as rows of cells on a grid of columns.
public final class TableContent {
    public struct Cell {
        public let box: Box
        // Small, for there are as many as a masterplan has values.
        private let place: (column: UInt16, columnSpan: UInt16, rowSpan: UInt16)
        /// Whether the label of a cell that spans rows stands again at the top of each page on which the cell goes on.
        public let repeatsLabel: Bool
        /// Where cells share lines: the style whose borders say which lines the cell asks for.
        var lineStyle: ComputedStyle?

        var lines: Edges<Border>? { lineStyle?.box.border }

        public var column: Int { Int(place.column) }
        public var columnSpan: Int { Int(place.columnSpan) }
        public var rowSpan: Int { Int(place.rowSpan) }

        public init(box: Box, column: Int, columnSpan: Int, rowSpan: Int, repeatsLabel: Bool = true) {
            self.box = box
            place = (UInt16(clamping: column), UInt16(clamping: columnSpan), UInt16(clamping: rowSpan))
            self.repeatsLabel = repeatsLabel
        }
    }

    public struct Row {
        public let cells: [Cell]
        public let style: ComputedStyle
        public let origin: BoundElement?
        /// First row of a `tbody`.
        public let beginsGroup: Bool
        /// Body rows that stand again at the top of a page which begins with this row: the titles of its group.
        var titles: Range<Int> = 0..<0

        public init(cells: [Cell], style: ComputedStyle, origin: BoundElement?, beginsGroup: Bool = false) {
            self.cells = cells
            self.style = style
            self.origin = origin
            self.beginsGroup = beginsGroup
        }
    }

    public let columns: [Extent]
    public let head: [Row]
    public let body: [Row]
    /// Rows at the end of the table.
    public internal(set) var foot: [Row] = []
    public let caption: Box?
    /// The element, to tell people about.
    let origin: BoundElement?
    /// Stands above the head on following pages: 'Tabel 4.2 (lanjutan)'.
    public let continuationCaption: Box?
    /// Rows at the end of each page.
    var pageFoot: TablePageRows?
    /// Rows where a page ends and the table goes on, and where the next page begins: sums that are carried.
    var carryEnd: TablePageRows?
    var carryStart: TablePageRows?
    /// For tables that may be divided by columns, and the parts by table width.
    var split: ColumnSplit?
    var columnParts: [Length: ColumnParts?] = [:]
    /// The caption of a part: part, number of parts, whether the table goes on.
    var partCaption: ((Int, Int, Bool) -> Box)?
    /// Column widths by table width: measured once.
    var widths: [Length: [Length]] = [:]

    /// Body and foot: what is broken over pages.
    private(set) lazy var rows: [Row] = body + foot

    public init(columns: [Extent], head: [Row], body: [Row], caption: Box?, continuationCaption: Box?, origin: BoundElement?) {
        self.origin = origin
        self.columns = columns
        self.head = head
        self.body = body
        self.caption = caption
        self.continuationCaption = continuationCaption
    }

    /// All rows whose content may widen columns; those that are made for each page as they are when they sum up everything.
    var measuredRows: [Row] {
        let whole = TablePageRows.Page(rows: 0..<body.count)
        return head + rows + [pageFoot, carryEnd, carryStart].flatMap { $0?.rows(on: whole) ?? [] }
    }
}

import PageModel

/// The grid that the rows and cells of a table make, as far as the structure has to know it: where cells are missing, and which heads a
/// cell has (ISO 32000-1 §14.8.5.7, ISO 14289-1 §7.5).
final class TableGrid {
    /// What one row knows.
    final class Row {
        /// From 0, heads included.
        fileprivate let index: Int
        let isHead: Bool
        /// The group that the row belongs to: cells of a row may follow when other groups have begun, where columns stand on other pages.
        fileprivate let group: Group
        fileprivate var columns: [Range<Int>] = []
        /// The heads of the row, by the numbers of their elements.
        fileprivate var heads: [Int] = []

        fileprivate init(index: Int, isHead: Bool, group: Group) {
            self.index = index
            self.isHead = isHead
            self.group = group
        }
    }

    /// Rows below a title.
    fileprivate final class Group {
        /// Numbers of the elements that name it.
        var titles: [Int] = []
    }

    private struct Cell {
        let rows: Range<Int>
        let columns: Range<Int>
        /// Of the cell's element, where it is a head of rows.
        let head: Int?
    }

    private let columnCount: Int
    private var rowCount = 0
    private var headRowCount = 0
    /// Cells of several rows.
    private var spanning: [Cell] = []
    /// Cells of the head.
    private var heads: [(columns: Range<Int>, number: Int)] = []
    /// The one whose rows come.
    private var group = Group()

    init(columnCount: Int) {
        self.columnCount = columnCount
    }

    func beginRow(isHead: Bool, beginsGroup: Bool = false) -> Row {
        if beginsGroup { group = Group() }
        defer { rowCount += 1 }
        return Row(index: rowCount, isHead: isHead, group: group)
    }

    /// Whether one head for each column does not say enough.
    private var namesHeads: Bool { headRowCount > 1 }

    /// - Parameter number: of the cell's element.
    /// - Returns: the heads of the cell, where these have to be named.
    func add(_ cell: StructureCell, number: Int, to row: Row) -> [Int] {
        let columns = cell.column..<cell.column + max(1, cell.columnSpan)
        row.columns.append(columns)
        let headOfRow = cell.scope == .row ? number : nil
        if let headOfRow { row.heads.append(headOfRow) }
        if cell.isGroupTitle { row.group.titles.append(number) }
        if row.isHead, cell.scope != nil {
            if row.heads.isEmpty { headRowCount += 1 }
            row.heads.append(number)
            heads.append((columns, number))
        }
        let above = spanning.filter { $0.rows.contains(row.index) && $0.rows.lowerBound < row.index }
        if cell.rowSpan > 1 {
            spanning.append(Cell(rows: row.index..<row.index + cell.rowSpan, columns: columns, head: headOfRow))
        }
        guard namesHeads || !row.group.titles.isEmpty, !row.isHead, cell.scope == nil else { return [] }
        return heads.filter { $0.columns.overlaps(columns) }.map(\.number)
            + row.group.titles.filter { !row.heads.contains($0) } + above.compactMap(\.head) + row.heads
    }

    /// Columns of the row that no cell covers, when the row has ended.
    func missing(in row: Row) -> [Range<Int>] {
        let covered =
            row.columns
            + spanning.filter { $0.rows.contains(row.index) && $0.rows.lowerBound < row.index }
            .map(\.columns)
        var missing: [Range<Int>] = [], next = 0
        for columns in covered.sorted(by: { $0.lowerBound < $1.lowerBound }) {
            if columns.lowerBound > next { missing.append(next..<columns.lowerBound) }
            next = max(next, columns.upperBound)
        }
        if next < columnCount { missing.append(next..<columnCount) }
        return missing
    }

    /// Whether a cell of a row above stands in this one.
    func isCovered(_ row: Row) -> Bool {
        spanning.contains { $0.rows.contains(row.index) && $0.rows.lowerBound < row.index }
    }

    /// Rows up to this one have ended.
    func forget(before row: Row) {
        if !spanning.isEmpty { spanning.removeAll { $0.rows.upperBound <= row.index } }
    }
}

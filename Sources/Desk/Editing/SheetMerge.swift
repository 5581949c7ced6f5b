import DocumentData

/// A sheet as somebody saw it, and as it is now.
struct SheetMerge {
    private let seen: WorkbookGrid
    private let now: WorkbookGrid

    init(_ seen: WorkbookGrid, _ now: WorkbookGrid) {
        self.seen = seen
        self.now = now
    }

    /// Whether cells say what they said, in rows that are still the same ones: no more than one other cell of each has changed, so that a row
    /// that has moved is none of them.
    ///
    /// - Parameter cells: rows and columns of the list, row 0 being the headings.
    func isUntouched(_ cells: [(row: Int, column: Int)]) -> Bool {
        guard seen.headings == now.headings, seen.columns == now.columns else { return false }
        var rows: [Int: Set<Int>] = [:]
        for cell in cells { rows[cell.row, default: []].insert(cell.column) }
        return rows.allSatisfy { row, columns in
            guard row > 0, row <= seen.rows.count, row <= now.rows.count else { return false }
            let (old, new) = (seen.rows[row - 1], now.rows[row - 1])
            let changed = seen.columns.indices.filter { old.cells[$0] != new.cells[$0] }
            return old.number == new.number && changed.count < 2 && columns.isDisjoint(with: changed)
        }
    }
}

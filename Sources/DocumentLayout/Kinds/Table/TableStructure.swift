import PageModel

/// What whoever listens to a table is told of all of it. Part of each fragment: pages are painted while the table goes on.
struct TableStructure {
    let columnCount: Int
    /// Rows of the body; those behind them are the foot of the whole table.
    let bodyCount: Int
    /// Without a head, the first cell of each row says what the others are.
    let beginsRowsWithHeads: Bool
    /// Nobody needs to hear of rows and columns where there is one column, and nothing that says what stands in it.
    let isTable: Bool

    /// - Parameter columnCount: as it has been measured.
    init(_ table: TableContent, columnCount: Int) {
        self.columnCount = columnCount
        // What has no body has no foot either: its rows are the body (ISO 14289-1 §7.5).
        bodyCount = table.body.count > 0 ? table.body.count : .max
        beginsRowsWithHeads =
            table.head.allSatisfy(\.cells.isEmpty)
            && table.rows.first?.cells.contains { $0.box.role == .tableHeader } == false
        isTable = !beginsRowsWithHeads || table.hasColumns
    }
}

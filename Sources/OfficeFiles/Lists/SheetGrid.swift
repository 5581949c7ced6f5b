import Diagnostics

/// The visible cells of a sheet by row and column.
struct SheetGrid {
    let sheet: Sheet
    /// Visible rows with visible cells in them.
    let rows: [(number: Int, cells: [Int])]
    private let positions: [Int: Int]
    /// By their first column, those of several rows.
    private let vertical: [Int: [CellRange]]

    init(_ sheet: Sheet) {
        self.sheet = sheet
        let cells = sheet.cells
        var rows: [(number: Int, cells: [Int])] = []
        for row in sheet.rows {
            guard let first = row.first else { continue }
            let number = cells[first].address.row
            guard !sheet.isRowHidden(number) else { continue }
            let visible =
                sheet.hiddenColumns.isEmpty
                ? Array(row) : row.filter { !sheet.isColumnHidden(cells[$0].address.column) }
            if !visible.isEmpty { rows.append((number, visible)) }
        }
        self.rows = rows
        positions = Dictionary(
            rows.enumerated().map { ($0.element.number, $0.offset) }, uniquingKeysWith: { a, _ in a })
        vertical = Dictionary(grouping: sheet.merges.filter { $0.first.row < $0.last.row }, by: \.first.column)
    }

    func column(_ cell: Int) -> Int { sheet.cells[cell].address.column }
    func row(_ number: Int) -> [Int] { positions[number].map { rows[$0].cells } ?? [] }
    func cell(_ row: Int, _ column: Int) -> Int? { self.row(row).first { self.column($0) == column } }

    /// The cell there, or the merged one that reaches down to it.
    func merged(_ row: Int, _ column: Int) -> Int? {
        guard let range = vertical[column]?.first(where: { ($0.first.row...$0.last.row).contains(row) }) else {
            return nil
        }
        return cell(range.first.row, column)
    }

    var hasVerticalMerges: Bool { !vertical.isEmpty }

    func key(_ cell: Int) -> String { HeadingText.key(sheet.text(cell)) }
    func isText(_ cell: Int) -> Bool { sheet.kinds[cell] == .text }
}

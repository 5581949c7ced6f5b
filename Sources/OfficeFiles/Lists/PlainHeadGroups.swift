/// Headings over several columns that nobody has merged: 'Target' above 2025, 2026 and 2027, with empty cells beside it.
///
/// A row of data never looks like this: it has something below the first heading, and nothing below a heading's empty neighbours.
struct PlainHeadGroups {
    private let grid: SheetGrid
    private let upper: [Int]
    /// The cell of the upper row that stands over a column.
    private var groups: [Int: Int] = [:]

    /// nil for rows that are no such heads, and where any cell of them is merged: then merges say it.
    init?(_ grid: SheetGrid, _ row: Int, below: Int) {
        self.grid = grid
        upper = grid.row(row)
        let lower = grid.row(below)
        guard upper.count >= 2, lower.count >= 2, upper.allSatisfy(grid.isText),
            !grid.sheet.merges.contains(where: { ($0.first.row...$0.last.row).contains(row) }),
            let first = upper.first, let lowest = lower.first, grid.column(first) < grid.column(lowest)
        else { return nil }
        let heads = upper.map { (column: grid.column($0), cell: $0) }
        var spans: [Int: Int] = [:], hasNeighbour = false
        for cell in lower {
            let column = grid.column(cell)
            guard let head = heads.last(where: { $0.column <= column }) else { return nil }
            guard grid.isText(cell) || PlainHeadGroups.isYear(grid.key(cell)) else { return nil }
            // Headings are short.
            guard grid.key(cell).count <= 40 else { return nil }
            groups[column] = head.cell
            spans[head.cell, default: 0] += 1
            if head.column < column { hasNeighbour = true }
        }
        guard hasNeighbour, spans.values.contains(where: { $0 >= 2 }), spans.count < heads.count else { return nil }
    }

    private static func isYear(_ key: String) -> Bool { Int(key).map { (1990...2100).contains($0) } ?? false }

    func hasKnown(_ isKnown: (String) -> Bool) -> Bool { upper.filter { isKnown(grid.key($0)) }.count >= 2 }

    func group(of column: Int) -> Int? { groups[column] }
}

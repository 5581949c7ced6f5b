import Diagnostics

/// Cells of a sheet as somebody saw them, and as they are now: a sheet may hold a list or anything else.
struct SheetCells {
    private let seen: Table
    private let now: Table
    private let merge: SheetMerge

    /// Rows with cells, by the columns that have any.
    private struct Table {
        let numbers: [Int]
        let rows: [[String]]

        init(_ file: SourceFile, _ columns: [Int]) {
            let places = Dictionary(columns.enumerated().map { ($0.element, $0.offset) }) { first, _ in first }
            var numbers: [Int] = [], rows: [[String]] = []
            for cell in file.sheet?.cells ?? [] {
                let text = file.text(Int(cell.start)..<Int(cell.end))
                guard !text.isEmpty, let place = places[cell.address.column] else { continue }
                if numbers.last != cell.address.row {
                    numbers.append(cell.address.row)
                    rows.append(Array(repeating: "", count: columns.count))
                }
                rows[rows.count - 1][place] = text
            }
            self.numbers = numbers
            self.rows = rows
        }
    }

    private let columns: [Int]

    /// The texts of a sheet at two times.
    init(_ seen: SourceFile, _ now: SourceFile) {
        columns = Set([seen, now].flatMap { $0.sheet?.cells ?? [] }.map(\.address.column)).sorted()
        self.seen = Table(seen, columns)
        self.now = Table(now, columns)
        merge = SheetMerge(self.seen.rows, self.now.rows)
    }

    /// Where a cell is that still says what it said; nil where nobody knows.
    func place(of cell: CellAddress) -> CellAddress? {
        guard let row = seen.numbers.firstIndex(of: cell.row), let column = columns.firstIndex(of: cell.column),
            let place = merge.place(ofRow: row + 1, column: column), now.numbers.indices.contains(place - 1)
        else { return nil }
        return CellAddress(row: now.numbers[place - 1], column: cell.column)
    }

    /// Nothing for a cell that is not there.
    static func text(of address: CellAddress, in file: SourceFile) -> String {
        guard let cell = file.sheet?.cells.first(where: { $0.address == address }) else { return "" }
        return file.text(Int(cell.start)..<Int(cell.end))
    }
}

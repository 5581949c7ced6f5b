import Diagnostics
import OfficeFiles

/// Changes cells of a CSV file and puts rows into it. Read again, the file has what was wanted in these cells, and in all others what it had.
package struct TableEdit {
    let grid: CSVGrid

    /// nil for a file whose quotes do not pair up.
    package init?(_ file: SourceFile) {
        guard let grid = CSVGrid(file) else { return nil }
        self.grid = grid
    }

    /// - Parameter changes: rows and columns counted from 0; rows behind the last are added.
    /// - Returns: nil where that is not possible.
    package func setting(_ changes: [(row: Int, column: Int, text: String)]) -> [UInt8]? {
        guard
            changes.allSatisfy({ $0.row >= 0 && $0.column >= 0 && $0.row <= grid.rowCount + 5_000 && $0.column < 1_000 }
            )
        else { return nil }
        guard place(withoutHeadingIn: changes) == nil else { return nil }
        var wanted: [Int: [Int: String]] = [:]
        for change in changes where !isNothing(change) { wanted[change.row, default: [:]][change.column] = change.text }
        var result: [UInt8] = [], position = 0
        let bytes = grid.file.bytes
        for row in wanted.keys.filter({ $0 < grid.rowCount }).sorted() {
            let range = grid.range(ofRow: row)
            result += bytes[position..<range.lower]
            result += line(row, wanted[row] ?? [:])
            position = range.upper
        }
        result += bytes[position...]
        result += added(wanted, endsInLine: bytes.last.map { $0 == 10 || $0 == 13 } ?? true).utf8
        return isRight(result, wanted) ? result : nil
    }

    /// The first cell, 'N5', that would get a text without being in a column; nil where there is none.
    package func place(withoutHeadingIn changes: [(row: Int, column: Int, text: String)]) -> String? {
        let width = max(grid.row(0).count, changes.filter { $0.row == 0 }.map { $0.column + 1 }.max() ?? 0)
        let place = changes.filter { $0.row > 0 && $0.column >= width && !isNothing($0) && !$0.text.isEmpty }
            .min { ($0.row, $0.column) < ($1.row, $1.column) }
        return place.map { "\(CellAddress(row: $0.row + 1, column: $0.column + 1))" }
    }

    /// Empty cells of a range that is wider than the table.
    private func isNothing(_ change: (row: Int, column: Int, text: String)) -> Bool {
        guard change.row > 0, change.text.isEmpty else { return false }
        let width = change.row < grid.rowCount ? grid.row(change.row).count : 0
        return change.column >= max(width, grid.row(0).count)
    }

    /// A row with some other cells, which keep their quotes.
    private func line(_ row: Int, _ wanted: [Int: String]) -> [UInt8] {
        let file = grid.file, range = grid.range(ofRow: row)
        let count = grid.row(row).count
        var changes: [(range: Range<Int>, text: String)] = wanted.filter { $0.key < count }
            .compactMap { grid.replacement(row: row, column: $0.key, with: $0.value) }
            .sorted { $0.range.lowerBound < $1.range.lowerBound }
        if let last = wanted.keys.filter({ $0 >= count }).max() {
            let texts = (count...last).map { grid.written(wanted[$0] ?? "") }
            let mark = String(UnicodeScalar(grid.delimiter))
            changes.append((range.upper..<range.upper, texts.map { mark + $0 }.joined()))
        }
        var result: [UInt8] = [], position = range.lower
        for change in changes {
            result += file.bytes[position..<change.range.lowerBound]
            result += change.text.utf8
            position = change.range.upperBound
        }
        return result + file.bytes[position..<range.upper]
    }

    private func added(_ wanted: [Int: [Int: String]], endsInLine: Bool) -> String {
        guard let last = wanted.keys.max(), last >= grid.rowCount else { return "" }
        let width = grid.row(0).count
        let lines = (grid.rowCount...last).map { row in
            let cells = wanted[row] ?? [:]
            return grid.line((0..<max(width, (cells.keys.max() ?? -1) + 1)).map { cells[$0] ?? "" })
        }
        return (endsInLine ? "" : grid.lineEnd) + lines.joined()
    }

    private func isRight(_ bytes: [UInt8], _ wanted: [Int: [Int: String]]) -> Bool {
        guard let new = CSVGrid(SourceFile(path: grid.file.path, bytes: bytes)) else { return false }
        guard new.rowCount == max(grid.rowCount, (wanted.keys.max() ?? -1) + 1) else { return false }
        for row in 0..<new.rowCount {
            let before = grid.row(row), after = new.row(row), own = wanted[row] ?? [:]
            for column in 0..<max(before.count, after.count) {
                let expected = own[column] ?? (column < before.count ? before[column] : "")
                guard (column < after.count ? after[column] : "") == expected else { return false }
            }
        }
        return true
    }
}

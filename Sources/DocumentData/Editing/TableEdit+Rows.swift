import Diagnostics

/// Rows in another order: each keeps its bytes, and what stands between two of them stays between the two that are there now.
extension TableEdit {
    /// Rows are counted from 0; the first one, with the names of the columns, stays where it is.
    package enum RowChange: Equatable, Sendable {
        /// An empty row before this one, or behind the last.
        case insert(at: Int)
        case remove(Int)
        case move(Int, to: Int)
    }

    /// - Returns: nil where that is not possible.
    package func arranging(_ change: RowChange) -> [UInt8]? {
        guard grid.rowCount > 0, let order = order(after: change) else { return nil }
        let bytes = grid.file.bytes, width = max(1, grid.row(0).count)
        let last = grid.range(ofRow: grid.rowCount - 1).upper
        let empty = Array(String(repeating: Character(UnicodeScalar(grid.delimiter)), count: max(1, width - 1)).utf8)
        var result = Array(bytes[..<grid.range(ofRow: 0).upper])
        for (position, row) in order.enumerated() {
            result += between(position)
            result += row.map { Array(bytes[grid.range(ofRow: $0).lower..<grid.range(ofRow: $0).upper]) } ?? empty
        }
        result += bytes[last...]
        let expected = [grid.row(0)] + order.map { $0.map(grid.row) ?? [] }
        return TableEdit.rows(of: result, like: grid).map { TableEdit.areSame($0, expected) } == true ? result : nil
    }

    /// The rows behind the first one as they come then; nil for the new one.
    private func order(after change: RowChange) -> [Int?]? {
        var order: [Int?] = (1..<max(1, grid.rowCount)).map { $0 }
        let own = 1..<grid.rowCount
        switch change {
        case .insert(let place):
            guard (1...grid.rowCount).contains(place) else { return nil }
            order.insert(nil, at: place - 1)
        case .remove(let row):
            guard own.contains(row) else { return nil }
            order.remove(at: row - 1)
        case .move(let row, let place):
            guard own.contains(row), own.contains(place) else { return nil }
            order.insert(order.remove(at: row - 1), at: place - 1)
        }
        return order
    }

    /// The end of a line, with empty lines if there are any.
    private func between(_ position: Int) -> [UInt8] {
        guard position + 1 < grid.rowCount else { return Array(grid.lineEnd.utf8) }
        return Array(
            grid.file.bytes[grid.range(ofRow: position).upper..<grid.range(ofRow: position + 1).lower])
    }

    private static func rows(of bytes: [UInt8], like grid: CSVGrid) -> [[String]]? {
        CSVGrid(SourceFile(path: grid.file.path, bytes: bytes)).map { new in (0..<new.rowCount).map(new.row) }
    }

    /// Cells at the end of a row may be left out.
    private static func areSame(_ left: [[String]], _ right: [[String]]) -> Bool {
        func trimmed(_ row: [String]) -> ArraySlice<String> {
            row[..<((row.lastIndex { !$0.isEmpty } ?? -1) + 1)]
        }
        return left.count == right.count && zip(left, right).allSatisfy { trimmed($0) == trimmed($1) }
    }
}

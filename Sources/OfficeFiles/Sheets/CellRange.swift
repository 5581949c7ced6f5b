import Diagnostics

/// Cells in a rectangle: 'A1:D2'.
package struct CellRange: Hashable, Sendable {
    package let first: CellAddress
    package let last: CellAddress

    package init(_ first: CellAddress, _ last: CellAddress) {
        self.first = CellAddress(row: min(first.row, last.row), column: min(first.column, last.column))
        self.last = CellAddress(row: max(first.row, last.row), column: max(first.column, last.column))
    }

    /// nil for anything else than 'A1' and 'A1:D2', with or without dollars.
    package init?(_ text: String) {
        let parts = text.filter { $0 != "$" }.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count <= 2, let first = parts.first.flatMap({ CellAddress($0.utf8) }),
            let last = parts.last.flatMap({ CellAddress($0.utf8) })
        else { return nil }
        self.init(first, last)
    }

    package func contains(_ address: CellAddress) -> Bool {
        (first.row...last.row).contains(address.row) && (first.column...last.column).contains(address.column)
    }
}

extension CellRange: CustomStringConvertible {
    /// 'A1:D2', or 'A1' for one cell.
    package var description: String { first == last ? "\(first)" : "\(first):\(last)" }
}

import Diagnostics

/// What a cell of rows that are put elsewhere gets.
enum CellOrigin: Equatable {
    /// It stays as it is.
    case own
    /// What the same column has in another row.
    case row(Int)
    /// It becomes empty and keeps its form.
    case emptied
    /// The other row has a formula there, which stays.
    case nothing
    case number(Int)
}

extension WorkbookCells.Arrangement {
    /// - Parameters:
    ///   - source: of the cell's row.
    ///   - fixed: cells with formulas, which stay.
    func origin(of cell: CellAddress, from source: Int?, fixed: Set<CellAddress>) -> CellOrigin {
        if let number = numbers[cell] { return .number(number) }
        if let columns, !columns.contains(cell.column) { return .own }
        if fixed.contains(cell) || kept.contains(cell.column) && (source != nil || !emptiesKept) { return .own }
        guard let source else { return .emptied }
        return fixed.contains(CellAddress(row: source, column: cell.column)) ? .nothing : .row(source)
    }

    /// Cells that may say something else afterwards.
    ///
    /// - Parameter columns: of a row, those that hold something.
    func written(fixed: Set<CellAddress>, columns: (Int) -> Set<Int>) -> [CellAddress] {
        var cells = Set(numbers.keys)
        for (target, source) in sources {
            for column in columns(target).union(source.map(columns) ?? []) {
                let cell = CellAddress(row: target, column: column)
                if origin(of: cell, from: source, fixed: fixed) != .own { cells.insert(cell) }
            }
        }
        return cells.sorted()
    }
}

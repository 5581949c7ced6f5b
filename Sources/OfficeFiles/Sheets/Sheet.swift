import Diagnostics

/// The cells of a sheet that have something in them, row by row, and what is hidden or merged.
package struct Sheet: Sendable {
    package let name: String
    /// The texts of all cells as they are shown, with their places.
    package let source: SourceFile
    /// Of each cell of `source.sheet`.
    package let kinds: [CellKind]
    package let merges: [CellRange]
    package let hiddenRows: [ClosedRange<Int>]
    package let hiddenColumns: [ClosedRange<Int>]
    /// Rows with a cell that is struck out.
    package let struckRows: Set<Int>
    /// What became of runs of cells that have a look of their own.
    package let remarks: [CellAddress: RunRemark]
    /// Where conditional formats make letters white, or show nothing.
    package let hidingFormats: [CellRange]
    /// Rows that a filter leaves out are hidden too.
    package let isHidden: Bool

    package var cells: [SheetPlaces.Cell] { source.sheet?.cells ?? [] }

    package func text(_ index: Int) -> String { source.text(bounds(index)) }
    package func range(_ index: Int) -> SourceRange {
        SourceRange(source, bounds(index).lowerBound, bounds(index).upperBound)
    }
    private func bounds(_ index: Int) -> Range<Int> {
        let cell = cells[index]
        return Int(cell.start)..<Int(cell.end)
    }

    /// The cells of each row that has any, in order.
    package var rows: [Range<Int>] {
        let cells = cells
        var rows: [Range<Int>] = [], start = 0
        for index in cells.indices
        where index + 1 == cells.count || cells[index + 1].address.row != cells[index].address.row {
            rows.append(start..<(index + 1))
            start = index + 1
        }
        return rows
    }

    package func isRowHidden(_ row: Int) -> Bool { Sheet.contains(row, in: hiddenRows) }
    package func isColumnHidden(_ column: Int) -> Bool { hiddenColumns.contains { $0.contains(column) } }

    /// In ranges that are ordered and do not overlap.
    private static func contains(_ number: Int, in ranges: [ClosedRange<Int>]) -> Bool {
        var low = 0, high = ranges.count
        while low < high {
            let middle = (low + high) / 2
            if ranges[middle].upperBound < number { low = middle + 1 } else { high = middle }
        }
        return low < ranges.count && ranges[low].contains(number)
    }
}

import LayoutLanguage
import PageModel

/// Minimum and maximum content widths of a table's columns, taken from its rows one after the other: those of the cells in one column,
/// then of the cells that span several.
struct ContentWidths {
    private struct Spanning {
        let columns: Range<Int>
        let widths: ContentMeasure.Widths
    }

    private let extents: [Extent]
    private var columns: [ContentMeasure.Widths] = []
    private var spanning: [Spanning] = []

    /// - Parameter columns: as they are declared; there are more where cells stand beyond them.
    init(columns extents: [Extent]) {
        self.extents = extents
        widen(to: extents.count)
    }

    /// A column of fixed width has that, whatever stands in it.
    private func isFlexible(_ index: Int) -> Bool {
        guard index < extents.count, case .length = extents[index] else { return true }
        return false
    }

    private mutating func widen(to count: Int) {
        while columns.count < count {
            if columns.count < extents.count, case .length(let length) = extents[columns.count] {
                columns.append(.init(minimum: length, maximum: length))
            } else {
                columns.append(.zero)
            }
        }
    }

    mutating func include(_ row: TableContent.Row, _ measure: ContentMeasure) {
        for index in row.cells.indices {
            let cell = row.cells[index], range = cell.column..<cell.column + cell.columnSpan
            widen(to: range.upperBound)
            if cell.columnSpan > 1 {
                if range.contains(where: isFlexible) {
                    spanning.append(Spanning(columns: range, widths: measure.widths(of: cell.box)))
                }
            } else if isFlexible(cell.column) {
                columns[cell.column].include(measure.widths(of: cell.box, floor: columns[cell.column].minimum))
            }
        }
    }

    /// Takes over what other rows need.
    mutating func include(_ others: ContentWidths) {
        widen(to: others.columns.count)
        for (index, widths) in others.columns.enumerated() { columns[index].include(widths) }
        spanning += others.spanning
    }

    var columnWidths: [ContentMeasure.Widths] {
        var result = columns
        // Narrow spans first: they know best where their width belongs (CSS Tables 3 §4.5).
        for cell in spanning.sorted(by: { $0.columns.count < $1.columns.count }) { spread(cell, &result) }
        return result
    }

    /// A spanning cell widens its content-based columns in proportion to what they have, where they are too narrow for it.
    private func spread(_ cell: Spanning, _ columns: inout [ContentMeasure.Widths]) {
        let flexible = cell.columns.filter(isFlexible)
        let weights = flexible.map { max(.pt(1), columns[$0].maximum) }
        let minimum = cell.columns.reduce(Length.zero) { $0 + columns[$1].minimum }
        for (index, more) in zip(flexible, Shares.of(cell.widths.minimum - minimum, by: weights)) {
            columns[index].minimum += more
        }
        for index in flexible { columns[index].maximum = max(columns[index].maximum, columns[index].minimum) }
        let maximum = cell.columns.reduce(Length.zero) { $0 + columns[$1].maximum }
        for (index, more) in zip(flexible, Shares.of(cell.widths.maximum - maximum, by: weights)) {
            columns[index].maximum += more
        }
    }
}

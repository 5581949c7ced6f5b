import Diagnostics
import DocumentData
import Foundation
import LayoutLanguage

/// The values of a table's cells, added up row by row: what subtotals, totals and carried sums are made of.
struct TableSums: Sendable {
    /// The rows that sums in one place can speak of.
    struct Scope: RowSums {
        let sums: TableSums
        /// What `sum` adds up when it does not say.
        let usual: SumElement.Range
        let ranges: [SumElement.Range: Range<Int>]
        /// Column of the cell that is being built.
        var column = 0

        func fault(of element: BoundElement) -> Diagnostic? {
            let column = element[SumElement.column].map { $0 - 1 } ?? self.column
            guard sums.totals[column] == nil, !sums.totals.isEmpty else { return nil }
            return .sumOfNothing(element, column, sums.totals.keys.sorted())
        }

        func text(of element: BoundElement) -> String? {
            guard let range = ranges[element[SumElement.of] ?? usual] else { return nil }
            let column = element[SumElement.column].map { $0 - 1 } ?? self.column
            let sum = sums.sum(column: column, range)
            return TableSums.text(sum, format: element[SumElement.format], decimals: element[SumElement.decimals])
                ?? "\(sum)"
        }
    }

    private struct Total {
        let row: Int
        /// Of this row and all before.
        let sum: Decimal
    }

    private var totals: [Int: [Total]] = [:]
    private(set) var rowCount = 0

    /// - Parameter values: by column.
    mutating func append(_ values: [Int: Decimal]) {
        for (column, value) in values {
            totals[column, default: []].append(Total(row: rowCount, sum: (totals[column]?.last?.sum ?? 0) + value))
        }
        rowCount += 1
    }

    /// Sum of a column over body rows.
    func sum(column: Int, _ rows: Range<Int>) -> Decimal {
        through(column, rows.upperBound) - through(column, rows.lowerBound)
    }

    /// Sum of the rows before this one.
    private func through(_ column: Int, _ row: Int) -> Decimal {
        guard let totals = totals[column] else { return 0 }
        var low = 0, high = totals.count
        while low < high {
            let middle = (low + high) / 2
            if totals[middle].row < row { low = middle + 1 } else { high = middle }
        }
        return low == 0 ? 0 : totals[low - 1].sum
    }

    /// As a filter writes it; nil when the filter has no such form.
    static func text(_ sum: Decimal, format: SumFormat, decimals: Int?) -> String? {
        guard let filter = FilterLibrary.standard[format.rawValue] else { return nil }
        let argument = filter.argument == .none ? nil : decimals.map { DataValue.number(Decimal($0)) }
        let needed = filter.argument == .required && argument == nil ? DataValue.number(0) : argument
        guard case .text(let text)? = try? filter.apply(.number(sum), needed) else { return nil }
        return text
    }
}

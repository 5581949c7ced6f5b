import Diagnostics

/// What words in formulas stand for, as far as it is always the same cells: names of areas, and tables with their columns.
struct FormulaNames {
    struct Table {
        let sheet: String
        /// With headings, without totals.
        let range: CellRange
        let columns: [String]
    }

    static let none = FormulaNames()

    private var areas: [String: (sheet: String, range: CellRange)?] = [:]
    private var tables: [String: Table] = [:]

    /// A name that is given twice, for one sheet and for all, may be either.
    mutating func add(_ name: String, _ text: String) {
        let isFixed = text.wholeMatch(of: /.*[!.]\$[A-Z]+\$[0-9]+(:\.?\$[A-Z]+\$[0-9]+)?/) != nil
        let area = isFixed ? NamedArea.reference(text) : nil
        areas[name.lowercased()] = areas.keys.contains(name.lowercased()) ? .some(nil) : .some(area)
    }

    mutating func add(_ name: String, _ table: Table) { tables[name.lowercased()] = table }

    func area(_ name: String) -> (sheet: String, range: CellRange)? { areas[name.lowercased()] ?? nil }

    /// - Parameter part: between the brackets: 'Nilai', '[#All]', '@Nilai'.
    func area(ofTable name: String, _ part: String) -> (sheet: String, range: CellRange)? {
        guard let table = tables[name.lowercased()] else { return nil }
        guard let index = table.columns.firstIndex(where: { $0.lowercased() == part.lowercased() }) else {
            // With the row of totals, where there is one.
            let last = CellAddress(row: table.range.last.row + 1, column: table.range.last.column)
            return (table.sheet, CellRange(table.range.first, last))
        }
        let column = table.range.first.column + index
        return (
            table.sheet,
            CellRange(
                CellAddress(row: table.range.first.row + 1, column: column),
                CellAddress(row: table.range.last.row, column: column))
        )
    }
}

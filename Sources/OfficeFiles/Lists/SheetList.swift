import Diagnostics

/// A list as it was found in a sheet: its headings, its rows, and what stands around and between them.
package struct SheetList: Sendable {
    package struct Column: Sendable {
        /// Counted from 1.
        package let number: Int
        /// Of several rows of headings from the highest down: 'Target 2026'.
        package let heading: String
        package let range: SourceRange
    }

    package struct Row: Sendable {
        package let number: Int
        /// The cell of each column, as an index into the cells of the sheet. A merged cell counts in all its rows.
        package let cells: [Int?]
        /// The heading within the list that the row stands under.
        package let group: Int?
    }

    /// Rows that belong to no record.
    package enum Leftover: Sendable, Hashable {
        case title, numbers, group, total, footer, repeatedHead, example
        /// A text alone that may be a heading within the list.
        case presumedGroup
        /// A text alone that may belong to the row above.
        case fragment
        /// Another list below this one.
        case otherList
    }

    package let sheet: Sheet
    package let headRows: ClosedRange<Int>
    package let columns: [Column]
    package let rows: [Row]
    package let leftovers: [(kind: Leftover, row: Int)]
    /// A row below the end of the list that looks like one of its rows.
    package let rowBelow: Int?
    /// The heads of other lists above and below this one.
    package let listAbove: Int?
    package let otherList: Int?
    /// Cells of its rows in columns without a heading, by column.
    package let strays: [Int: [Int]]

    /// The place of a row.
    package func range(of row: Row) -> SourceRange {
        let cells = row.cells.compactMap { $0 }.filter { sheet.cells[$0].address.row == row.number }
        guard let first = cells.min(), let last = cells.max() else { return sheet.source.range }
        return SourceRange(sheet.source, sheet.range(first).lower, sheet.range(last).upper)
    }
}

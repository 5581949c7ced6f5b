/// What stands in a cell.
package enum CellKind: UInt8, Sendable {
    case text
    /// Shown with a comma before the fraction and without marks between thousands.
    case number
    /// Shown as '12,5%'.
    case percent
    /// Shown as 2026-01-31.
    case date
    /// A date with a time, a time, or a duration: text that spreadsheets calculate with.
    case time
    /// Shown as 'ya' or 'tidak'.
    case boolean
    /// '#N/A', '#REF!' …
    case error
    /// A formula that the program which wrote the file has not calculated.
    case formulaWithoutResult
    /// A whole number of more than 15 digits: spreadsheets keep no more, the others are made up.
    case roundedNumber
}

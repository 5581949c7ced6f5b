/// How a table that is wider than its page is divided by columns.
struct ColumnSplit {
    /// The order of pages, as print shops and spreadsheets name it.
    enum Order: String {
        /// All rows of the first columns, then all rows of the next ones.
        case downThenOver = "down-then-over"
        /// All columns of the first rows, then all columns of the next ones.
        case overThenDown = "over-then-down"
    }

    let order: Order
    /// So many columns at the left stand in every part.
    let keyColumns: Int
}

import LayoutLanguage

/// How a table that is wider than its page is divided by columns.
struct ColumnSplit {
    typealias Order = TableElement.ColumnSplit

    let order: Order
    /// So many columns at the left stand in every part.
    let keyColumns: Int
}

/// What the structure knows of a cell besides its role (PDF 32000-1 §14.8.5.7).
package struct StructureCell: Hashable, Sendable {
    package enum Scope: String, Sendable {
        case column = "Column"
        case row = "Row"
    }

    /// From 0.
    package let column: Int
    package let columnSpan: Int
    package let rowSpan: Int
    /// What the cell is the head of; nil for data.
    package let scope: Scope?
    /// Whether it is the title of the rows below, up to the next group.
    package let isGroupTitle: Bool

    package init(column: Int, columnSpan: Int = 1, rowSpan: Int = 1, scope: Scope? = nil, isGroupTitle: Bool = false) {
        self.column = column
        self.columnSpan = columnSpan
        self.rowSpan = rowSpan
        self.scope = scope
        self.isGroupTitle = isGroupTitle
    }
}

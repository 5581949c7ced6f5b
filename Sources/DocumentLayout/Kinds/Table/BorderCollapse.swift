import LayoutLanguage
import PageModel

/// Tables whose neighbouring cells share one line (`border-collapse: collapse`, CSS 2.1 §17.6.2).
///
/// The shared line lies on the edge between the cells, half of it in each. Every cell of a table leaves room for half of the widest
/// line of the table, so that texts of one column begin below each other whatever lines their cells have.
struct BorderCollapse {
    /// The widest lines of all cells and rows.
    private var across = Length.zero
    private var along = Length.zero

    mutating func include(_ rows: [TableContent.Row]) {
        for row in rows {
            for style in [row.style.box] + row.cells.map(\.box.style.box) {
                across = max(across, style.border.left.width, style.border.right.width)
                along = max(along, style.border.top.width, style.border.bottom.width)
            }
        }
    }

    private var reserved: Edges<Border> {
        func half(_ width: Length) -> Border { Border(width: width / 2, style: .solid, color: .transparent) }
        return Edges(top: half(along), right: half(across), bottom: half(along), left: half(across))
    }

    /// The rows with cells that have room for half a line at each edge, and know which lines they asked for.
    func applied(to rows: [TableContent.Row]) -> [TableContent.Row] {
        let reserved = reserved
        return rows.map { row in
            TableContent.Row(
                cells: row.cells.map { applied(to: $0, reserved) }, style: row.style, origin: row.origin,
                beginsGroup: row.beginsGroup)
        }
    }

    private func applied(to cell: TableContent.Cell, _ reserved: Edges<Border>) -> TableContent.Cell {
        var style = cell.box.style.box
        style.border = reserved
        var result = TableContent.Cell(
            box: cell.box.restyled(ComputedStyle(text: cell.box.style.text, box: style)), column: cell.column,
            columnSpan: cell.columnSpan, rowSpan: cell.rowSpan, repeatsLabel: cell.repeatsLabel)
        result.lineStyle = cell.box.style
        return result
    }
}

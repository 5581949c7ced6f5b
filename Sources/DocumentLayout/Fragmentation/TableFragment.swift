/// The rows of a table that stand on one page, with repeated caption and head.
final class TableFragment {
    struct CellFragment {
        let cell: TableContent.Cell
        let x: Length
        let width: Length
        /// Of all rows that the cell spans here.
        var height: Length
        /// nil when the cell ended on an earlier page.
        var content: Fragment?
        /// For cells that span rows.
        var span: SpanPart?
        /// The label of a spanning cell, set again where the cell goes on: it is read once.
        var isRepetition = false
    }

    /// The part of a row-spanning cell that belongs to one page.
    struct SpanPart {
        /// The row in which the cell begins, and its place among that row's cells.
        let row: Int
        let position: Int
        /// The first row that it does not reach.
        let end: Int
        /// How far its content came on earlier pages.
        let progress: BreakToken.CellProgress
    }

    struct RowFragment {
        /// Index among the body and foot rows, or among the head rows.
        let index: Int
        let row: TableContent.Row
        var y: Length
        var height: Length
        var cells: [CellFragment]
        let isFirst: Bool
        let isLast: Bool
    }

    let caption: Fragment.Placement?
    let head: [RowFragment]
    /// Body rows, then foot rows where the table ends.
    let body: [RowFragment]

    init(caption: Fragment.Placement?, head: [RowFragment], body: [RowFragment]) {
        self.caption = caption
        self.head = head
        self.body = body
    }
}

extension TableFragment.RowFragment {
    var notes: [Box] { cells.flatMap { $0.isRepetition ? [] : $0.content?.notes ?? [] } }
}

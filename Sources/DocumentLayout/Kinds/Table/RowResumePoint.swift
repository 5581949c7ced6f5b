import PageModel

/// Continue with this body row; inside it with each cell's progress; beside it with the cells that reach it from rows above.
struct RowResumePoint: ResumePoint {
    let row: Int
    /// nil at the row's beginning.
    let cells: [FlowProgress]?
    let spans: [SpanProgress]
    /// Rows are counted from the first of the head: it was too tall for the page on which the table began, and is broken as rows are.
    /// Another page may have more room, but rows keep their numbers.
    let isHeadInBody: Bool

    func isSamePoint(as other: any ResumePoint) -> Bool {
        guard let other = other as? RowResumePoint, row == other.row else { return false }
        guard let cells, let otherCells = other.cells else { return cells == nil && other.cells == nil }
        return cells.areSame(as: otherCells) && spans.map(\.progress).areSame(as: other.spans.map(\.progress))
    }
}

/// How far a row-spanning cell came that goes on beside the next row.
struct SpanProgress: Sendable {
    /// The row in which the cell begins, and its place among that row's cells.
    let row: Int
    let position: Int
    let progress: FlowProgress
}

/// Continue with these columns of a table that is divided by columns, from a row on.
struct SliceResumePoint: ResumePoint {
    let part: Int
    let rows: BreakToken?
    /// The space in which the rows were broken, when the other parts of the same rows must break alike.
    let space: ConstraintSpace?

    func isSamePoint(as other: any ResumePoint) -> Bool {
        guard let other = other as? SliceResumePoint else { return false }
        return part == other.part && BreakToken.areSame(rows, other.rows)
    }
}

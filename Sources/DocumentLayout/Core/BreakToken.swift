import LayoutLanguage

/// Where to resume an unfinished box: a tree with one child per unfinished part, so that columns and cells continue in parallel.
public final class BreakToken: Sendable {
    enum Position: Sendable {
        /// Continue with this child; inside it where the inner token says.
        case child(Int, BreakToken?)
        /// Continue with this line.
        case line(Int)
        /// Continue with this body row; inside it with each cell's progress; beside it with the cells that reach it from rows above.
        case row(Int, cells: [CellProgress]?, spans: [SpanProgress])
        case columns([CellProgress])
        /// Continue with these columns of a table that is divided by columns, from this row on; with a space, the rows break as they did
        /// in it.
        case columnPart(Int, rows: BreakToken?, in: ConstraintSpace?)
    }

    enum CellProgress: Sendable {
        case notStarted
        case unfinished(BreakToken)
        case finished
    }

    /// How far a row-spanning cell came that goes on beside the next row.
    struct SpanProgress: Sendable {
        /// The row in which the cell begins, and its place among that row's cells.
        let row: Int
        let position: Int
        let progress: CellProgress
    }

    let position: Position
    /// Set when the break was asked for: the kind of page that must follow.
    let forced: BreakBetween?

    /// Whether both tokens resume at the very same place: then nothing was placed between them.
    func isSamePlace(as other: BreakToken) -> Bool {
        switch (position, other.position) {
        case (.child(let index, let inner), .child(let otherIndex, let otherInner)):
            return index == otherIndex && BreakToken.areSame(inner, otherInner)
        case (.line(let line), .line(let otherLine)): return line == otherLine
        case (.row(let row, let cells, let spans), .row(let otherRow, let otherCells, let otherSpans)):
            guard row == otherRow, let cells, let otherCells else { return row == otherRow && cells == nil && otherCells == nil }
            return BreakToken.areSame(cells, otherCells) && BreakToken.areSame(spans.map(\.progress), otherSpans.map(\.progress))
        case (.columnPart(let part, let rows, _), .columnPart(let otherPart, let otherRows, _)):
            return part == otherPart && BreakToken.areSame(rows, otherRows)
        case (.columns(let columns), .columns(let otherColumns)): return BreakToken.areSame(columns, otherColumns)
        default: return false
        }
    }

    private static func areSame(_ left: BreakToken?, _ right: BreakToken?) -> Bool {
        guard let left, let right else { return left == nil && right == nil }
        return left.isSamePlace(as: right)
    }

    private static func areSame(_ left: [CellProgress], _ right: [CellProgress]) -> Bool {
        zip(left, right).allSatisfy { pair in
            switch pair {
            case (.notStarted, .notStarted), (.finished, .finished): true
            case (.unfinished(let inner), .unfinished(let otherInner)): inner.isSamePlace(as: otherInner)
            default: false
            }
        }
    }

    init(_ position: Position, forced: BreakBetween? = nil) {
        self.position = position
        self.forced = forced
    }
}

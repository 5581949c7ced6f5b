/// Where to resume an unfinished box: a tree with one child per unfinished part, so that columns and cells continue in parallel.
public final class BreakToken: Sendable {
    enum Position: Sendable {
        /// Continue with this child; inside it where the inner token says.
        case child(Int, BreakToken?)
        /// Continue with this line.
        case line(Int)
        /// Continue with this body row; inside it with each cell's progress.
        case row(Int, cells: [CellProgress]?)
        case columns([CellProgress])
    }

    enum CellProgress: Sendable {
        case notStarted
        case unfinished(BreakToken)
        case finished
    }

    let position: Position
    /// Set when the break was asked for: the kind of page that must follow.
    let forced: BreakBetween?

    init(_ position: Position, forced: BreakBetween? = nil) {
        self.position = position
        self.forced = forced
    }
}

import LayoutLanguage

/// How good a break is; the best appeal wins, and among equals the lowest on the page.
public enum BreakAppeal: Int, Comparable, Sendable {
    case lastResort
    /// Against `break-before`, `break-after` or `break-inside: avoid`.
    case violatingAvoid
    /// Leaves fewer lines than `orphans` or `widows` ask for.
    case violatingOrphansAndWidows
    case perfect

    public static func < (left: BreakAppeal, right: BreakAppeal) -> Bool { left.rawValue < right.rawValue }
}

/// A place inside a finished fragment where it could have been broken instead.
struct BreakPoint {
    indirect enum Position {
        /// After so many placements of a flow, before this child.
        case before(placement: Int, child: Int)
        /// Inside the placement with this index.
        case inside(placement: Int, Position)
        /// Before a line, by its index in the paragraph.
        case line(Int)
        /// After so many placed rows of a table, before this row.
        case row(placement: Int, Int)
    }

    let appeal: BreakAppeal
    let position: Position

    func capped(at limit: BreakAppeal) -> BreakPoint { BreakPoint(appeal: min(appeal, limit), position: position) }
}

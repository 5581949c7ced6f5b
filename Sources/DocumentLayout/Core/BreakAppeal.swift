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

/// How good a break is, and what speaks against it. Found out once, for choosing and for explaining alike.
struct BreakJudgement {
    let appeal: BreakAppeal
    /// nil for a perfect break, and for one that nothing but need speaks for.
    let reason: BreakReason?

    static var perfect: BreakJudgement { BreakJudgement(appeal: .perfect, reason: nil) }
    static var lastResort: BreakJudgement { BreakJudgement(appeal: .lastResort, reason: nil) }

    private init(appeal: BreakAppeal, reason: BreakReason?) {
        self.appeal = appeal
        self.reason = reason
    }

    init(against reason: BreakReason, _ appeal: BreakAppeal) { self.init(appeal: appeal, reason: reason) }

    /// Between two boxes of a flow.
    init(above: Box?, below: Box) {
        if let above, above.effectiveBreakAfter == .avoid {
            self.init(appeal: .violatingAvoid, reason: .keptWithNext(above))
        } else if below.effectiveBreakBefore == .avoid {
            self.init(appeal: .violatingAvoid, reason: .keptWithPrevious(below))
        } else {
            self = .perfect
        }
    }

    /// Within something that asks to stay whole.
    func within(_ kept: Box) -> BreakJudgement {
        BreakJudgement(appeal: min(appeal, .violatingAvoid), reason: .keptWhole(kept))
    }

    /// The worse of two, for breaks of flows that break beside each other.
    static func worse(_ one: BreakJudgement, _ other: BreakJudgement) -> BreakJudgement {
        other.appeal < one.appeal ? other : one
    }
}

/// A place inside a finished fragment where it could have been broken instead.
struct BreakPoint {
    indirect enum Location {
        /// After so many placements (children, lines, rows), before this one of the box.
        case before(placed: Int, next: Int)
        /// Inside the placement with this index.
        case inside(placed: Int, Location)
    }

    let judgement: BreakJudgement
    let location: Location

    var appeal: BreakAppeal { judgement.appeal }

    func within(_ kept: Box) -> BreakPoint { BreakPoint(judgement: judgement.within(kept), location: location) }
}

extension BreakPoint? {
    /// Remembers the better of two points; of equals the later one, which is lower on the page.
    mutating func consider(_ point: BreakPoint) {
        if let best = self, best.appeal > point.appeal { return }
        self = point
    }
}

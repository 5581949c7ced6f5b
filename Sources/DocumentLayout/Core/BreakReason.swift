/// What speaks against a break at a place.
enum BreakReason {
    /// `break-after: avoid` of what stands above the break.
    case keptWithNext(Box)
    /// `break-before: avoid` of what stands below it.
    case keptWithPrevious(Box)
    /// `break-inside: avoid` of something around it.
    case keptWhole(Box)
    case orphans(Int, limit: Int)
    case widows(Int, limit: Int)
    /// The first or last row of a table would stand alone.
    case loneRow
    /// A title row keeps two rows of its group.
    case titleRow
    /// A cell that spans rows would be parted badly.
    case rowSpan
    /// A row that is broken although it is not tall.
    case smallRow

    /// Between two boxes of a flow.
    init?(above: Box?, below: Box) {
        if let above, above.effectiveBreakAfter == .avoid {
            self = .keptWithNext(above)
        } else if below.effectiveBreakBefore == .avoid {
            self = .keptWithPrevious(below)
        } else {
            return nil
        }
    }
}

import Diagnostics

/// What speaks against a break at a place.
enum BreakReason {
    /// `break-after: avoid` of what stands above the break.
    case keptWithNext(Box)
    /// `break-before: avoid` of what stands below it.
    case keptWithPrevious(Box)
    /// `break-inside: avoid` of something around it.
    case keptWhole(Box)
    /// What only a kind knows of.
    case ofKind(any BreakReasonOfKind)
}

/// A rule of one kind, told in its words.
protocol BreakReasonOfKind: Sendable {
    var text: Wording { get }
}

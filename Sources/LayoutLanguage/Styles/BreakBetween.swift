/// `break-before` and `break-after` (CSS Fragmentation 3 §3.1).
package enum BreakBetween: String, CaseIterable, Sendable {
    case auto, avoid, page, right, left, column

    package var isForced: Bool { self == .page || self == .right || self == .left }

    /// The value of a box and that of the box at its edge inside: a forced break wins over `avoid`, the outer one among equals.
    package func combined(with inner: @autoclosure () -> BreakBetween) -> BreakBetween {
        if isForced { return self }
        let inner = inner()
        if self == .auto || inner.isForced { return inner }
        return self
    }
}

import LayoutLanguage

/// Where to resume an unfinished box: a tree with one child per unfinished part, so that columns and cells continue in parallel.
public final class BreakToken: Sendable {
    /// What only the kind of the box understands.
    let position: any BreakPosition
    /// Set when the break was asked for: the kind of page that must follow.
    let forced: BreakBetween?

    init(_ position: any BreakPosition, forced: BreakBetween? = nil) {
        self.position = position
        self.forced = forced
    }

    /// Whether both tokens resume at the very same place: then nothing was placed between them.
    func isSamePlace(as other: BreakToken) -> Bool { position.isSamePlace(as: other.position) }

    static func areSame(_ left: BreakToken?, _ right: BreakToken?) -> Bool {
        guard let left, let right else { return left == nil && right == nil }
        return left.isSamePlace(as: right)
    }
}

/// The place in a box where its kind goes on.
protocol BreakPosition: Sendable {
    func isSamePlace(as other: any BreakPosition) -> Bool
}

/// Continue with this child; inside it where the inner token says.
struct ChildPosition: BreakPosition {
    let child: Int
    let inner: BreakToken?

    init(_ child: Int, _ inner: BreakToken? = nil) {
        self.child = child
        self.inner = inner
    }

    func isSamePlace(as other: any BreakPosition) -> Bool {
        guard let other = other as? ChildPosition else { return false }
        return child == other.child && BreakToken.areSame(inner, other.inner)
    }
}

/// How far one of several flows beside each other came.
enum FlowProgress: Sendable {
    case notStarted
    case unfinished(BreakToken)
    case finished

    var isFinished: Bool {
        if case .finished = self { true } else { false }
    }

    func isSame(as other: FlowProgress) -> Bool {
        switch (self, other) {
        case (.notStarted, .notStarted), (.finished, .finished): true
        case (.unfinished(let inner), .unfinished(let otherInner)): inner.isSamePlace(as: otherInner)
        default: false
        }
    }
}

extension [FlowProgress] {
    func areSame(as others: [FlowProgress]) -> Bool {
        count == others.count && zip(self, others).allSatisfy { $0.isSame(as: $1) }
    }
}

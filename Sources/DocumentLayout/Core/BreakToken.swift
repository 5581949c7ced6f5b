import LayoutLanguage

/// Where to resume an unfinished box: a tree with one child per unfinished part, so that columns and cells continue in parallel.
public final class BreakToken: Sendable {
    /// What only the kind of the box understands.
    let resumePoint: any ResumePoint
    /// Set when the break was asked for: the kind of page that must follow.
    let forced: BreakBetween?

    init(_ resumePoint: any ResumePoint, forced: BreakBetween? = nil) {
        self.resumePoint = resumePoint
        self.forced = forced
    }

    /// Whether both tokens resume at the very same place: then nothing was placed between them.
    func isSamePoint(as other: BreakToken) -> Bool { resumePoint.isSamePoint(as: other.resumePoint) }

    static func areSame(_ left: BreakToken?, _ right: BreakToken?) -> Bool {
        guard let left, let right else { return left == nil && right == nil }
        return left.isSamePoint(as: right)
    }
}

/// The place in a box where its kind goes on.
protocol ResumePoint: Sendable {
    func isSamePoint(as other: any ResumePoint) -> Bool
}

/// Continue with this child; inside it where the inner token says.
struct ChildResumePoint: ResumePoint {
    let child: Int
    let inner: BreakToken?
    /// Children above that found no room, in their order: they come first (`float: page`).
    let floats: [Int]

    init(_ child: Int, _ inner: BreakToken? = nil, floats: [Int] = []) {
        self.child = child
        self.inner = inner
        self.floats = floats
    }

    func isSamePoint(as other: any ResumePoint) -> Bool {
        guard let other = other as? ChildResumePoint else { return false }
        return child == other.child && floats == other.floats && BreakToken.areSame(inner, other.inner)
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
        case (.unfinished(let inner), .unfinished(let otherInner)): inner.isSamePoint(as: otherInner)
        default: false
        }
    }
}

extension [FlowProgress] {
    func areSame(as others: [FlowProgress]) -> Bool {
        count == others.count && zip(self, others).allSatisfy { $0.isSame(as: $1) }
    }
}

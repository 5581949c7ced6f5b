/// All findings of a phase, in the order in which they were met. Passed along as `inout`; nothing is printed here.
public struct Findings: Sendable {
    public private(set) var all: [Diagnostic] = []

    public init() {}

    public var isEmpty: Bool { all.isEmpty }
    /// Asked for each page, so that it is kept.
    public private(set) var hasErrors = false

    /// Whether something failed that may go well later or on another machine.
    public var hasMachineFailures: Bool { all.contains(where: \.isOfMachine) }

    public mutating func report(_ diagnostic: Diagnostic) {
        all.append(diagnostic)
        hasErrors = hasErrors || diagnostic.severity == .error
    }

    public mutating func report(contentsOf other: Findings) {
        all.append(contentsOf: other.all)
        hasErrors = hasErrors || other.hasErrors
    }

    /// Ordered by file and place; findings without a place come first, equal places keep their order.
    public var sorted: [Diagnostic] {
        all.enumerated().sorted { left, right in
            let a = left.element.range, b = right.element.range
            let first = (a?.file.path ?? "", a?.lower ?? 0, left.offset)
            let second = (b?.file.path ?? "", b?.lower ?? 0, right.offset)
            return first < second
        }.map(\.element)
    }
}

import Glibc

/// Adds up how long each stage of a document's production takes. Stages lie within each other: the time of the inner one is not the outer
/// one's. Belongs to one thread.
public final class StageClock {
    public enum Stage: String, CaseIterable, Sendable {
        /// Layout files.
        case read
        case bind
        /// Styles and boxes.
        case style
        case shape
        /// Lines.
        case `break`
        /// Pages.
        case place
        /// Positions of everything on a page.
        case compose
        /// Whether texts stand on each other, and whatever else finished pages are looked at for.
        case audit
        case draw
        /// What a PDF has at its end.
        case finish
    }

    public private(set) var seconds: [Stage: Double] = [:]
    private var open: [Stage] = []
    private var last = StageClock.now

    public init() {}

    public func run<Result, Failure>(_ stage: Stage, _ work: () throws(Failure) -> Result) throws(Failure) -> Result {
        turn()
        open.append(stage)
        defer {
            turn()
            open.removeLast()
        }
        return try work()
    }

    private func turn() {
        let now = StageClock.now
        if let stage = open.last { seconds[stage, default: 0] += now - last }
        last = now
    }

    /// Seconds of a clock that only goes forward.
    public static var now: Double {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
}

extension StageClock? {
    /// Without a clock, the work alone.
    public func run<Result, Failure>(
        _ stage: StageClock.Stage, _ work: () throws(Failure) -> Result
    ) throws(Failure) -> Result {
        guard let self else { return try work() }
        return try self.run(stage, work)
    }
}

import Files

/// Numbers from 0 that threads take one after the other, and their results.
final class WorkQueue<Result: Sendable>: Sendable {
    private struct State {
        var next = 0
        var results: [Result?]
    }

    private let state: Guarded<State>

    init(count: Int) {
        state = Guarded(State(results: Array(repeating: nil, count: count)))
    }

    /// nil when nothing is left to do.
    func take() -> Int? {
        state.withLock { state in
            guard state.next < state.results.count else { return nil }
            state.next += 1
            return state.next - 1
        }
    }

    func finish(_ index: Int, _ result: Result) {
        state.withLock { $0.results[index] = result }
    }

    /// In the order of the numbers; complete when all are finished.
    var results: [Result] { state.withLock { $0.results.compactMap(\.self) } }
}

import Dispatch
import Synchronization

/// Many values of which none knows of the others, in two threads.
enum Halves {
    /// Fewer are done before another thread has begun.
    private static let few = 32

    /// What becomes of all values, in their order.
    ///
    /// - Parameter work: what becomes of some that follow each other: as much as there are.
    static func map<Value: Sendable, Result: Sendable>(
        _ values: [Value], _ work: @Sendable (ArraySlice<Value>) -> [Result]
    ) -> [Result] {
        guard values.count >= few else { return work(values[...]) }
        let middle = values.count / 2, halves = [values[..<middle], values[middle...]]
        let results = Mutex<[Int: [Result]]>([:])
        DispatchQueue.concurrentPerform(iterations: halves.count) { half in
            let own = work(halves[half])
            results.withLock { $0[half] = own }
        }
        return results.withLock { results in halves.indices.flatMap { results[$0] ?? [] } }
    }
}

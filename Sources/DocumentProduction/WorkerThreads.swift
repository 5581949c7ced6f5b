import Foundation

/// Threads that work on numbered tasks, each with a worker of its own that keeps fonts and caches from task to task.
public struct WorkerThreads {
    /// nil: one for each core.
    private let count: Int?

    public init(count: Int?) {
        self.count = count
    }

    /// Layout recurses into nested boxes; threads other than the first would have 512 KiB only.
    private static let stackSize = 64 << 20

    /// Results in the order of the tasks, whichever thread was faster.
    public func run<Worker, Result: Sendable>(
        _ taskCount: Int, make: @escaping @Sendable () -> Worker, work: @escaping @Sendable (Worker, Int) -> Result
    ) -> [Result] {
        let queue = WorkQueue<Result>(count: taskCount)
        let finished = DispatchGroup()
        for _ in 0..<max(1, min(taskCount, count ?? ProcessInfo.processInfo.activeProcessorCount)) {
            finished.enter()
            let thread = Thread {
                let worker = make()
                while let index = queue.take() { queue.finish(index, work(worker, index)) }
                finished.leave()
            }
            thread.stackSize = WorkerThreads.stackSize
            thread.start()
        }
        finished.wait()
        return queue.results
    }
}

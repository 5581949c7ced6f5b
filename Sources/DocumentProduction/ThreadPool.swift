import Files

/// Threads that work on numbered tasks, each with a worker of its own that keeps fonts and caches from task to task.
public struct ThreadPool {
    /// nil: one for each core.
    private let count: Int?

    public init(count: Int?) {
        self.count = count
    }

    /// Layout recurses into nested boxes; threads other than the first would have 512 KiB only.
    static let stackSize = 64 << 20

    /// Results in the order of the tasks, whichever thread was faster.
    public func run<Worker, Result: Sendable>(
        _ taskCount: Int, make: @escaping @Sendable () -> Worker, work: @escaping @Sendable (Worker, Int) -> Result
    ) -> [Result] {
        let queue = WorkQueue<Result>(count: taskCount)
        let run: @Sendable () -> Void = {
            let worker = make()
            while let index = queue.take() { queue.finish(index, work(worker, index)) }
        }
        let threads = (0..<max(1, min(taskCount, count ?? Processors.count))).compactMap {
            _ in JoinableThread(stackSize: ThreadPool.stackSize, run)
        }
        // Slower where the system gives no threads, but done.
        if threads.isEmpty { run() }
        for thread in threads { thread.join() }
        return queue.results
    }
}

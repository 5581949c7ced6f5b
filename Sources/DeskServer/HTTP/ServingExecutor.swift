import NIOPosix

/// Threads for those who serve: what else the process does, however long it takes, keeps nobody waiting for an answer.
final class ServingExecutor: TaskExecutor {
    private let threads = NIOThreadPool(numberOfThreads: 2)

    init() { threads.start() }

    deinit { threads.shutdownGracefully { _ in } }

    func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        // Jobs run also while the threads are ending: a task that never finishes would keep its connection for ever.
        threads.submit { [self] _ in job.runSynchronously(on: asUnownedTaskExecutor()) }
    }
}

import Foundation

/// What waits for the session's thread. Changes of files that wait are one.
final class SessionQueue: @unchecked Sendable {
    enum Task {
        case changed(Set<String>)
        /// Gets nil when the session has ended.
        case asked((CompileSession?) -> Void)
    }

    private let condition = NSCondition()
    private var tasks: [Task] = []
    private var isClosed = false

    func append(changed files: Set<String>) {
        condition.lock()
        defer { condition.unlock() }
        if case .changed(let before)? = tasks.last {
            tasks[tasks.count - 1] = .changed(before.union(files))
        } else {
            tasks.append(.changed(files))
        }
        condition.signal()
    }

    /// - Returns: false when the session has ended.
    func append(_ ask: @escaping @Sendable (CompileSession?) -> Void) -> Bool {
        condition.lock()
        defer { condition.unlock() }
        guard !isClosed else { return false }
        tasks.append(.asked(ask))
        condition.signal()
        return true
    }

    /// Waits for the next one; nil at the end.
    func take() -> Task? {
        condition.lock()
        defer { condition.unlock() }
        while tasks.isEmpty, !isClosed { condition.wait() }
        guard !isClosed else { return nil }
        return tasks.removeFirst()
    }

    func close() {
        condition.lock()
        isClosed = true
        let left = tasks
        tasks = []
        condition.broadcast()
        condition.unlock()
        for case .asked(let ask) in left { ask(nil) }
    }
}

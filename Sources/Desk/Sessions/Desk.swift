import DocumentProduction
import Files
import Foundation

/// A project on the desk: a session in a thread of its own, which follows the files, and whoever looks at it from other threads.
package final class Desk: Sendable {
    package let path: String
    /// Absolute, without links.
    package let folder: ProjectFolder
    private let shown: Guarded<SessionState>
    private let work = SessionQueue()
    private let listeners = Guarded<[Int: @Sendable (SessionState) -> Void]>([:])
    private let lastListener = Guarded(0)
    private let wanted = Guarded<LookedAt?>(nil)
    private let watch: FolderWatch
    private let threads: Guarded<[JoinableThread]>

    /// Layout recurses into nested boxes.
    private static let stackSize = 64 << 20

    package init(_ path: String, only: [String] = [], paper: String? = nil, polls: Bool = false) {
        self.path = path
        folder = ProjectFolder(root: path)
        shown = Guarded(SessionState())
        threads = Guarded([])
        watch = FolderWatch(path, polls: polls)
        start(only: only, paper: paper)
    }

    private func start(only: [String], paper: String?) {
        let session = JoinableThread(stackSize: Desk.stackSize) { [self] in
            // Pictures of what is there already go before what is not looked at.
            ThreadPriority.standBack(by: 2)
            let session = CompileSession(path, only: only, paper: paper)
            let publish: (SessionState) -> Void = { [self] in self.publish($0) }
            session.compile(publishing: publish)
            while let task = work.take() {
                switch task {
                case .changed(let files):
                    session.compile(after: files, first: wanted.withLock { $0 }, publishing: publish)
                case .asked(let ask): ask(session)
                }
            }
        }
        let watcher = JoinableThread(stackSize: 1 << 20) { [self] in
            while let files = watch.nextChange() { work.append(changed: files) }
        }
        threads.withLock { $0 = [session, watcher].compactMap(\.self) }
    }

    /// What is shown now.
    package var state: SessionState { shown.withLock { $0 } }

    /// What somebody looked at last.
    package var lookedAt: LookedAt? { wanted.withLock { $0 } }

    /// What somebody looks at is made and shown before the rest.
    package func look(at page: LookedAt) { wanted.withLock { $0 = page } }

    /// Does something with the session, in its thread, after what was asked before.
    package func perform<Result: Sendable>(_ ask: @escaping @Sendable (CompileSession) -> Result) async -> Result? {
        await withCheckedContinuation { continuation in
            let isTaken = work.append { session in continuation.resume(returning: session.map { ask($0) }) }
            if !isTaken { continuation.resume(returning: nil) }
        }
    }

    /// Tells of each new state from now on, from the session's thread. Returns a number to end that with.
    package func listen(_ listener: @escaping @Sendable (SessionState) -> Void) -> Int {
        let number = lastListener.withLock { last in
            last += 1
            return last
        }
        listeners.withLock { $0[number] = listener }
        return number
    }

    package func stopListening(_ number: Int) { listeners.withLock { $0[number] = nil } }

    /// Ends both threads; what was asked for is answered with nil.
    package func close() {
        watch.stop()
        work.close()
        for thread in threads.withLock({ $0 }) { thread.join() }
    }

    private func publish(_ state: SessionState) {
        shown.withLock { $0 = state }
        for listener in listeners.withLock({ Array($0.values) }) { listener(state) }
    }
}

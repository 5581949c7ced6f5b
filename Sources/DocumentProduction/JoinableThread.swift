import Foundation
import Synchronization

/// A thread with a stack of a size of its own, which can be waited for until it is gone.
package final class JoinableThread: Sendable {
    private final class Work: Sendable {
        let run: @Sendable () -> Void

        init(_ run: @escaping @Sendable () -> Void) {
            self.run = run
        }
    }

    /// nil when it has been joined.
    private let thread: Mutex<pthread_t?>

    /// Starts at once. nil where the system gives no more threads: the work is not begun.
    package init?(stackSize: Int, _ run: @escaping @Sendable () -> Void) {
        var attributes = pthread_attr_t()
        pthread_attr_init(&attributes)
        defer { pthread_attr_destroy(&attributes) }
        pthread_attr_setstacksize(&attributes, stackSize)
        var made = pthread_t()
        let work = Unmanaged.passRetained(Work(run))
        let status = pthread_create(&made, &attributes, JoinableThread.begin, work.toOpaque())
        guard status == 0 else {
            work.release()
            return nil
        }
        thread = Mutex(made)
    }

    private static let begin: @convention(c) (UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? = { work in
        if let work { Unmanaged<Work>.fromOpaque(work).takeRetainedValue().run() }
        return nil
    }

    /// Returns when the work is done and the thread is gone.
    package func join() {
        let thread = thread.withLock { thread in
            defer { thread = nil }
            return thread
        }
        if let thread { pthread_join(thread, nil) }
    }
}

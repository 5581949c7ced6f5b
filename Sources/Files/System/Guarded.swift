import Foundation

/// A value that one thread at a time reads and changes.
///
/// As `Synchronization.Mutex`, whose waiting happens in a library that the thread sanitizer does not see: it reports every value behind
/// a lock that threads have to wait for. This lock is that of the system's threads, so that what it reports here is true.
package final class Guarded<Value>: @unchecked Sendable {
    private let lock = NSLock()
    private var value: Value

    package init(_ value: sending Value) {
        self.value = value
    }

    /// - Throws: what the body throws.
    package func withLock<Result>(_ body: (inout Value) throws -> sending Result) rethrows -> sending Result {
        lock.lock()
        defer { lock.unlock() }
        return try body(&value)
    }
}

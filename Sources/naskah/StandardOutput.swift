import Glibc
import Synchronization

/// Writes to the standard streams without buffering surprises.
enum StandardOutput {
    static func write(_ text: String, toError: Bool = false) {
        var bytes = Array(text.utf8)[...]
        while !bytes.isEmpty {
            let count = bytes.withUnsafeBytes { Glibc.write(toError ? 2 : 1, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else {
                // Whoever closed a pipe has read enough.
                if count < 0, errno != EPIPE { failure.store(errno, ordering: .relaxed) }
                return
            }
            bytes = bytes.dropFirst(count)
        }
    }

    /// The number of `errno` of what could not be written; 0 when everything was.
    static let failure = Atomic<Int32>(0)

    static var isErrorTerminal: Bool { isatty(2) == 1 }

    /// Colours only on a terminal, and not when `NO_COLOR` is set (no-color.org).
    static var isErrorColoured: Bool { isErrorTerminal && (getenv("NO_COLOR").map { $0.pointee == 0 } ?? true) }
}

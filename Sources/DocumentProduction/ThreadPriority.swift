import Glibc

/// How urgent the work of a thread is.
package enum ThreadPriority {
    /// From now on the calling thread stands back behind others that have work: by 0 (not at all) to 19. It cannot be taken back.
    package static func standBack(by niceness: Int32) {
        // On Linux 0 means the thread that asks.
        setpriority(__priority_which_t(PRIO_PROCESS.rawValue), 0, niceness)
    }
}

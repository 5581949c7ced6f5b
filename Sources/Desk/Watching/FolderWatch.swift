import Glibc

/// Waits for changes of the files of a folder. Belongs to one thread, but for `stop`.
///
/// 1. The kernel wakes it (inotify) when a file is closed that was open for writing, is moved or removed; never while it is written.
/// 2. It waits until nothing has happened for 2 ms, but at most 100 ms: what a program does to save one file follows within one.
/// 3. Files are compared with what they were (`FileStamps`). One that is missing is looked for again 50 ms later: programs remove
///    a file for a moment when they save.
///
/// Where the kernel tells nothing (folders of other machines, too many watches, a folder that is not there) all files are looked at every 500 ms.
package final class FolderWatch: @unchecked Sendable {
    private let queue: Int32
    /// Read end and write end of what `stop` wakes it with.
    private let wake: (read: Int32, write: Int32)
    private var watched: [String: Int32] = [:]
    private var stamps: FileStamps
    package private(set) var isPolling: Bool

    private static let quiet: Int32 = 2
    private static let patience = 100.0
    private static let interval: Int32 = 500
    private static let events = UInt32(
        IN_CLOSE_WRITE | IN_MOVED_TO | IN_MOVED_FROM | IN_DELETE | IN_DELETE_SELF | IN_MOVE_SELF | IN_CREATE)

    /// - Parameter polls: to look at all files from time to time, whatever the kernel can do.
    package init(_ folder: String, polls: Bool = false) {
        stamps = FileStamps(of: folder)
        queue = inotify_init1(Int32(IN_NONBLOCK) | Int32(IN_CLOEXEC))
        var ends: [Int32] = [-1, -1]
        pipe(&ends)
        for end in ends where end >= 0 {
            _ = fcntl(end, F_SETFD, FD_CLOEXEC)
            _ = fcntl(end, F_SETFL, O_NONBLOCK)
        }
        wake = (ends[0], ends[1])
        isPolling = polls || queue < 0 || FolderMount.isElsewhere(folder)
        _ = stamps.renew()
        watchFolders()
        // What was written between the two.
        _ = stamps.renew()
    }

    deinit {
        for descriptor in [queue, wake.read, wake.write] where descriptor >= 0 { close(descriptor) }
    }

    /// The files that have changed, relative to the folder; nil when it was stopped. May wait for ever.
    package func nextChange() -> Set<String>? {
        while true {
            guard wait(isPolling || isGone ? FolderWatch.interval : -1) else { return nil }
            if !isPolling {
                let begin = FolderWatch.milliseconds
                while FolderWatch.milliseconds - begin < FolderWatch.patience {
                    drain()
                    var ready = pollfd(fd: queue, events: Int16(POLLIN), revents: 0)
                    guard poll(&ready, 1, FolderWatch.quiet) > 0 else { break }
                }
            }
            watchFolders()
            var changed = stamps.renew()
            if changed.contains(where: stamps.isMissing) {
                usleep(50_000)
                changed.formUnion(stamps.renew())
            }
            watchFolders()
            if !changed.isEmpty { return changed }
        }
    }

    /// The folder has another name now, or was taken away: the kernel does not tell when it is back.
    private var isGone: Bool { access(stamps.root, F_OK) != 0 }

    /// Ends the waiting, from any thread.
    package func stop() {
        var byte: UInt8 = 0
        write(wake.write, &byte, 1)
    }

    // MARK: The kernel

    /// - Returns: false when it was stopped.
    private func wait(_ timeout: Int32) -> Bool {
        var ready = [
            pollfd(fd: wake.read, events: Int16(POLLIN), revents: 0),
            pollfd(fd: isPolling ? -1 : queue, events: Int16(POLLIN), revents: 0),
        ]
        while poll(&ready, 2, timeout) < 0, errno == EINTR {}
        return ready[0].revents == 0
    }

    /// What has happened does not matter: files are compared.
    private func drain() {
        var buffer = [UInt8](repeating: 0, count: 16 << 10)
        while read(queue, &buffer, buffer.count) > 0 {}
    }

    private func watchFolders() {
        guard !isPolling else { return }
        let present = Set(stamps.folders)
        for (folder, number) in watched where !present.contains(folder) {
            inotify_rm_watch(queue, number)
            watched[folder] = nil
        }
        for folder in stamps.folders {
            // A folder that was replaced has another number; asking again for one that is watched changes nothing.
            let number = inotify_add_watch(queue, stamps.root + "/" + folder, FolderWatch.events)
            if number >= 0 {
                watched[folder] = number
            } else if errno == ENOSPC || errno == ENOMEM {
                isPolling = true
            }
        }
    }

    private static var milliseconds: Double {
        var now = timespec()
        clock_gettime(CLOCK_MONOTONIC, &now)
        return Double(now.tv_sec) * 1_000 + Double(now.tv_nsec) / 1_000_000
    }
}

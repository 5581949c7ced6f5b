import Glibc

/// By what a file that was written can be known again without reading it: its place on the disk, its length, the time when it was changed last.
struct FileStamp: Codable, Equatable, Sendable {
    let inode: UInt64
    let byteCount: Int
    /// Nanoseconds since 1970.
    let modified: Int

    /// nil where there is no such file.
    init?(_ path: String) {
        var status = stat()
        guard stat(path, &status) == 0 else { return nil }
        inode = UInt64(status.st_ino)
        byteCount = Int(status.st_size)
        modified = status.st_mtim.tv_sec * 1_000_000_000 + status.st_mtim.tv_nsec
    }
}

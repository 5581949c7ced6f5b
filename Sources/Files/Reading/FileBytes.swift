import Glibc

/// Whole files as bytes.
package enum FileBytes {
    /// The bytes of an ordinary file; nil when it cannot be read or has more bytes than the limit. The file is opened
    /// once and looked at by its descriptor, so that nobody can exchange it between.
    /// - Parameter followsLink: whether the path may be a symbolic link.
    package static func read(_ path: String, limit: Int = 1 << 28, followsLink: Bool = true) -> [UInt8]? {
        // Without O_NONBLOCK, a pipe would make the program wait for somebody who writes into it.
        let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | (followsLink ? 0 : O_NOFOLLOW))
        guard descriptor >= 0 else { return nil }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
        let size = Int(status.st_size)
        guard size <= limit else { return nil }
        var isComplete = true
        let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
            while count < size {
                let got = Glibc.read(descriptor, buffer.baseAddress.map { $0 + count }, size - count)
                if got < 0, errno == EINTR { continue }
                guard got > 0 else { isComplete = false; return }
                count += got
            }
        }
        return isComplete ? bytes : nil
    }
}

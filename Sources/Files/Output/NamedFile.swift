import Glibc

/// A new file with a temporary name, which goes away with its owner unless it is completed.
final class NamedFile: ByteSink {
    let name: String
    let descriptor: Int32
    private let path: String
    private var isOwned = true

    /// - Parameter path: what the file is for; it lies in the folder of this path.
    init(besides path: String) throws(OutputError) {
        self.path = path
        for number in 0..<FileName.mostTrials {
            let name = FileName.temporary(besides: path, number)
            let descriptor = open(name, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
            if descriptor >= 0 {
                self.name = name
                self.descriptor = descriptor
                return
            }
            guard errno == EEXIST else { break }
        }
        throw OutputError(path: path, code: errno)
    }

    deinit {
        guard isOwned else { return }
        close(descriptor)
        unlink(name)
    }

    func write(_ bytes: UnsafeRawBufferPointer) throws(OutputError) {
        try NamedFile.send(bytes, to: descriptor, path)
    }

    /// The descriptor is the caller's from now on, and the file has no name.
    func unlinkKeepingOpen() {
        isOwned = false
        unlink(name)
    }

    /// - Returns: its name; the file is the caller's.
    func complete() throws(OutputError) -> String {
        isOwned = false
        guard close(descriptor) == 0 else {
            let code = errno
            unlink(name)
            throw OutputError(path: path, code: code)
        }
        return name
    }

    /// - Parameter path: for the error.
    static func send(_ bytes: UnsafeRawBufferPointer, to descriptor: Int32, _ path: String) throws(OutputError) {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = Glibc.write(descriptor, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { throw OutputError(path: path, code: count < 0 ? errno : EIO) }
            rest = rest.dropFirst(count)
        }
    }
}

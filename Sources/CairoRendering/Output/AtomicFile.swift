import Glibc

/// A file that appears under its name only when it is complete.
///
/// Where the file system can, the file has no name at all until then, so nothing half remains even when the process is killed;
/// else it has a temporary name in the same folder that is removed on failure.
public final class AtomicFile: ByteSink {
    public let path: String
    private var descriptor: Int32
    /// Nil while the file has no name.
    private var temporaryPath: String?
    private var buffer: [UInt8] = []
    private static let bufferSize = 1 << 16

    /// - Throws: `RenderingError.output` when the folder does not exist or cannot be written.
    public convenience init(_ path: String) throws(RenderingError) {
        try self.init(path, isNamed: false)
    }

    /// - Parameter isNamed: whether to use a temporary name in any case.
    init(_ path: String, isNamed: Bool) throws(RenderingError) {
        self.path = path
        descriptor = -1
        buffer.reserveCapacity(AtomicFile.bufferSize)
        if !isNamed { descriptor = open(AtomicFile.folder(of: path), AtomicFile.unnamed | O_WRONLY | O_CLOEXEC, 0o666) }
        if descriptor >= 0 { return }
        let name = temporaryName()
        descriptor = open(name, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
        guard descriptor >= 0 else { throw .output(path: path, code: errno) }
        temporaryPath = name
    }

    deinit {
        discard()
    }

    public func write(_ bytes: UnsafeRawBufferPointer) throws(RenderingError) {
        if buffer.count + bytes.count > AtomicFile.bufferSize { try flush() }
        if bytes.count > AtomicFile.bufferSize {
            try send(bytes)
        } else {
            buffer.append(contentsOf: bytes)
        }
    }

    /// Gives the file its name, in place of a file that had it before.
    public func commit() throws(RenderingError) {
        try flush()
        let name = temporaryPath ?? temporaryName()
        if temporaryPath == nil {
            guard linkat(AT_FDCWD, "/proc/self/fd/\(descriptor)", AT_FDCWD, name, AT_SYMLINK_FOLLOW) == 0 else {
                throw failure()
            }
            temporaryPath = name
        }
        let closed = close(descriptor)
        descriptor = -1
        guard closed == 0, rename(name, path) == 0 else { throw failure() }
        temporaryPath = nil
    }

    /// Leaves nothing behind; what had the name before stays.
    public func discard() {
        if descriptor >= 0 { close(descriptor) }
        descriptor = -1
        if let temporaryPath { unlink(temporaryPath) }
        temporaryPath = nil
    }

    private func flush() throws(RenderingError) {
        var failure: RenderingError?
        buffer.withUnsafeBytes { bytes in
            do throws(RenderingError) { try send(bytes) } catch { failure = error }
        }
        buffer.removeAll(keepingCapacity: true)
        if let failure { throw failure }
    }

    private func send(_ bytes: UnsafeRawBufferPointer) throws(RenderingError) {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = Glibc.write(descriptor, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { throw failure() }
            rest = rest.dropFirst(count)
        }
    }

    private func failure() -> RenderingError {
        let error = RenderingError.output(path: path, code: errno)
        discard()
        return error
    }

    private static func folder(of path: String) -> String {
        guard let slash = path.lastIndex(of: "/") else { return "." }
        return slash == path.startIndex ? "/" : String(path[..<slash])
    }

    private func temporaryName() -> String {
        let name = path[(path.lastIndex(of: "/").map(path.index(after:)) ?? path.startIndex)...]
        return "\(AtomicFile.folder(of: path))/.\(name).\(getpid()).\(UInt(bitPattern: ObjectIdentifier(self))).tmp"
    }

    /// `O_TMPFILE` of Linux, a macro that is not imported.
    private static let unnamed: Int32 = 0o20000000 | O_DIRECTORY
}

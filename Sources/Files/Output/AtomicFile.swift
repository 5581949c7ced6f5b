import Glibc

/// A file that appears under its name only when it is complete.
///
/// Until then it has no name at all, so that nothing half remains, even when its thread is abandoned or the process is
/// killed. Where a file system cannot name such a file, what was written is copied when it is complete.
public final class AtomicFile: ByteSink {
    public let path: String
    /// nil once it is committed or discarded.
    private var scratch: ScratchFile?

    /// - Throws: `OutputError` when the folder does not exist or cannot be written, or when something that is no file has the name.
    public convenience init(_ path: String) throws(OutputError) {
        try self.init(path, isLinkable: true)
    }

    /// - Parameter isLinkable: false to do without what not every file system can.
    init(_ path: String, isLinkable: Bool) throws(OutputError) {
        self.path = path
        // A device or a pipe is no place for a file: taking its name would remove it.
        var present = stat()
        guard stat(path, &present) != 0 || present.st_mode & S_IFMT == S_IFREG else {
            throw OutputError(path: path, code: present.st_mode & S_IFMT == S_IFDIR ? EISDIR : EOPNOTSUPP)
        }
        scratch = try ScratchFile(besides: path, isLinkable: isLinkable)
    }

    /// Writes a whole file at once.
    package static func write(_ bytes: [UInt8], to path: String) throws(OutputError) {
        let file = try AtomicFile(path)
        try file.write(bytes)
        try file.commit()
    }

    public func write(_ bytes: UnsafeRawBufferPointer) throws(OutputError) {
        guard let scratch else { throw OutputError(path: path, code: EBADF) }
        try scratch.write(bytes)
    }

    /// Gives the file its name, in place of a file that had it before. After an error, what had the name before stays.
    public func commit() throws(OutputError) {
        guard let scratch else { throw OutputError(path: path, code: EBADF) }
        self.scratch = nil
        let file = try scratch.complete()
        // A new file has its name at once; in place of another it needs a second one for a moment, which a killed process leaves behind.
        if try file.take(path) { return }
        let name = try file.name()
        guard rename(name, path) == 0 else {
            let code = errno
            unlink(name)
            throw OutputError(path: path, code: code)
        }
    }

    /// Gives the file the name that its content asks for: two writers of the same content make one file, whoever is later.
    /// - Parameter name: a path in the same folder, for the SHA-256 of the content.
    /// - Returns: the path.
    package func commit(named name: (String) -> String) throws(OutputError) -> String {
        guard let scratch else { throw OutputError(path: path, code: EBADF) }
        self.scratch = nil
        let file = try scratch.complete(), digest = DigestSink()
        try file.copy(to: digest)
        let target = name(digest.hexadecimal)
        if try file.take(target) { return target }
        let temporary = try file.name()
        guard rename(temporary, target) == 0 else {
            let code = errno
            unlink(temporary)
            throw OutputError(path: target, code: code)
        }
        return target
    }

    /// Leaves nothing behind; what had the name before stays.
    public func discard() {
        scratch = nil
    }
}

import Glibc

/// A complete file that has no name yet, made by `ScratchFile`.
package final class UnnamedFile: Sendable {
    /// What it is for: the file that will stand there, and whose name messages have.
    package let path: String
    let descriptor: Int32
    /// Whether the file system can give it a name.
    private let isLinkable: Bool

    /// `O_TMPFILE` of Linux, a macro that is not imported.
    private static let unnamed: Int32 = 0o20000000 | O_DIRECTORY

    /// An empty file.
    /// - Parameter path: the file lies in the folder of this path.
    /// - Parameter isLinkable: false to do without what not every file system can.
    /// - Throws: `OutputError` when the folder does not exist or cannot be written.
    init(besides path: String, isLinkable: Bool) throws(OutputError) {
        self.path = path
        let linkable =
            isLinkable ? open(FileName.folder(of: path), UnnamedFile.unnamed | O_RDWR | O_CLOEXEC, 0o666) : -1
        self.isLinkable = linkable >= 0
        if linkable >= 0 {
            descriptor = linkable
        } else {
            let named = try NamedFile(besides: path)
            descriptor = named.descriptor
            named.unlinkKeepingOpen()
        }
    }

    deinit {
        close(descriptor)
    }

    /// Passes on everything that was written, from its beginning.
    /// - Throws: `OutputError` when it cannot be read or the sink fails.
    package func copy(to sink: some ByteSink) throws(OutputError) {
        var block = [UInt8](repeating: 0, count: 1 << 16), offset = 0
        while true {
            let count = block.withUnsafeMutableBytes { pread(descriptor, $0.baseAddress, $0.count, offset) }
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { throw OutputError(path: path, code: errno) }
            if count == 0 { return }
            offset += count
            try sink.write(Array(block[..<count]))
        }
    }

    /// Gives what was written a name that nothing has yet.
    /// - Returns: false when something has it, or where files cannot be named by their descriptor.
    func take(_ name: String) throws(OutputError) -> Bool {
        try checkRoom()
        return isLinkable && linkat(AT_FDCWD, "/proc/self/fd/\(descriptor)", AT_FDCWD, name, AT_SYMLINK_FOLLOW) == 0
    }

    /// Some file systems tell only when a descriptor is closed that there was no room.
    private func checkRoom() throws(OutputError) {
        guard close(dup(descriptor)) == 0 else { throw OutputError(path: path, code: errno) }
    }

    /// Gives what was written a name that no other file of the folder has. Whoever asks removes it or renames it.
    /// - Returns: the path.
    func name() throws(OutputError) -> String {
        try checkRoom()
        if isLinkable, let name = link() { return name }
        let copy = try NamedFile(besides: path)
        try self.copy(to: copy)
        return try copy.complete()
    }

    /// nil where files cannot be named by their descriptor.
    private func link() -> String? {
        for number in 0..<FileName.mostTrials {
            let name = FileName.temporary(besides: path, number)
            if linkat(AT_FDCWD, "/proc/self/fd/\(descriptor)", AT_FDCWD, name, AT_SYMLINK_FOLLOW) == 0 { return name }
            guard errno == EEXIST else { return nil }
        }
        return nil
    }
}

import Glibc

/// A folder of files that takes its place only when it is complete, and then all at once for whoever reads it: until
/// then it has a hidden name beside that place.
package final class AtomicFolder {
    package let path: String
    private var temporary: String?

    /// Folders on the way to it are made.
    /// - Throws: `OutputError` when it cannot be created.
    package init(_ path: String) throws(OutputError) {
        self.path = path
        try AtomicFolder.make(FileName.folder(of: path))
        for number in 0..<FileName.mostTrials {
            let name = FileName.temporary(besides: path, number)
            if mkdir(name, 0o777) == 0 {
                temporary = name
                return
            }
            guard errno == EEXIST else { break }
        }
        throw OutputError(path: path, code: errno)
    }

    deinit {
        discard()
    }

    /// - Parameter name: without folders.
    package func write(_ bytes: [UInt8], as name: String) throws(OutputError) {
        guard let temporary else { throw OutputError(path: path, code: EBADF) }
        try AtomicFile.write(bytes, to: "\(temporary)/\(name)")
    }

    /// Takes its place. What stood there before is removed; after an error, it stands there still.
    package func commit() throws(OutputError) {
        guard let temporary else { throw OutputError(path: path, code: EBADF) }
        let old = temporary + ".old"
        let hadOld = rename(path, old) == 0
        guard hadOld || errno == ENOENT else { throw OutputError(path: path, code: errno) }
        guard rename(temporary, path) == 0 else {
            let code = errno
            if hadOld { rename(old, path) }
            throw OutputError(path: path, code: code)
        }
        self.temporary = nil
        if hadOld { AtomicFolder.remove(old) }
    }

    package func discard() {
        if let temporary { AtomicFolder.remove(temporary) }
        temporary = nil
    }

    /// Makes a folder and those on the way to it.
    package static func make(_ path: String) throws(OutputError) {
        if mkdir(path, 0o777) == 0 || errno == EEXIST { return }
        guard errno == ENOENT, FileName.folder(of: path) != path else { throw OutputError(path: path, code: errno) }
        try make(FileName.folder(of: path))
        guard mkdir(path, 0o777) == 0 || errno == EEXIST else { throw OutputError(path: path, code: errno) }
    }

    /// Removes a folder with everything in it; links are removed, not followed.
    /// - Returns: false when something could not be removed.
    @discardableResult
    package static func remove(_ path: String) -> Bool {
        var status = stat()
        guard lstat(path, &status) == 0 else { return errno == ENOENT }
        guard status.st_mode & S_IFMT == S_IFDIR else { return unlink(path) == 0 }
        var isEmpty = true
        for name in FolderListing.names(in: path) ?? [] where !remove("\(path)/\(name)") { isEmpty = false }
        return isEmpty && rmdir(path) == 0
    }
}

import Glibc

/// A second name of a file, in place of whatever had it before and all at once.
package enum SecondName {
    /// A link where the file system knows links, else a copy.
    /// - Throws: `OutputError` when the name cannot be given; what had it before has it still.
    package static func give(_ path: String, to file: String) throws(OutputError) {
        var present = stat(), target = stat()
        if stat(path, &present) == 0, stat(file, &target) == 0, present.st_ino == target.st_ino,
            present.st_dev == target.st_dev
        {
            return
        }
        guard let temporary = link(file, besides: path) else { return try copy(file, to: path) }
        let isRenamed = rename(temporary, path) == 0, code = errno
        // Two names of one file: somebody else was faster, and renaming does nothing.
        unlink(temporary)
        guard isRenamed else { throw OutputError(path: path, code: code) }
    }

    private static func link(_ file: String, besides path: String) -> String? {
        for number in 0..<FileName.mostTrials {
            let name = FileName.temporary(besides: path, number)
            if Glibc.link(file, name) == 0 { return name }
            guard errno == EEXIST else { return nil }
        }
        return nil
    }

    private static func copy(_ file: String, to path: String) throws(OutputError) {
        guard let bytes = FileBytes.read(file) else { throw OutputError(path: path, code: EIO) }
        try AtomicFile.write(bytes, to: path)
    }
}

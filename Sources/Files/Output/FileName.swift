import Glibc

/// Parts of paths, and names for files that have none yet.
enum FileName {
    /// Of names that may already be taken, for instance by a process that was killed.
    static let mostTrials = 1_000

    /// The folder that a path leads into: `.` for a plain name.
    static func folder(of path: String) -> String {
        guard let slash = path.lastIndex(of: "/") else { return "." }
        return slash == path.startIndex ? "/" : String(path[..<slash])
    }

    /// A hidden name in the same folder, different for every process.
    static func temporary(besides path: String, _ number: Int) -> String {
        let name = path[(path.lastIndex(of: "/").map(path.index(after:)) ?? path.startIndex)...]
        // With the longest name that file systems take (255 bytes) there is still room for the rest.
        return
            "\(folder(of: path))/.\(String(decoding: name.utf8.prefix(200), as: UTF8.self)).\(getpid()).\(number).tmp"
    }
}

import Files
import Glibc

/// The files of a folder as they are: what tells a change from a touch.
///
/// A file whose size, time or number differ is read, and has changed when its bytes have: programs open files for writing without
/// changing them.
package struct FileStamps: Sendable {
    private struct Stamp: Hashable {
        let size: Int
        let seconds: Int
        let nanoseconds: Int
        let number: UInt64
    }

    /// By path, relative to the folder.
    private var stamps: [String: Stamp] = [:]
    private var digests: [String: Digest] = [:]
    /// With the folder itself, which is empty.
    private(set) var folders: [String] = [""]
    let root: String

    private static let depthLimit = 12

    init(of root: String) {
        self.root = root
    }

    /// Files that are there and were not, are not and were, or have other bytes.
    package mutating func renew() -> Set<String> {
        var found: [String: Stamp] = [:]
        folders = []
        scan("", depth: 0, into: &found)
        var changed: Set<String> = []
        for (path, stamp) in found where stamps[path] != stamp {
            let digest = FileStamps.digest(of: root + "/" + path)
            if digests[path] != digest || stamps[path] == nil { changed.insert(path) }
            digests[path] = digest
        }
        for path in stamps.keys where found[path] == nil {
            changed.insert(path)
            digests[path] = nil
        }
        stamps = found
        return changed
    }

    func isMissing(_ path: String) -> Bool { stamps[path] == nil }

    private mutating func scan(_ folder: String, depth: Int, into found: inout [String: Stamp]) {
        guard depth < FileStamps.depthLimit, let names = FolderListing.names(in: root + "/" + folder) else { return }
        folders.append(folder)
        for name in names where !PassingFile.isIgnored(name) {
            let path = folder.isEmpty ? name : folder + "/" + name
            var status = stat()
            guard lstat(root + "/" + path, &status) == 0 else { continue }
            if status.st_mode & S_IFMT == S_IFDIR {
                scan(path, depth: depth + 1, into: &found)
                continue
            }
            // Links are followed to files, never to folders.
            guard stat(root + "/" + path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { continue }
            found[path] = Stamp(
                size: Int(status.st_size), seconds: status.st_mtim.tv_sec, nanoseconds: status.st_mtim.tv_nsec,
                number: UInt64(status.st_ino))
        }
    }

    private static func digest(of path: String) -> Digest? {
        guard let bytes = FileBytes.read(path) else { return nil }
        var digest = Digest()
        bytes.withUnsafeBytes { digest.absorb($0) }
        digest.absorb(bytes.count)
        return digest
    }
}

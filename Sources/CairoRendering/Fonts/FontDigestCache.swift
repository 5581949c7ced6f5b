import Files
import Glibc

/// Digests of font files, remembered from run to run by what a change of the file would change: size, time, number.
///
/// A line for each: SHA-256, size, seconds and nanoseconds of the last change, number, path. What cannot be read is as if it were not there.
package final class FontDigestCache {
    private let file: String?
    private var known: [String: Substring] = [:]
    private var isChanged = false

    /// - Parameter folder: a writable folder; nil to read the fonts every time.
    package init(folder: String? = FontCacheFolder.standard()) {
        file = folder.map { $0 + "/digests" }
        guard let file, let bytes = FileBytes.read(file, limit: 1 << 20) else { return }
        for line in String(decoding: bytes, as: UTF8.self).split(separator: "\n") {
            let parts = line.split(separator: "\t", maxSplits: 1)
            if parts.count == 2, parts[0].utf8.count == 64 { known[String(parts[1])] = parts[0] }
        }
    }

    /// nil when it cannot be read.
    func digest(of path: String) -> String? {
        var status = stat()
        guard stat(path, &status) == 0 else { return nil }
        let identity =
            "\(status.st_size) \(status.st_ctim.tv_sec).\(status.st_ctim.tv_nsec) "
            + "\(status.st_mtim.tv_sec).\(status.st_mtim.tv_nsec) \(status.st_ino) \(path)"
        if let digest = known[identity] { return String(digest) }
        guard let digest = SHA256.hexadecimal(ofFile: path) else { return nil }
        known[identity] = digest[...]
        isChanged = true
        return digest
    }

    /// Keeps what was read. That it cannot be kept costs only time.
    package func save() {
        guard let file, isChanged else { return }
        isChanged = false
        let text = known.sorted { $0.key < $1.key }.map { "\($0.value)\t\($0.key)\n" }.joined()
        try? AtomicFile.write(Array(text.utf8), to: file)
    }
}

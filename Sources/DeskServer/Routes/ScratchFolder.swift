import Files
import Glibc

/// A folder for a moment, gone with everything in it when nobody holds it any more.
final class ScratchFolder: Sendable {
    let path: String

    /// nil where nothing can be written.
    init?() {
        let folder = getenv("TMPDIR").map { String(cString: $0) } ?? P_tmpdir
        var template = Array("\(folder)/naskah-XXXXXX".utf8CString)
        guard mkdtemp(&template) != nil else { return nil }
        path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    deinit { _ = AtomicFolder.remove(path) }
}

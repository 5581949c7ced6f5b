import Desk
import Synchronization

/// PDFs that came back while the desk is open, the newest last: their comments are followed from change to change.
final class ReturnedFiles: Sendable {
    struct File: Sendable {
        let pdf: ReturnedPDF
        /// Key of the document that it is a copy of.
        let document: String
    }

    private let files = Mutex<[File]>([])
    /// Nobody works through more of them at once.
    private static let most = 8

    var all: [File] { files.withLock { $0 } }

    /// Takes the place of a file of the same name.
    func add(_ file: File) {
        files.withLock { files in
            files.removeAll { $0.pdf.name == file.pdf.name }
            files.append(file)
            if files.count > ReturnedFiles.most { files.removeFirst() }
        }
    }
}

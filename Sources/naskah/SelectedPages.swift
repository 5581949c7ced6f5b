import Diagnostics
import DocumentProduction
import Files
import Foundation
import PDFFinishing

/// Some pages of a document as a file for the printer. They are drawn as pages of the whole, with its numbers and its contents list.
struct SelectedPages {
    let pages: PageRanges
    let path: String

    /// nil when the document has errors; they are with the producer.
    func write(
        _ prepared: DocumentProducer.Prepared, with producer: DocumentProducer, acceptingWarnings: Bool,
        on condition: WritingCondition
    ) throws -> Wording? {
        let whole = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString + ".pdf").path
        defer { try? FileManager.default.removeItem(atPath: whole) }
        guard
            let written = try producer.write(
                prepared, to: whole, acceptingWarnings: acceptingWarnings, on: condition)
        else { return nil }
        if let missing = pages.missing(of: written.pageCount) {
            throw Missing(page: missing, count: written.pageCount)
        }
        let bytes = FileBytes.read(whole) ?? []
        try AtomicFile.write(try PrintFile.selecting(from: (path, bytes), pages.contains), to: path)
        let count = (1...max(1, written.pageCount)).filter(pages.contains).count
        return Wording(
            id: "\(path): \(count) dari \(written.pageCount) halaman",
            en: "\(path): \(count) of \(written.pageCount) pages")
    }

    /// A page that the document does not have.
    struct Missing: DiagnosticError {
        let page: Int
        let count: Int

        var diagnostic: Diagnostic {
            Diagnostic(
                "output.no-page", .error,
                Wording(
                    id: "halaman \(page) tidak ada; dokumen mempunyai \(count) halaman",
                    en: "there is no page \(page); the document has \(count)"), at: nil)
        }
    }
}

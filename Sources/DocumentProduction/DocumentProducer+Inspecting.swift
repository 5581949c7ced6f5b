import Diagnostics
import DocumentData
import DocumentLayout
import PDFFinishing
import PageModel

/// Pages for people to look at: as text, as a picture, and why they end where they do.
extension DocumentProducer {
    /// The document has no such page.
    public struct PageNotFound: Error {
        public let count: Int

        /// - Parameter page: as people asked for it.
        public func diagnostic(for page: String) -> Diagnostic {
            Diagnostic(
                "output.no-page", .error,
                Wording(
                    id: "halaman \(page) tidak ada; dokumen ini \(count) halaman",
                    en: "there is no page \(page); the document has \(count)"), at: nil)
        }
    }

    /// The pages of a prepared document as text, for reading and comparing; one page when it is named, counted from 1. nil after errors.
    public func dump(_ prepared: Prepared, page number: Int? = nil) -> Result<String, PageNotFound>? {
        guard let pages = pages(prepared) else { return nil }
        let dump = PageDump()
        guard let number else {
            return .success(pages.enumerated().map { dump.text(of: $0.element, index: $0.offset) }.joined())
        }
        guard pages.indices.contains(number - 1) else { return .failure(PageNotFound(count: pages.count)) }
        return .success(dump.text(of: pages[number - 1], index: number - 1))
    }

    /// The structure of a prepared document as text: what a screen reader is told. nil after errors.
    public func structure(_ prepared: Prepared) throws -> String? {
        let transcript = try StructureTranscript(prepared.metadata, options: options(of: prepared))
        return try handOverPages(of: prepared, to: transcript) == nil ? nil : transcript.text()
    }

    /// Where the texts of a prepared document's structure come from; nil after errors.
    package func markOrigins(_ prepared: Prepared) throws -> (any MarkOrigins)? {
        let transcript = try StructureTranscript(prepared.metadata, options: options(of: prepared))
        return try handOverPages(of: prepared, to: transcript) == nil ? nil : transcript
    }

    /// Lays a document out and says why a page ends where it does. nil after errors.
    ///
    /// - Parameter page: position in the document, counted from 1, or a printed number that is none: 'iv'.
    public func explain(_ document: LoadedProject.Document, page: String) -> Result<[Wording], PageNotFound>? {
        let trace = BreakTrace(), explanation = PageExplanation(trace)
        guard let prepared = prepare(document, watchedBy: LayoutObservers(breakTrace: trace)),
            handOverPages(of: prepared, to: explanation) != nil
        else { return nil }
        let position = Int(page).map { $0 - 1 } ?? explanation.index(labelled: page)
        guard let position, (0..<explanation.pageCount).contains(position) else {
            return .failure(PageNotFound(count: explanation.pageCount))
        }
        return .success(explanation.lines(ofPage: position))
    }
}

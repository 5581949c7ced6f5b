import Diagnostics
import DocumentData
import DocumentLayout

extension DocumentProducer {
    /// Lays a document out and says why a page ends where it does. nil after findings.
    ///
    /// - Parameter page: position in the document, counted from 1, or a printed number that is none: 'iv'.
    public func explain(_ document: LoadedProject.Document, page: String) -> Result<[Wording], PageNotFound>? {
        let trace = BreakTrace()
        breakTrace = trace
        guard let prepared = prepare(document) else { return nil }
        let laidOut = prepared.document
        guard !findings.hasErrors else { return nil }
        let position = Int(page).map { $0 - 1 } ?? laidOut.pageIndex(labelled: page)
        guard let position, (0..<laidOut.pageCount).contains(position) else { return .failure(PageNotFound(count: laidOut.pageCount)) }
        return .success(PageExplanation(laidOut, trace: trace).lines(ofPage: position))
    }

    /// The document has no such page.
    public struct PageNotFound: Error {
        public let count: Int
    }
}

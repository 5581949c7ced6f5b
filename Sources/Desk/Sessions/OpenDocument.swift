import DocumentData
import DocumentLayout
import DocumentProduction
import Files
import PageModel

/// A document of a session, with what is kept of it from change to change.
struct OpenDocument {
    private let sections: KeptSections
    /// Of the pages that are kept, by their numbers.
    private var digests: [Int: Digest] = [:]
    /// Pages that were there already.
    private(set) var keptPages = 0
    /// So many sections there were the last time.
    private var sectionCount: Int?

    init(_ files: FileDigests) {
        sections = KeptSections { files.digest(of: $0) }
    }

    /// When what is new is shown.
    func discard() { sections.discard() }

    /// The document's pages as they are now; nil when it has errors.
    ///
    /// - Parameter early: sees pages that are new before all are there, where sections are those of the last time.
    mutating func pages(
        of document: LoadedProject.Document, _ producer: DocumentProducer, _ digester: PageDigest,
        showing early: EarlyPages? = nil
    ) -> [SessionPage]? {
        guard let prepared = producer.prepare(document, keeping: sections) else { return nil }
        let count = producer.sectionCount(of: prepared)
        sections.onlooker = count == sectionCount ? early : nil
        sectionCount = count
        defer { sections.onlooker = nil }
        guard let pages = producer.pages(prepared) else { return nil }
        var kept: [Int: Digest] = [:], moves: [Int: PlaceMoves?] = [:]
        let shown = pages.map { page in
            let serial = sections.serial(of: page.position)
            let digest = serial.flatMap { digests[$0] } ?? digester.digest(of: page)
            if let serial { kept[serial] = digest }
            let section = page.position.section
            let moved = moves[section] ?? sections.moves(ofSection: section)
            moves[section] = moved
            return SessionPage(page: page, digest: digest, since: 0, moves: moved)
        }
        keptPages = kept.keys.count { digests[$0] != nil }
        digests = kept
        return shown
    }
}

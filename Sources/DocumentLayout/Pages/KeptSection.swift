import Diagnostics
import Files
import LayoutLanguage
import PageModel

/// A section as it was laid out, with all that this depended on. Where the same is asked for again, its pages are there already.
final class KeptSection {
    /// What it was laid out from.
    struct Key: Equatable {
        let content: Digest
        let start: SectionStart
    }

    /// What pages need besides that tell the number of all pages.
    struct Count: Equatable {
        let last: String
        let isOnlyPage: Bool
    }

    /// A picture that the section asked for.
    struct Picture {
        let path: String
        let place: SourceRange?
        let file: String?
        let digest: Digest?
    }

    let key: Key
    /// Of the document's index, where something of it is told.
    let index: Digest?
    let noteStyle: ComputedStyle
    let isDeferred: Bool
    let countersAfter: Counters
    let headsAfter: RunningHeads
    let pageCount: Int
    let anchors: [(anchor: String, page: Int)]
    /// Lines on pages beyond the limit.
    let surplus: Int
    /// Numbers from this one on tell the pages of one store apart.
    let serial: Int
    private(set) var pages: [Page]
    /// Of a section that tells it.
    private(set) var count: Count?
    private let entries: DocumentIndex
    private var findings: [Diagnostic] = []
    private var pictures: [Picture] = []
    private(set) var places: SectionPlaces
    /// Something in it has a place that cannot be followed.
    private(set) var isLost = false

    init(
        _ key: Key, _ places: SectionPlaces, _ record: SectionRecord, _ flow: SectionFlow, _ open: KeptSections.Open
    ) {
        self.key = key
        self.places = places
        index = open.index
        serial = open.serial
        pages = open.pages
        noteStyle = flow.noteStyle
        isDeferred = record.isDeferred
        countersAfter = flow.countersAfter
        headsAfter = open.heads
        pageCount = record.pageCount
        anchors = record.anchors
        surplus = record.pageLimit?.surplus ?? 0
        entries = record.entries
        take(open.heard)
        for entry in entries.entries { look(at: entry.place) }
    }

    /// A page that had to wait.
    func add(_ page: Page, _ heard: KeptSections.Heard, _ count: Count?) {
        pages.append(page)
        self.count = count
        take(heard)
    }

    var isComplete: Bool { pages.count == pageCount && !isLost }

    private func take(_ heard: KeptSections.Heard) {
        findings += heard.findings
        pictures += heard.pictures
        for finding in heard.findings {
            if finding.severity == .error { isLost = true }
            for range in finding.ranges { look(at: range) }
        }
        for picture in heard.pictures { look(at: picture.place) }
    }

    private func look(at range: SourceRange?) {
        if let range, !places.note(range) { isLost = true }
    }

    /// Nothing more is coming.
    func seal() { places.seal() }

    // MARK: Asked for again

    /// Takes the places over at which its content is written now.
    /// - Returns: false when something cannot be found there any more.
    func move(to now: [SourceRange]) -> Bool { places.move(to: now) }

    var movedEntries: DocumentIndex {
        var moved = DocumentIndex()
        for var entry in entries.entries {
            entry.place = entry.place.flatMap(places.now)
            moved.append(entry)
        }
        return moved
    }

    var movedFindings: [Diagnostic] { findings.map { $0.moved { [places] in places.now($0) } } }

    /// Whether each picture is still the one that was asked for.
    func hasSamePictures(_ resolve: (String, SourceRange?) -> String?, _ digest: (String) -> Digest?) -> Bool {
        pictures.allSatisfy { picture in
            let file = resolve(picture.path, picture.place.flatMap(places.now))
            return file == picture.file && file.flatMap(digest) == picture.digest
        }
    }
}

extension PageContext {
    var keptCount: KeptSection.Count { .init(last: count, isOnlyPage: isOnlyPage) }
}

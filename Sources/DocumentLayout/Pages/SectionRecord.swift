import Diagnostics
import LayoutLanguage

/// What stays of a section once it has been laid out: an index, and the pages that cannot be drawn yet.
final class SectionRecord {
    let index: Int
    let kind: SectionPlan
    /// Of the first page in the document, from 0.
    let firstIndex: Int
    let numbering: PageNumbering
    let numberingGroup: Int
    /// Its first page stays blank, so that its text begins on the other side.
    let beginsBlank: Bool
    /// As they are before the section.
    let counters: Counters
    let runningHeads: RunningHeads
    /// Headings, captions and titles of the section.
    var entries = DocumentIndex()
    /// Whether something in the section tells printed page numbers: its pages are laid out again when these are known.
    var usesPageLabels = false
    /// Whether it tells numbers or titles of other things.
    var usesIndex = false
    /// Whether its pages wait until all others are known.
    var isDeferred = false
    var pageLimit: PageLimit?
    private(set) var pageCount = 0
    /// Anchors of the section's entries with the page of the section that they stand on.
    private(set) var anchors: [(anchor: String, page: Int)] = []
    /// The pages of a section that waits; nil when they are too many to be kept: then they are laid out again.
    private(set) var kept: [PagePlan]? = []
    /// The section as it was laid out before.
    let known: KeptSection?

    static let mostKept = 64

    init(index: Int, kind: SectionPlan, start: SectionStart, known: KeptSection? = nil) {
        self.known = known
        self.index = index
        self.kind = kind
        firstIndex = start.firstIndex
        numbering = start.numbering
        numberingGroup = start.numberingGroup
        beginsBlank = start.beginsBlank
        counters = start.counters
        runningHeads = start.runningHeads
    }

    /// A section that was kept; its pages are laid out again only when they tell another number of pages.
    convenience init(_ known: KeptSection, _ index: Int, _ start: SectionStart, _ section: BoundSection) {
        let master = PageMaster(element: section.pageMaster)
        self.init(
            index: index, kind: SectionPlan(master: master, noteStyle: known.noteStyle), start: start, known: known)
        entries = known.movedEntries
        usesIndex = known.index != nil
        isDeferred = known.isDeferred
        pageCount = known.pageCount
        anchors = known.anchors
        kept = nil
        pageLimit = PageLimit(section.element)
        pageLimit?.surplus = known.surplus
    }

    /// The pages that were kept, once: asked for again, they are laid out again.
    func takeKept() -> [PagePlan]? {
        defer { kept = nil }
        return kept
    }

    /// Pages that are counted together with others.
    var numberedCount: Int { pageCount - (numbering.beginsBlank ? 1 : 0) }

    /// The printed number of the last page.
    var lastLabel: String? { numbering.label(at: pageCount - 1)?.text }

    func add(_ page: PagePlan, anchors found: [String], keeping: Bool) {
        for anchor in found where entries.entry(anchor: anchor) != nil { anchors.append((anchor, pageCount)) }
        pageCount += 1
        guard keeping else { return }
        if kept?.count ?? 0 < SectionRecord.mostKept { kept?.append(page) } else { kept = nil }
    }

    /// Forgets the pages, to lay them out again.
    func restart() {
        pageCount = 0
        anchors = []
        kept = []
        pageLimit?.surplus = 0
    }
}

/// The state of the document where a section begins.
struct SectionStart: Equatable {
    let firstIndex: Int
    let numbering: PageNumbering
    let numberingGroup: Int
    let beginsBlank: Bool
    let counters: Counters
    let runningHeads: RunningHeads
}

/// `max-pages` of a section.
struct PageLimit {
    let limit: BoundAttribute
    let pages: Int
    let dataRange: SourceRange?
    /// Lines of text on the pages beyond the limit.
    var surplus = 0

    init?(_ section: BoundElement) {
        guard let limit = section.attribute(SectionElement.maxPages), let pages = section[SectionElement.maxPages]
        else { return nil }
        self.limit = limit
        self.pages = pages
        dataRange = section.dataRange
    }
}

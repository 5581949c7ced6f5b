import Diagnostics
import Files
import LayoutLanguage
import PageModel
import Typesetting

/// The sections of a document as they were laid out the last time, for whoever lays it out after each change: those that nothing has
/// touched give their pages back, the others are laid out.
///
/// Everything is bound anew, and compared by what it says. A section is kept with the digest of that, the counters, numbers and headings
/// that it began with, the pictures that it showed and, where it tells numbers of other things, the document's index; its findings and
/// entries are given back at the places where their words are written now. Sections that tell page numbers are always laid out, and
/// nothing is kept of a document that took more than one pass.
package final class KeptSections {
    /// What was told and asked for since a section began.
    struct Heard {
        var findings: [Diagnostic] = []
        var pictures: [KeptSection.Picture] = []
    }

    /// A section that is being laid out.
    struct Open {
        let position: Int
        /// Whether it is laid out before its turn.
        let isAhead: Bool
        let key: KeptSection.Key
        let places: [SourceRange]
        let serial: Int
        var pages: [Page] = []
        var heard = Heard()
        var heads = RunningHeads()
        var index: Digest?
    }

    private let digestOfFile: (String) -> Digest?
    private var document: Digest?
    private var typesetting: Digest?
    private var sections: [Int: KeptSection] = [:]
    private var next: [Int: KeptSection] = [:]
    /// What the latest ones have replaced, until nobody waits.
    private var retired: [Int: KeptSection] = [:]
    /// Sections of this time that were there already.
    private var reused: Set<Int> = []
    private var open: Open?
    /// A section that was laid out before its turn, and its place.
    private var ahead: (index: Int, section: KeptSection)?
    private var pictures: [KeptSection.Picture] = []
    private var lastSerial = 0
    private var isAbandoned = false
    /// Of the section that somebody looks at.
    let paragraphs = KeptParagraphs()
    /// In which state each section began the last time. Of those alone whose pages can be laid out before their turn.
    private var starts: [Int: (start: SectionStart, usesIndex: Bool)] = [:]
    /// What was known of the document's other pages when it had been laid out.
    private(set) var references: ReferenceTable?
    /// Sees what is new before all of the document is there.
    package weak var onlooker: (any SectionOnlooker)?

    /// - Parameter digest: of the bytes of a picture's file.
    package init(_ digest: @escaping (String) -> Digest?) { digestOfFile = digest }

    /// Forgets what something depends on that has changed.
    ///
    /// - Parameters:
    ///   - digest: of what all sections depend on.
    ///   - typesetting: of what all shaped texts depend on, besides their own styles.
    package func begin(document digest: Digest, typesetting: Digest) {
        paragraphs.begin(isSame: typesetting == self.typesetting)
        self.typesetting = typesetting
        if digest != document { sections = [:] }
        document = digest
        next = [:]
        reused = []
        ahead = nil
        isAbandoned = false
    }

    /// Takes apart what is not needed any more.
    package func discard() { retired = [:] }

    /// Of the pages that are kept, by their places in the document: the same number for the same page as long as it is kept.
    package func serial(of position: PagePosition) -> Int? {
        sections[position.section].map { $0.serial + position.page }
    }

    /// Where the places that a page names are now; nil where nothing has moved.
    package func moves(ofSection index: Int) -> PlaceMoves? {
        reused.contains(index) ? sections[index]?.places.moves : nil
    }

    /// What was found on kept pages, at the places where its words are written now.
    package func moved(_ findings: Findings) -> Findings {
        guard !findings.isEmpty else { return findings }
        var table: [SourceRange: SourceRange] = [:]
        for index in reused.sorted() {
            guard let moves = sections[index]?.places.moves else { continue }
            table.merge(moves.table) { first, _ in first }
        }
        var moved = Findings()
        for finding in findings.all { moved.report(finding.moved { table[$0] ?? $0 }) }
        return moved
    }

    // MARK: While a document is laid out

    /// The page that the onlooker wants before all others, the state of the document before its section the last time, and whether it told
    /// numbers of other things.
    var wanted: (page: PagePosition, start: SectionStart, usesIndex: Bool)? {
        guard !isAbandoned, let page = onlooker?.place, page.section > 0, let known = starts[page.section] else {
            return nil
        }
        return (page, known.start, known.usesIndex)
    }

    /// The page that is wanted has been composed; it comes again in its turn.
    func takeEarly(_ page: Page) { onlooker?.takeEarly(page) }

    /// A section that need not be laid out.
    func section(
        _ index: Int, _ content: SectionContent, _ start: SectionStart, _ setting: PageComposer.Setting
    ) -> KeptSection? {
        guard !isAbandoned else { return nil }
        if let ahead, ahead.index == index, isSame(ahead.section, content, start, setting) {
            next[index] = ahead.section
            return ahead.section
        }
        guard let known = sections[index], isSame(known, content, start, setting) else { return nil }
        next[index] = known
        reused.insert(index)
        return known
    }

    /// Whether the section is there already as it was the last time.
    func has(
        _ index: Int, _ content: SectionContent, _ start: SectionStart, _ setting: PageComposer.Setting
    ) -> Bool {
        sections[index].map { isSame($0, content, start, setting) } ?? false
    }

    private func isSame(
        _ known: KeptSection, _ content: SectionContent, _ start: SectionStart, _ setting: PageComposer.Setting
    ) -> Bool {
        known.key == KeptSection.Key(content: content.digest, start: start)
            && (known.index == nil || known.index == KeptSections.digest(of: setting.references.index))
            && known.move(to: content.places)
            && known.hasSamePictures(setting.environment.resolveImage, digestOfFile)
    }

    /// From here on it is a section's what is told.
    ///
    /// - Parameter isAhead: before its turn; it is the document's if this begins in the same state when its turn comes.
    func begin(
        _ index: Int, _ content: SectionContent, _ start: SectionStart, _ findings: LayoutFindings,
        isAhead: Bool = false
    ) {
        open = Open(
            position: index, isAhead: isAhead, key: KeptSection.Key(content: content.digest, start: start),
            places: content.places, serial: lastSerial)
        _ = heard(findings)
    }

    /// From here on it is a waiting page's what is told.
    func listen(_ findings: LayoutFindings) { _ = heard(findings) }

    /// A page has been composed.
    func take(_ page: Page, _ findings: LayoutFindings, _ count: KeptSection.Count?) {
        if open != nil {
            open?.pages.append(page)
            if !isAbandoned { onlooker?.take(page) }
        } else {
            next[page.position.section]?.add(page, heard(findings), count)
        }
    }

    /// Keeps a section that has been laid out; one that waits gets its pages later.
    func end(_ record: SectionRecord, _ flow: SectionFlow, _ heads: RunningHeads, _ setting: PageComposer.Setting) {
        guard var open else { return }
        self.open = nil
        open.heard = heard(setting.findings)
        if !isAbandoned, !record.isDeferred { onlooker?.endSection() }
        let tellsPages = flow.usesPageLabels || flow.master.element?.contains(.reference) == true
        guard !isAbandoned, !tellsPages else { return }
        open.heads = heads
        open.index = flow.usesIndex ? KeptSections.digest(of: setting.references.index) : nil
        lastSerial += record.pageCount
        let section = KeptSection(open.key, SectionPlaces(open.places), record, flow, open)
        guard !open.isAhead else {
            if section.isComplete { ahead = (record.index, section) }
            return
        }
        next[record.index] = section
    }

    /// The pages of a kept section cannot be taken: they tell another number of pages.
    func drop(_ index: Int) {
        next[index] = nil
        reused.remove(index)
    }

    /// The document is laid out: what was kept until now is forgotten.
    func commit(_ setting: PageComposer.Setting) {
        setting.findings.heard = nil
        ahead = nil
        retired = sections
        starts = isAbandoned ? [:] : next.filter { !$0.value.isDeferred }.mapValues { ($0.key.start, $0.index != nil) }
        references = setting.references
        // What is wrong with a style is told once, for whichever element is the first.
        guard !isAbandoned, setting.cascade.findings.isEmpty else { return sections = [:] }
        sections = next.filter { $0.value.isComplete }
        for section in sections.values { section.seal() }
    }

    private func heard(_ findings: LayoutFindings) -> Heard {
        defer {
            findings.heard = []
            pictures = []
        }
        return Heard(findings: findings.heard ?? [], pictures: pictures)
    }

    /// A picture was asked for.
    package func note(_ path: String, _ place: SourceRange?, _ file: String?) {
        pictures.append(
            KeptSection.Picture(path: path, place: place, file: file, digest: file.flatMap(digestOfFile)))
    }

    func restart() {
        isAbandoned = true
        next = [:]
        reused = []
        ahead = nil
    }

    private static func digest(of index: DocumentIndex) -> Digest {
        var digest = Digest()
        for entry in index.entries {
            digest.absorb("\(entry.kind)")
            for text in [entry.number, entry.title, entry.bookmarkTitle] + entry.ids { digest.absorb(text) }
            digest.absorb(entry.bookmarkLevel ?? -1)
        }
        return digest
    }
}

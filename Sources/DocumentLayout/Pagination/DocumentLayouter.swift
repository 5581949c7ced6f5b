import Diagnostics

/// Lays out a document: builds the boxes of each section, breaks them into pages, and repeats what depends on page numbers.
///
/// A pass lays out the sections that are new or whose inputs changed: the references that they use, or the number of their first page.
/// Usually the second pass touches only the contents list. After three passes what still moves is reported.
public final class DocumentLayouter {
    private struct SectionState {
        var countersAfter = Counters()
        var index = DocumentIndex()
        var usesReferences = false
        var pages: [Paginator.SectionPage] = []
        var noteStyle = ComputedStyle.initial
        var firstIndex = -1
    }

    private static let passes = 3

    private let environment: LayoutEnvironment
    private let cascade: Cascade
    private let rootStyle: ComputedStyle
    private let sections: [BoundSection]
    private let masters: [PageMaster]
    private var states: [SectionState]
    private var references = ReferenceTable()

    /// - Parameter root: the `layout` element, whose properties are those of the whole document.
    public init(_ sections: [BoundSection], styles: [BoundElement], root: BoundElement?, environment: LayoutEnvironment) {
        self.environment = environment
        self.sections = sections
        let cascade = Cascade(sheet: StyleSheet(styles))
        self.cascade = cascade
        rootStyle = root.map { cascade.style(of: $0, in: .initial) } ?? .initial
        masters = sections.map { PageMaster(element: $0.pageMaster) }
        states = sections.map { _ in SectionState() }
    }

    public var findings: Findings {
        var all = cascade.findings
        all.report(contentsOf: environment.findings.all)
        return all
    }

    public func layout() -> LaidOutDocument {
        var moved = true
        for pass in 1...DocumentLayouter.passes where moved {
            moved = run(pass)
        }
        if moved { reportMoving() }
        checkPageLimits()
        return finish()
    }

    /// One pass over all sections. True when references changed, so that another pass is needed.
    private func run(_ pass: Int) -> Bool {
        var counters = Counters(), firstIndex = 0
        for index in sections.indices {
            let needsBuilding = pass == 1 || states[index].usesReferences
            if needsBuilding || states[index].firstIndex % 2 != firstIndex % 2 {
                build(index, counters, firstIndex)
            }
            states[index].firstIndex = firstIndex
            counters = states[index].countersAfter
            firstIndex += states[index].pages.count
        }
        let next = collectReferences()
        let changed = next.pageLabels != references.pageLabels || pass == 1
        references = next
        return changed && states.contains(where: \.usesReferences)
    }

    private func build(_ index: Int, _ counters: Counters, _ firstIndex: Int) {
        let section = sections[index]
        if masters[index].lacksRoom { reportLackingRoom(masters[index]) }
        let style = cascade.style(of: section.element, in: rootStyle)
        let builder = BoxBuilder(environment: environment, cascade: cascade, references: references, counters: counters)
        builder.noteParent = style
        let noteStyle = cascade.style(element: "box", classes: "catatan-kaki", in: style)
        let children = builder.blocks(section.element.children, in: style)
        let flow = Box(.blocks(children), style: style, role: .section, origin: section.element, anchors: bookmark(section, builder))
        states[index].noteStyle = noteStyle
        states[index].countersAfter = builder.counters
        states[index].index = builder.index
        states[index].usesReferences = builder.usesReferences
        states[index].pages = Paginator(engine: LayoutEngine(environment: environment), noteStyle: noteStyle)
            .pages(of: flow, on: masters[index], firstIndex: firstIndex)
    }

    /// A section without a heading among the bookmarks is found by its title: the anchor of its beginning.
    private func bookmark(_ section: BoundSection, _ builder: BoxBuilder) -> [String] {
        guard let title = section.element["title"], !title.isEmpty,
              builder.index.entries.allSatisfy({ $0.bookmarkLevel == nil }) else { return [] }
        let anchor = builder.counters.anchor("bagian")
        builder.index.append(DocumentIndex.Entry(
            kind: .section, number: "", title: title, anchor: anchor, bookmarkLevel: 1, bookmarkTitle: title))
        return [anchor]
    }

    // MARK: References

    private func collectReferences() -> ReferenceTable {
        var table = ReferenceTable()
        table.isComplete = true
        for state in states { table.index.append(state.index) }
        let numbering = numberings()
        for (index, state) in states.enumerated() {
            for (offset, page) in state.pages.enumerated() {
                guard let fragment = page.fragment else { continue }
                let label = numbering[index].label(at: offset)?.text ?? ""
                AnchorWalk.anchors(in: fragment) { table.pageLabels[$0] = label }
            }
        }
        return table
    }

    private func numberings() -> [PageNumbering] {
        var result: [PageNumbering] = [], next = PageNumbering(style: .decimal, first: 1)
        for (section, state) in zip(sections, states) {
            let asked = section.element["numbering"]
            let start = section.element["start"].flatMap(Int.init).map { max(-1_000_000, min(1_000_000, $0)) }
            switch asked {
            case "none": result.append(PageNumbering(style: .none, first: next.first))
                continue
            case nil, "continue": break
            case let style?:
                next = PageNumbering(style: PageNumbering.Style(rawValue: style) ?? .decimal,
                                     first: next.style.rawValue == style ? next.first : 1)
            }
            if let start { next.first = start }
            result.append(next)
            next.first += state.pages.count
        }
        return result
    }

    private func numberingGroups() -> [Int] {
        var group = 0, last: PageNumbering?
        return zip(numberings(), states).map { numbering, state in
            if numbering.style == .none { return -1 }
            if let last, last.style != numbering.style || last.first > numbering.first { group += 1 }
            last = numbering
            return group
        }
    }

    // MARK: The result

    private func finish() -> LaidOutDocument {
        let numbering = numberings(), groups = numberingGroups()
        var plans: [LaidOutDocument.PagePlan] = []
        for (index, state) in states.enumerated() {
            for (offset, page) in state.pages.enumerated() {
                plans.append(.init(section: index, pageInSection: offset, fragment: page.fragment, notes: page.notes,
                                   label: numbering[index].label(at: offset), isContinued: page.isContinued))
            }
        }
        let plannedSections = sections.indices.map { index in
            LaidOutDocument.SectionPlan(
                master: masters[index], bound: sections[index], noteStyle: states[index].noteStyle,
                numberingGroup: groups[index])
        }
        return LaidOutDocument(sections: plannedSections, plans: plans, rootStyle: rootStyle, references: references,
                               cascade: cascade, environment: environment, outline: outline())
    }

    private func outline() -> [OutlineEntry] {
        var previous = 0
        return references.index.entries.compactMap { entry in
            guard let level = entry.bookmarkLevel, level > 0 else { return nil }
            // A level may only be one deeper than the one before it.
            previous = min(level, previous + 1)
            return OutlineEntry(level: previous, title: entry.bookmarkTitle, destination: entry.anchor)
        }
    }

    private func checkPageLimits() {
        for (section, state) in zip(sections, states) {
            guard let limit = section.element.attributes["max-pages"], let pages = Int(limit.text), pages > 0, state.pages.count > pages else { continue }
            let surplus = state.pages.dropFirst(pages).compactMap(\.fragment).map(AnchorWalk.lineCount).reduce(0, +)
            environment.findings.report(Diagnostic(
                "layout.too-many-pages", .error,
                Wording(id: "bagian ini menjadi \(state.pages.count) halaman, paling banyak \(pages): \(surplus) baris terlalu panjang",
                        en: "this section has \(state.pages.count) pages, at most \(pages) are allowed: \(surplus) lines too many"),
                at: section.element.dataRange ?? limit.range)
                .fix(Wording(id: "pendekkan teksnya sebanyak \(surplus) baris", en: "shorten the text by \(surplus) lines")))
        }
    }

    private func reportLackingRoom(_ master: PageMaster) {
        environment.findings.report(Diagnostic(
            "layout.no-room", .error,
            Wording(id: "margin lebih besar daripada halaman \(master.size.width) × \(master.size.height)",
                    en: "the margins are larger than the page of \(master.size.width) × \(master.size.height)"),
            at: master.element?.layoutRange)
            .fix(Wording(id: "kecilkan margin atau pakai kertas yang lebih besar", en: "use smaller margins or larger paper")))
    }

    private func reportMoving() {
        environment.findings.report(Diagnostic(
            "layout.unsettled", .warning,
            Wording(id: "nomor halaman masih berubah setelah \(DocumentLayouter.passes) putaran",
                    en: "page numbers still change after \(DocumentLayouter.passes) passes"), at: nil))
    }
}

import Diagnostics
import LayoutLanguage
import PageModel

/// Lays out a document section by section and hands its pages over as soon as nothing about them can change.
///
/// 1. Where contents lists or references are, all headings are found first, without laying out a page.
/// 2. Each section is bound, built, broken into pages and forgotten. Pages that tell printed page numbers of other places, or the number
///    of all pages, wait; all others are handed over at once.
/// 3. The pages that waited are laid out again with what is known now, and handed over.
///
/// When a section that waited has more or fewer pages than it first seemed, everything is done once more. After three passes what still
/// moves is reported.
public final class DocumentLayouter {
    static let passes = 3

    let source: any SectionSource
    let keeper: KeptSections?
    var setting: PageComposer.Setting
    var records: [SectionRecord] = []
    private var audits = PageAudits()
    /// A section that was bound before its turn.
    var boundAhead: (index: Int, section: BoundSection, content: SectionContent)?

    var environment: LayoutEnvironment { setting.environment }
    var bodyText: TextStyle { setting.rootStyle.text }

    /// - Parameter root: the `layout` element, whose properties are those of the whole document.
    public convenience init(
        _ source: any SectionSource, styles: [BoundElement], root: BoundElement?, environment: LayoutEnvironment
    ) {
        self.init(source, setting: (styles, root), environment: environment, keeping: nil)
    }

    /// - Parameter keeper: has the sections of the last time, and gets those of this one.
    package init(
        _ source: any SectionSource, setting: (styles: [BoundElement], root: BoundElement?),
        environment: LayoutEnvironment, keeping keeper: KeptSections?
    ) {
        self.source = source
        self.keeper = keeper
        let (styles, root) = setting
        let cascade = Cascade(sheet: StyleSheet(styles))
        self.setting = PageComposer.Setting(
            environment: environment, cascade: cascade,
            rootStyle: root.map { cascade.style(of: $0, in: .initial) } ?? .initial)
    }

    /// For sections that are in memory anyway.
    public convenience init(
        _ sections: [BoundSection], styles: [BoundElement], root: BoundElement?, environment: LayoutEnvironment
    ) {
        self.init(BoundSections(sections), styles: styles, root: root, environment: environment)
    }

    /// Empty ones as well.
    package var sectionCount: Int { source.count }

    public var findings: Findings {
        var all = setting.cascade.findings
        all.report(contentsOf: setting.findings.all)
        all.report(contentsOf: audits.findings)
        return all
    }

    /// Lays the document out and hands its pages over as they become final. The same document gives the same order.
    ///
    /// - Parameters:
    ///   - others: see each page before the consumer takes it.
    ///   - auditing: false where `PageAudits` look at the pages elsewhere; else what they find is among `findings`. Where sections are kept
    ///     it is among them in any case: it is kept with them.
    /// - Throws: what the consumer throws.
    public func handOverPages<Consumer: PageConsumer>(
        to consumer: Consumer, andTo others: [any PageConsumer<Never>] = [], auditing: Bool = true
    ) throws(Consumer.Failure) {
        audits = PageAudits()
        let audits = auditing && keeper == nil ? audits : nil
        // Somebody may want to see a page, or what painting it costs, before the next one is laid out.
        let isPaintedHere = keeper != nil || audits != nil || !others.isEmpty || environment.clock != nil
        var composer = PageComposer(setting)
        try forEachPlan(
            restarting: { () throws(Consumer.Failure) in
                composer = PageComposer(setting)
                environment.fragmentObserver?.restart()
                audits?.restart()
                keeper?.restart()
                for other in others { other.restart() }
                try consumer.restart()
            },
            { (page) throws(Consumer.Failure) in
                let finished: Page
                switch page {
                case .kept(let page): finished = page
                case .plan(let plan) where !isPaintedHere:
                    let sheet = sheet(of: plan, by: &composer)
                    return try consumer.take(UnpaintedPage(sheet.page))
                case .plan(let plan):
                    finished = composed(plan, with: &composer)
                    keep(finished, of: plan)
                    environment.clock.run(.audit) { audits?.take(finished) }
                }
                environment.clock.run(.audit) { for other in others { other.take(finished) } }
                try consumer.take(finished)
            })
        if !source.hasErrors { keeper?.commit(setting) }
    }

    func composed(_ plan: PagePlan, with composer: inout PageComposer) -> Page {
        environment.clock.run(.compose) { sheet(of: plan, by: &composer).page() }
    }

    /// All places of a page; nobody asks its paragraphs for anything any more.
    private func sheet(of plan: PagePlan, by composer: inout PageComposer) -> PageSheet {
        composer.setting = setting
        let sheet = composer.sheet(of: plan)
        environment.fragmentObserver?.observe(plan.fragment, at: plan.position)
        plan.fragment?.releaseParagraphs()
        for note in plan.notes { note.releaseParagraphs() }
        return sheet
    }

    /// A page has been composed, in its turn.
    func keep(_ page: Page, of plan: PagePlan) {
        guard let keeper else { return }
        setting.findings.report(contentsOf: PageAudits.findings(on: page))
        keeper.take(page, setting.findings, plan.context.keptCount)
    }

    /// Bookmarks; complete after all pages have been handed over.
    public var outline: [OutlineEntry] {
        var previous = 0
        return setting.references.index.entries.compactMap { entry in
            guard let level = entry.bookmarkLevel, level > 0 else { return nil }
            // A heading may be at most one level deeper than the heading before it.
            previous = min(level, previous + 1)
            return OutlineEntry(level: previous, title: entry.bookmarkTitle, destination: entry.anchor)
        }
    }

    // MARK: Passes

    private func forEachPlan<Failure>(
        restarting: () throws(Failure) -> Void, _ visit: (PageInStream) throws(Failure) -> Void
    ) throws(Failure) {
        // What somebody looks at need not wait for the headings of all sections, where it names none of them.
        let isFirst = keeper?.wanted?.usesIndex == false
        if isFirst {
            setting.references = keeper?.references ?? ReferenceTable()
            layOutWanted()
            setting.references = ReferenceTable()
        }
        if source.hasReferences { setting.references = survey() }
        guard !source.hasErrors else {
            // For the errors of all sections.
            for index in 0..<source.count { _ = environment.clock.run(.bind) { source.section(index) } }
            return
        }
        if !isFirst { layOutWanted() }
        for pass in 1...DocumentLayouter.passes {
            if pass > 1 { try restarting() }
            try layOutSections(visit)
            let isSettled = settle()
            guard isSettled || pass == DocumentLayouter.passes else { continue }
            if !isSettled { setting.findings.reportMoving(passes: pass) }
            for record in records where record.isDeferred { try handOver(record, visit) }
            break
        }
        for finding in records.flatMap(\.entries.entries).repeatedCaptions { setting.findings.report(finding) }
        // While the last pages are drawn.
        environment.typesetter.releaseWordBreaks()
        for record in records { record.pageLimit.map { setting.findings.report($0, pageCount: record.pageCount) } }
    }

    /// One pass over all sections, which hands over the pages that need not wait.
    private func layOutSections<Failure>(_ visit: (PageInStream) throws(Failure) -> Void) throws(Failure) {
        records = []
        var counters = Counters(), numbering = NumberingWalk(), heads = RunningHeads(), firstIndex = 0
        for index in 0..<source.count {
            // Sections after an error are still asked for: for their errors.
            let ahead = boundAhead?.index == index ? boundAhead : nil
            guard let section = ahead?.section ?? environment.clock.run(.bind, { source.section(index) }),
                !source.hasErrors
            else { continue }
            let isBlank = setting.cascade.style(of: section.element, in: setting.rootStyle).box.breakBefore
                .leavesBlank(firstIndex)
            let start = SectionStart(
                firstIndex: firstIndex, numbering: numbering.begin(section.element, beginsBlank: isBlank),
                numberingGroup: numbering.group, beginsBlank: isBlank, counters: counters, runningHeads: heads)
            let content =
                ahead?.content
                ?? environment.clock.run(.bind) { keeper.map { _ in SectionContent(section, of: source) } }
            guard !source.hasErrors else { continue }
            if let content, let known = keeper?.section(index, content, start, setting) {
                let record = SectionRecord(known, index, start, section)
                records.append(record)
                setting.findings.report(contentsOf: known.movedFindings)
                for page in known.pages where !record.isDeferred { try visit(.kept(page)) }
                (counters, heads) = (known.countersAfter, known.headsAfter)
            } else {
                if let content { keeper?.begin(index, content, start, setting.findings) }
                // Rows of a section that was bound earlier cannot be bound any more.
                guard let section = ahead == nil ? section : environment.clock.run(.bind, { source.section(index) }),
                    let record = try layOut(section, index, start, &counters, &heads, next: index + 1, visit)
                else { continue }
                records.append(record)
            }
            firstIndex += records.last?.pageCount ?? 0
            numbering.end(pageCount: records.last?.pageCount ?? 0)
        }
    }

    /// Builds a section and breaks it into pages. nil when its rows had errors.
    ///
    /// - Parameter next: the section that is bound meanwhile.
    func layOut<Failure>(
        _ section: BoundSection, _ index: Int, _ start: SectionStart, _ counters: inout Counters,
        _ heads: inout RunningHeads, next: Int?, _ visit: (PageInStream) throws(Failure) -> Void
    ) throws(Failure) -> SectionRecord? {
        let master = PageMaster(element: section.pageMaster)
        if master.lacksRoom { setting.findings.reportLackingRoom(master) }
        let flow = environment.clock.run(.style) {
            SectionFlow(section, of: source, master: master, setting: setting, counters: counters)
        }
        // Rows of long tables are bound while boxes are made of them.
        guard !source.hasErrors else { return nil }
        if let next { source.expect(next) }
        let record = SectionRecord(
            index: index, kind: SectionPlan(master: master, noteStyle: flow.noteStyle), start: start)
        record.pageLimit = PageLimit(section.element)
        record.isDeferred = flow.usesPageLabels || section.pageMaster?.contains(.needsAllPages) == true
        try layOut(flow, record, &heads, keeping: record.isDeferred) { (plan) throws(Failure) in
            if !record.isDeferred { try visit(.plan(plan)) }
        }
        counters = flow.countersAfter
        keeper?.end(record, flow, heads, setting)
        return record
    }

    /// Breaks a section into pages.
    private func layOut<Failure>(
        _ flow: SectionFlow, _ record: SectionRecord, _ heads: inout RunningHeads, keeping: Bool,
        _ visit: (PagePlan) throws(Failure) -> Void
    ) throws(Failure) {
        setting.findings.report(contentsOf: flow.findings)
        record.entries = flow.entries
        record.usesPageLabels = flow.usesPageLabels
        record.usesIndex = flow.usesIndex
        environment.breakTrace?.beginSection(record.index, of: flow.root, title: flow.entries.entries.first?.title)
        let engine = LayoutEngine(environment: environment)
        let areas = TextAreas(flow.master, contexts: heads.contexts(in: flow.entries), setting, engine)
        let paginator = Paginator(engine: engine, noteStyle: flow.noteStyle)
        // A page that is continued shows the first word of the next one: it waits for that.
        var waiting: (plan: PagePlan, anchors: [String], isContinued: Bool)?
        var offset = 0
        func hand(over page: PagePlan, _ anchors: [String]) throws(Failure) {
            record.add(page, anchors: anchors, keeping: keeping)
            try visit(page)
        }
        let isComplete = try paginator.forEachPage(of: flow.root, on: areas, firstIndex: record.firstIndex) {
            (page) throws(Failure) in
            let anchors = page.fragment?.anchors ?? []
            if let fragment = page.fragment { setting.findings.report(fragment) }
            for note in page.notes { setting.findings.report(note) }
            if let limit = record.pageLimit, offset >= limit.pages {
                record.pageLimit?.surplus += page.fragment?.lineCount ?? 0
            }
            if var last = waiting {
                if last.isContinued, record.kind.showsCatchwords {
                    last.plan.context.catchword = page.fragment.flatMap { Catchword(nextPage: $0) }
                }
                try hand(over: last.plan, last.anchors)
            }
            waiting = (
                plan(of: page, offset, record, running: heads.turn(to: anchors, flow.entries)), anchors,
                page.isContinued
            )
            offset += 1
        }
        if let last = waiting { try hand(over: last.plan, last.anchors) }
        if !isComplete { setting.findings.report(.noProgress(flow.root)) }
    }

    private func plan(
        of page: Paginator.SectionPage, _ offset: Int, _ record: SectionRecord, running: [String: String]
    ) -> PagePlan {
        let label = record.numbering.label(at: offset)
        return PagePlan(
            position: PagePosition(section: record.index, page: offset), kind: record.kind, area: page.area,
            pageInSection: offset - (record.beginsBlank ? 1 : 0), fragment: page.fragment, notes: page.notes,
            label: label,
            side: (record.firstIndex + offset) % 2 == 0 ? .right : .left,
            context: PageContext(number: label?.text ?? "", running: running))
    }

    func layOutAgain<Failure>(
        _ record: SectionRecord, keeping: Bool, _ visit: (PagePlan) throws(Failure) -> Void
    ) throws(Failure) {
        guard let section = environment.clock.run(.bind, { source.section(record.index) }) else { return }
        let flow = environment.clock.run(.style) {
            SectionFlow(section, of: source, master: record.kind.master, setting: setting, counters: record.counters)
        }
        var heads = record.runningHeads
        record.restart()
        try layOut(flow, record, &heads, keeping: keeping, visit)
    }

    /// Hands over the pages of a section that waited.
    private func handOver<Failure>(
        _ record: SectionRecord, _ visit: (PageInStream) throws(Failure) -> Void
    ) throws(Failure) {
        let numbered = records.filter { $0.numberingGroup == record.numberingGroup && $0.pageCount > 0 }
        let count = numbered.last?.lastLabel ?? "", isOnlyPage = numbered.reduce(0) { $0 + $1.numberedCount } == 1
        func counted(_ plan: PagePlan) -> PagePlan {
            var plan = plan
            plan.context.count = count
            plan.context.isOnlyPage = isOnlyPage
            return plan
        }
        if let known = record.known {
            if known.count == .init(last: count, isOnlyPage: isOnlyPage) {
                for page in known.pages { try visit(.kept(page)) }
                return
            }
            keeper?.drop(record.index)
        }
        keeper?.listen(setting.findings)
        guard let kept = record.takeKept() else {
            return try layOutAgain(record, keeping: false) { (plan) throws(Failure) in try visit(.plan(counted(plan))) }
        }
        // Their glyphs are let go of one page after the other.
        var waiting = Array(kept.reversed())
        while let plan = waiting.popLast() { try visit(.plan(counted(plan))) }
    }
}

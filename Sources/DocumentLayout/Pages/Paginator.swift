import Diagnostics
import LayoutLanguage
import PageModel

/// Breaks the flow of a section into pages: walks pages, not elements. Footnotes stand at the foot of the page that calls them; what
/// does not fit there goes on at the foot of the next page.
struct Paginator {
    struct SectionPage {
        /// Where the text stands.
        let area: Rectangle
        /// The flow's part on the page; nil on a page that was left blank to reach the other side.
        var fragment: Fragment?
        /// Footnotes and continued footnotes, from top to bottom.
        var notes: [Fragment] = []
        /// The flow goes on, and only because the page was full.
        var isContinued = false
    }

    /// A note that waits for the next page.
    private struct PendingNote {
        let box: Box
        let token: BreakToken?
    }

    let engine: LayoutEngine
    /// Of the container of a page's footnotes: the rule above them.
    let noteStyle: ComputedStyle

    /// - Parameter firstIndex: index of the section's first page in the document, from 0; even ones are right-hand pages.
    /// - Returns: false when the rest of the flow could not be placed.
    func forEachPage<Failure>(
        of flow: Box, on areas: TextAreas, firstIndex: Int, _ visit: (SectionPage) throws(Failure) -> Void
    ) throws(Failure) -> Bool {
        var pending: [PendingNote] = [], nextIndex = firstIndex, handedOver = 0, isComplete = true
        let search = engine.environment.pageSearch, depth = flow.style.box.fillsPages ? search.depth : 0
        var token: BreakToken?, window = PageWindow(search)
        var firstText = firstIndex
        func nextArea() -> Rectangle {
            defer { nextIndex += 1 }
            return areas.area(pageInSection: nextIndex - firstText, side: nextIndex % 2 == 0 ? .right : .left)
        }
        func hand(over page: SectionPage) throws(Failure) {
            handedOver += 1
            try visit(page)
        }
        func handOver(keeping count: Int) throws(Failure) {
            for page in window.removeSettled(keeping: count) { try hand(over: settled(page, at: handedOver, of: flow)) }
        }
        let start = flow.effectiveBreakBefore
        if start.leavesBlank(nextIndex) {
            let isOfSection = flow.style.box.breakBefore.leavesBlank(nextIndex)
            try hand(over: SectionPage(area: nextArea()))
            if isOfSection { firstText = nextIndex }
        }
        while true {
            var page = SectionPage(area: nextArea())
            placeNotes(&pending, on: &page)
            let result = part(of: flow, on: page, after: token)
            guard let fragment = result.fragment else {
                try handOver(keeping: 0)
                engine.environment.breakTrace?.endPage(handedOver, of: flow, result)
                isComplete = false
                break
            }
            page.fragment = fragment
            page.isContinued = result.token != nil && result.token?.forced == nil
            pending += fragment.notes.map { PendingNote(box: $0, token: nil) }
            placeNotes(&pending, on: &page)
            window.append(PageWindow.Candidate(page: page, result: result, token: token))
            // Every algorithm places something at the top of a page. Should one fail to, ending is better than never ending.
            if let token, let next = result.token, next.isSamePoint(as: token) {
                try handOver(keeping: 0)
                isComplete = false
                break
            }
            if depth > 0, pending.isEmpty {
                window.mend { page, token, limit in part(of: flow, on: page, after: token, below: limit) }
            }
            let next = window.pages.last?.result.token
            let isSettled = next == nil || next?.forced != nil || !pending.isEmpty
            try handOver(keeping: isSettled ? 0 : depth)
            guard let next else { break }
            token = next
            if let forced = next.forced, forced.leavesBlank(nextIndex) {
                try hand(over: SectionPage(area: nextArea()))
            }
        }
        while !pending.isEmpty {
            var page = SectionPage(area: nextArea())
            placeNotes(&pending, on: &page)
            try hand(over: page)
        }
        return isComplete
    }

    /// A page that nothing changes any more, as it is printed.
    private func settled(_ candidate: PageWindow.Candidate, at index: Int, of flow: Box) -> SectionPage {
        var page = candidate.page, result = candidate.result
        let environment = engine.environment
        if environment.recordsBreaks, flow.style.box.fillsPages, page.isContinued {
            result.record?.add(candidate.cost.remark)
        }
        environment.breakTrace?.endPage(index, of: flow, result)
        if let observer = environment.fragmentObserver, flow.style.box.fillsPages, let fragment = page.fragment {
            observer.observeEnd(
                cost: candidate.cost.value, share: fragment.size.height.points / page.area.size.height.points,
                isContinued: page.isContinued)
        }
        if page.isContinued, flow.style.box.fillsPages, let fragment = page.fragment {
            page.fragment = PageStretching.stretch(fragment, to: page.area.size.height - height(of: page.notes))
        }
        return page
    }

    /// What of the flow stands on a page: what fits, or a little more where spaces that give way make room for it.
    ///
    /// A look ahead of one page and of one way: where the text ends so far above the foot that its spaces cannot grow to there, the
    /// page is laid out once more with as much more room as its spaces and tables can give. What then stands on it has to fit once they give it,
    /// and its end may be no worse.
    /// - Parameter limit: what is on the page ends above this height.
    private func part(
        of flow: Box, on page: SectionPage, after token: BreakToken?, below limit: Length? = nil
    ) -> LayoutResult {
        if let limit {
            let less = limit - Length(units: 1) - page.area.size.height
            return engine.layout(flow, in: space(on: page, after: token, more: less), resuming: token)
        }
        let result = engine.layout(flow, in: space(on: page, after: token), resuming: token)
        guard flow.style.box.fillsPages, let fragment = result.fragment, let end = result.token, end.forced == nil,
            page.notes.isEmpty, fragment.notes.isEmpty
        else { return result }
        let bottom = page.area.size.height, more = PageStretching.shrinkage(of: fragment)
        guard fragment.size.height < bottom, PageStretching.stretch(fragment, to: bottom).size.height < bottom else {
            return result
        }
        func tighter(_ more: Length) -> LayoutResult? {
            let other = engine.layout(flow, in: space(on: page, after: token, more: more), resuming: token)
            guard let taller = other.fragment, taller.notes.isEmpty, taller.size.height > bottom,
                other.token == nil || other.appeal >= result.appeal,
                let shrunk = PageStretching.shrink(taller, to: bottom)
            else { return nil }
            return LayoutResult(
                fragment: shrunk, token: other.token, judgement: other.judgement, inner: nil, record: other.record)
        }
        // A table that comes next would give something too, were it here.
        if flow.beginsTable(at: end), let better = tighter(more + Paginator.hairOfTable) { return better }
        return more > .zero ? tighter(more) ?? result : result
    }

    /// Of a table of some eight rows.
    private static let hairOfTable = Length.pt(4)

    private func space(on page: SectionPage, after token: BreakToken?, more: Length = .zero) -> ConstraintSpace {
        let content = page.area.size
        let area = NoteArea(width: content.width, separator: separator, isOpen: !page.notes.isEmpty)
        return ConstraintSpace(
            width: content.width, available: content.height + more - height(of: page.notes), pageHeight: content.height,
            isAtTop: true,
            trimsTopMargin: token != nil && token?.forced == nil, notes: area)
    }

    private var separator: Length { noteStyle.box.margin.top + noteStyle.box.borderPadding.top }

    private func height(of notes: [Fragment]) -> Length {
        notes.isEmpty ? .zero : notes.reduce(separator) { $0 + $1.size.height + $1.box.style.box.margin.bottom }
    }

    /// Places as much of the waiting notes as the page has room for; at least a line on a page that has nothing else.
    private func placeNotes(_ pending: inout [PendingNote], on page: inout SectionPage) {
        let content = page.area.size
        while let note = pending.first {
            let used = (page.fragment?.size.height ?? .zero) + max(height(of: page.notes), separator)
            let noteSpace = ConstraintSpace(
                width: content.width, available: content.height - used, pageHeight: content.height,
                isAtTop: page.fragment == nil && page.notes.isEmpty, trimsTopMargin: note.token != nil)
            let result = engine.layout(note.box, in: noteSpace, resuming: note.token)
            guard let fragment = result.fragment else { return }
            page.notes.append(fragment)
            pending.removeFirst()
            guard let rest = result.token else { continue }
            pending.insert(PendingNote(box: note.box, token: rest), at: 0)
            return
        }
    }
}

extension BreakBetween {
    /// Whether a page must stay blank to reach the other side.
    /// - Parameter index: of the next page in the document, from 0; even ones are right-hand pages.
    func leavesBlank(_ index: Int) -> Bool {
        let isRight = index % 2 == 0
        return (self == .right && !isRight) || (self == .left && isRight)
    }
}

extension Box {
    /// Whether what stands behind the break is a whole table, alone or with its caption.
    fileprivate func beginsTable(at token: BreakToken) -> Bool {
        var box = self, token: BreakToken? = token
        while let flow = box.content as? FlowContent {
            var child = 0
            if let resumed = token {
                guard let point = resumed.resumePoint as? ChildResumePoint, point.floats.isEmpty else { return false }
                child = point.child
                token = point.inner
            }
            guard flow.children.indices.contains(child) else { return false }
            box = flow.children[child]
        }
        return token == nil && box.content is TableContent
    }
}

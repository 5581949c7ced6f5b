import Diagnostics
import LayoutLanguage
import PageModel

/// Stacks the children of a box and decides where the stack breaks.
///
/// Steps: place children from the token on until one does not fit or a break is forced; remember the best place to break met so far
/// (best appeal, then lowest on the page); at the end of the room compare it with the break that the last child offers, and go back
/// to it when it is better.
struct FlowAlgorithm {
    let engine: LayoutEngine
    let box: Box
    let children: [Box]
    let space: ConstraintSpace
    let token: BreakToken?

    private var placements: [Fragment.Placement] = []
    private var y: Length = .zero
    private var best: BreakPoint?
    private var record: BreakRecord?
    /// Room that the footnotes of the placements take at the foot of the page.
    private var noteHeight: Length = .zero

    init(engine: LayoutEngine, box: Box, children: [Box], space: ConstraintSpace, token: BreakToken?) {
        self.engine = engine
        self.box = box
        self.children = children
        self.space = space
        self.token = token
        record = engine.emptyRecord
    }

    private var isFirst: Bool { token == nil }
    private var borderPadding: Edges<Length> { box.style.box.borderPadding }
    private var width: Length { engine.borderBoxWidth(of: box, in: space) }

    func layout() -> LayoutResult {
        var flow = self
        return flow.run()
    }

    private mutating func run() -> LayoutResult {
        let (start, innerToken) = startingPoint
        y = isFirst || box.style.box.clonesDecoration ? borderPadding.top : .zero
        for index in start..<max(start, children.count) {
            let childToken = index == start ? innerToken : nil
            if !placements.isEmpty, let forced = forcedBreak(before: index) {
                return broken(BreakToken(ChildResumePoint(index), forced: forced), .perfect)
            }
            if !placements.isEmpty {
                let judgement = BreakJudgement(
                    above: placements.last.map { children[$0.child] }, below: children[index])
                best.consider(
                    BreakPoint(judgement: judgement, location: .before(placed: placements.count, next: index)))
                if record != nil { note(judgement, before: index) }
            }
            if let result = place(index, resuming: childToken) { return result }
        }
        return finish()
    }

    private var startingPoint: (Int, BreakToken?) {
        guard let position = token?.resumePoint as? ChildResumePoint else { return (0, nil) }
        return (position.child, position.inner)
    }

    /// Lays out one child. Returns the flow's result when it ends here.
    private mutating func place(_ index: Int, resuming childToken: BreakToken?) -> LayoutResult? {
        let child = children[index]
        let margin = child.style.box.margin
        let marginTop = childToken != nil || (trimsMargin && y == .zero) ? .zero : margin.top
        let isAtTop = space.isAtTop && placements.isEmpty
        let childSpace = space.inside(
            width: width - borderPadding.left - borderPadding.right - margin.left - margin.right,
            available: space.available - y - marginTop - roomKeptBelow(index) - noteHeight,
            isAtTop: isAtTop, trimsTopMargin: trimsMargin && y == .zero, afterNotes: noteHeight > .zero)
        let result = engine.layout(child, in: childSpace, resuming: childToken)
        record?.add(result.record)
        guard let fragment = result.fragment else {
            if record != nil, result.record?.misfits.isEmpty ?? true { noteMisfit(index, in: childSpace) }
            return goBack()
        }
        if result.token != nil, let best, result.token?.forced == nil, best.appeal > result.appeal { return goBack() }
        let offset = Point(
            x: borderPadding.left + margin.left + alignment(of: child, fragment, in: childSpace), y: y + marginTop)
        placements.append(
            .init(
                offset: offset, fragment: fragment, child: index,
                marginBottom: result.token == nil ? margin.bottom : .zero))
        y = offset.y + fragment.size.height
        noteHeight += engine.height(of: fragment.notes, in: childSpace)
        if let inner = result.token {
            return broken(BreakToken(ChildResumePoint(index, inner), forced: inner.forced), result.judgement)
        }
        y += margin.bottom
        if let inner = result.inner {
            best.consider(
                BreakPoint(judgement: inner.judgement, location: .inside(placed: placements.count - 1, inner.location)))
        }
        return nil
    }

    /// The lower borderPadding belongs below the last child; one that is larger than half a page must not push all lines to pages of their own.
    private func roomKeptBelow(_ index: Int) -> Length {
        guard index == children.count - 1 || box.style.box.clonesDecoration else { return .zero }
        return borderPadding.bottom > space.pageHeight / 2 ? .zero : borderPadding.bottom
    }

    private var trimsMargin: Bool { space.trimsTopMargin && placements.isEmpty }

    /// Boxes narrower than their container stand where the container's text stands.
    private func alignment(of child: Box, _ fragment: Fragment, in childSpace: ConstraintSpace) -> Length {
        let free = childSpace.width - fragment.size.width
        guard free > .zero else { return .zero }
        switch box.style.text.textAlign {
        case .center: return free / 2
        case .right, .end: return free
        default: return .zero
        }
    }

    private func forcedBreak(before index: Int) -> BreakBetween? {
        // Where nothing breaks, what follows the break would be lost.
        guard !space.available.isUnbounded else { return nil }
        let before = children[index].effectiveBreakBefore
        if isForced(before) { return before }
        let after = placements.last.map { children[$0.child].effectiveBreakAfter } ?? .auto
        return isForced(after) ? after : nil
    }

    private func isForced(_ value: BreakBetween) -> Bool { value.isForced || (value == .column && space.breaksColumns) }

    // MARK: What was considered, for whoever asks

    private mutating func note(_ judgement: BreakJudgement, before index: Int) {
        let next = children[index].wording
        let considered = ConsideredBreak(
            site: BreakSite(in: box, at: index), room: space.available - y - noteHeight, judgement: judgement,
            text: Wording(id: "di atas \(next.indonesian)", en: "above \(next.english)"))
        record?.add(considered)
    }

    private mutating func noteMisfit(_ index: Int, in childSpace: ConstraintSpace) {
        guard !childSpace.available.isUnbounded else { return }
        let needed = engine.layoutWhole(children[index], width: childSpace.width).size.height
        let misfit = Misfit(text: children[index].wording, needed: needed, room: childSpace.available)
        record?.add(misfit)
    }

    private func goBack() -> LayoutResult {
        let whole = fragment(height: y, isLast: false)
        guard let best, let cut = whole.content.cut(whole, at: best.location, engine, pageHeight: space.pageHeight)
        else { return .nothing(record) }
        return .broken(cut.fragment, cut.token, best.judgement, record)
    }

    private func broken(_ token: BreakToken, _ judgement: BreakJudgement) -> LayoutResult {
        .broken(FlowFragment.ending(fragment(height: y, isLast: false), placements), token, judgement, record)
    }

    private mutating func finish() -> LayoutResult {
        var height = y + borderPadding.bottom
        // A margin at the very end may hang over the end of the page.
        let available = space.available - noteHeight
        if height > available, let last = placements.last {
            height = max(available, height - last.marginBottom)
        }
        if isFirst { height = max(height, minimumHeight) }
        if height > available {
            guard space.isAtTop else {
                if record != nil {
                    let misfit = Misfit(text: box.wording, needed: height, room: available)
                    record?.add(misfit)
                }
                return .nothing(record)
            }
            let contentBottom = placements.last.map { $0.offset.y + $0.fragment.size.height } ?? .zero
            if contentBottom <= available {
                return .finished(
                    fragment(height: height, isLast: true).reporting(.tooTall(box, space)), inner: best, record)
            }
        }
        return .finished(fragment(height: height, isLast: true), inner: best, record)
    }

    private var minimumHeight: Length {
        max(box.style.box.minHeight, box.style.box.height.resolved(in: space.pageHeight) ?? .zero)
    }

    private func fragment(height: Length, isLast: Bool) -> Fragment {
        Fragment(
            box, size: Size(width: width, height: height), content: FlowFragment(placements: placements),
            isFirst: isFirst, isLast: isLast)
    }
}

import Diagnostics
import LayoutLanguage
import PageModel

/// Stacks the children of a box and decides where the stack breaks.
///
/// Steps: place children from the token on until one does not fit or a break is forced; remember the best place to break met so far
/// (best appeal, then lowest on the page); at the end of the room compare it with the break that the last child offers, and go back
/// to it when it is better.
///
/// A table or figure that may float (`float: page`) and finds no room waits for the next page, where it stands first; what follows it
/// goes on here, as far as the next heading. One that would stand below a line or two stands at the foot of its page (`FootFloats`).
/// Floats keep their order.
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
    private var floats: PageFloats
    private let frame: FlowFrame
    private var foot = FootFloats()

    init(engine: LayoutEngine, box: Box, children: [Box], space: ConstraintSpace, token: BreakToken?) {
        self.engine = engine
        self.box = box
        self.children = children
        self.space = space
        self.token = token
        record = engine.emptyRecord
        floats = PageFloats(box: box, children: children, token: token)
        frame = FlowFrame(box, width: engine.borderBoxWidth(of: box, in: space), pageHeight: space.pageHeight)
    }

    private var isFirst: Bool { token == nil }

    func layout() -> LayoutResult {
        var flow = self
        let result = flow.run()
        return flow.foot.isEmpty ? result : flow.foot.added(to: result, of: flow.children.count)
    }

    private mutating func run() -> LayoutResult {
        let (start, innerToken) = startingPoint
        y = isFirst || frame.isCloned ? frame.borderPadding.top : .zero
        placeFloats()
        var index = start
        while index < children.count {
            let childToken = index == start ? innerToken : nil
            let isBelowFloats = floats.placedCount > 0 && placements.count == floats.placedCount
            if !placements.isEmpty, let forced = forcedBreak(before: index) {
                // Floats come before what begins a page.
                return broken(resumed(at: index, forced: floats.waiting.isEmpty ? forced : nil), .perfect)
            }
            if floats.end(before: index) { return broken(resumed(at: index), .perfect) }
            if !placements.isEmpty, !isBelowFloats {
                let judgement = BreakJudgement(
                    above: placements.last.map { children[$0.child] }, below: children[index])
                best.consider(
                    BreakPoint(judgement: judgement, location: .before(placed: placements.count, next: index)))
                if record != nil { note(judgement, before: index) }
            }
            if foot.isWaiting, floats.isPart(index) { placeFoot() }
            if !floats.waiting.isEmpty, let next = deferred(index, resuming: childToken) {
                index = next
                continue
            }
            if childToken == nil, let next = footed(index) {
                index = next
                continue
            }
            switch place(index, resuming: childToken) {
            case .ended(let result): return result
            case .deferred(let next): index = next
            case .placed: index += 1
            }
        }
        placeFoot()
        return floats.waiting.isEmpty ? finish() : broken(resumed(at: children.count), .perfect)
    }

    private enum Step {
        case placed
        /// What goes on here instead.
        case deferred(Int)
        case ended(LayoutResult)
    }

    private func resumed(at index: Int, _ inner: BreakToken? = nil, forced: BreakBetween? = nil) -> BreakToken {
        BreakToken(ChildResumePoint(index, inner, floats: floats.waiting), forced: forced)
    }

    /// Lets a child wait for the next page. nil when it has to stand here.
    private mutating func deferred(_ index: Int, resuming childToken: BreakToken?) -> Int? {
        guard childToken == nil, placements.count > floats.placedCount, !space.available.isUnbounded else { return nil }
        let widths = children[index...].prefix { $0 === children[index] || $0.effectiveBreakBefore == .avoid }
            .map(frame.innerWidth)
        return floats.deferred(index, below: placements.last?.child, in: space) { [engine, children] child in
            engine.layoutWhole(children[child], width: widths[child - index]).size.height
        }
    }

    /// Lets a float stand at the foot of the page. nil when it does not.
    private mutating func footed(_ index: Int) -> Int? {
        guard box.role == .section, children[index].style.box.isPageFloat, !space.available.isUnbounded,
            placements.count > floats.placedCount, let group = floats.group(at: index, below: placements.last?.child)
        else { return nil }
        let top = floats.placedCount > 0 ? placements[floats.placedCount - 1].bottom : .zero
        let parts = group.map { child in
            Fragment.Placement(
                offset: Point(x: frame.borderPadding.left + children[child].style.box.margin.left, y: .zero),
                fragment: engine.layoutWhole(children[child], width: frame.innerWidth(of: children[child])),
                child: child,
                marginBottom: children[child].style.box.margin.bottom)
        }
        let room = space.available - y - noteHeight - foot.height - FootFloats.height(of: parts)
        guard floats.belongsAtFoot(group, below: y - top, leaving: room, in: space),
            parts.allSatisfy({ $0.fragment.notes.isEmpty })
        else { return nil }
        foot.add(parts)
        return group.upperBound
    }

    /// Floats that wait for the foot stand here, where a part of the section ends before the page does.
    private mutating func placeFoot() {
        guard foot.isWaiting else { return }
        for part in foot.removeWaiting(below: y) {
            placements.append(part)
            y = part.bottom
        }
    }

    /// Places what waits, as far as there is room; the first of it always.
    private mutating func placeFloats() {
        while let group = floats.nextGroup {
            let parts = group.map { engine.layoutWhole(children[$0], width: frame.innerWidth(of: children[$0])) }
            let height = zip(group, parts).reduce(Length.zero) { sum, part in
                let margin = children[part.0].style.box.margin
                return sum + margin.top + part.1.size.height + margin.bottom
            }
            guard placements.isEmpty || y + height <= space.available - noteHeight else { return }
            for (child, part) in zip(group, parts) { placeFloat(child, part) }
            floats.place(group)
        }
    }

    private mutating func placeFloat(_ child: Int, _ fragment: Fragment) {
        let margin = children[child].style.box.margin, top = y + (placements.isEmpty ? .zero : margin.top)
        placements.append(
            .init(
                offset: Point(x: frame.borderPadding.left + margin.left, y: top), fragment: fragment, child: child,
                marginBottom: margin.bottom))
        y = top + fragment.size.height + margin.bottom
        noteHeight += engine.height(of: fragment.notes, in: space)
    }

    private var startingPoint: (Int, BreakToken?) {
        guard let position = token?.resumePoint as? ChildResumePoint else { return (0, nil) }
        return (position.child, position.inner)
    }

    /// Lays out one child.
    private mutating func place(_ index: Int, resuming childToken: BreakToken?) -> Step {
        let child = children[index]
        let margin = child.style.box.margin
        let marginTop = childToken != nil || (trimsMargin && y == .zero) ? .zero : margin.top
        let isAtTop = space.isAtTop && placements.isEmpty
        let childSpace = space.inside(
            width: frame.innerWidth(of: child),
            available: space.available - y - marginTop - frame.roomKeptBelow(isLast: index == children.count - 1)
                - noteHeight - foot.height,
            isAtTop: isAtTop, trimsTopMargin: trimsMargin && y == .zero, afterNotes: noteHeight > .zero)
        let result = engine.layout(child, in: childSpace, resuming: childToken)
        record?.add(result.record)
        guard let fragment = result.fragment else {
            if record != nil, result.record?.misfits.isEmpty ?? true { noteMisfit(index, in: childSpace) }
            return deferred(index, resuming: childToken).map { .deferred($0) } ?? .ended(goBack())
        }
        if let token = result.token, token.forced == nil {
            if let next = deferred(index, resuming: childToken) { return .deferred(next) }
            if let best, best.appeal > result.appeal { return .ended(goBack()) }
        }
        let offset = Point(
            x: frame.borderPadding.left + margin.left + frame.alignment(childSpace.width - fragment.size.width),
            y: y + marginTop)
        placements.append(
            .init(
                offset: offset, fragment: fragment, child: index,
                marginBottom: result.token == nil ? margin.bottom : .zero))
        y = offset.y + fragment.size.height
        noteHeight += engine.height(of: fragment.notes, in: childSpace)
        if let inner = result.token {
            return .ended(broken(resumed(at: index, inner, forced: inner.forced), result.judgement))
        }
        y += margin.bottom
        if let inner = result.inner {
            best.consider(
                BreakPoint(judgement: inner.judgement, location: .inside(placed: placements.count - 1, inner.location)))
        }
        return .placed
    }

    private var trimsMargin: Bool { space.trimsTopMargin && placements.isEmpty }

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
        if best == nil, placements.count > 0, placements.count == floats.placedCount {
            // Nothing but floats finds room: the text goes on behind them.
            let (start, inner) = startingPoint
            return broken(resumed(at: start, inner), .perfect)
        }
        guard let best, let cut = whole.content.cut(whole, at: best.location, engine, pageHeight: space.pageHeight)
        else { return .nothing(record) }
        return .broken(cut.fragment, cut.token, best.judgement, record)
    }

    private func broken(_ token: BreakToken, _ judgement: BreakJudgement) -> LayoutResult {
        .broken(FlowFragment.ending(fragment(height: y, isLast: false), placements), token, judgement, record)
    }

    private mutating func finish() -> LayoutResult {
        var height = y + frame.borderPadding.bottom
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
            box, size: Size(width: frame.width, height: height),
            content: FlowFragment(placements: placements, floats: floats.waiting),
            isFirst: isFirst, isLast: isLast)
    }
}

import Diagnostics
import LayoutLanguage
import PageModel

/// Sets the rows of a Gantt chart over pages: the head on every page, the title of a group that goes on, and whole rows
/// while they fit.
struct GanttAlgorithm {
    let engine: LayoutEngine
    let box: Box
    let content: GanttContent
    let space: ConstraintSpace
    let token: BreakToken?

    private var rows: [GanttRow] = []
    private var y: Length = .zero
    private var noteHeight: Length = .zero
    private var best: BreakPoint?
    private var findings: [Diagnostic] = []
    private var record: BreakRecord?

    /// A head taller than this share of the page is not repeated, and neither is the title of a group.
    private static let tallHeadShare = 0.6
    private static let tallTitleShare = 0.35

    init(engine: LayoutEngine, box: Box, content: GanttContent, space: ConstraintSpace, token: BreakToken?) {
        self.engine = engine
        self.box = box
        self.content = content
        self.space = space
        self.token = token
        record = engine.emptyRecord
    }

    func layout() -> LayoutResult {
        var copy = self
        return copy.run()
    }

    private var edges: Edges<Length> { box.style.box.borderPadding }
    private var width: Length { engine.borderBoxWidth(of: box, in: space) }

    private mutating func run() -> LayoutResult {
        let texts = GanttTexts(engine, content)
        let columns = content.columns(in: max(.zero, width - edges.left - edges.right), texts)
        if columns.lacksRoom { findings.append(.narrowGantt(box, width)) }
        let setter = GanttRowSetter(content: content, texts: texts, columns: columns)
        let first = (token?.resumePoint as? GanttResumePoint)?.row ?? 0
        let start = self.start(setter, above: first)
        for index in first..<max(first, content.rows.count) {
            if !rows.isEmpty {
                if let forced = forcedBreak(before: index) { return broken(before: index, forced: forced, start) }
                let judgement = judgement(before: index)
                best.consider(BreakPoint(judgement: judgement, location: .before(placed: rows.count, next: index)))
                if record != nil { note(judgement, before: index) }
            }
            if let result = place(content.row(at: index, setter), start) { return result }
        }
        return .finished(fragment(start, isLast: true), inner: best, record)
    }

    /// Takes a row, or ends the chart's part on this page.
    private mutating func place(_ row: GanttRow, _ start: GanttFragment.Start) -> LayoutResult? {
        let end = row.index == content.rows.count - 1 ? edges.bottom : .zero,
            room = space.available - y - noteHeight - end
        if row.height > room {
            guard rows.isEmpty, space.isAtTop else {
                let misfit = Misfit(text: wording(of: row.index), needed: row.height, room: room)
                record?.add(misfit)
                return goBack(start)
            }
            findings.append(.tallGanttRow(row.row, space))
        }
        rows.append(row.placed(at: y))
        y += row.height
        return nil
    }

    // MARK: What stands on every page

    private mutating func start(_ setter: GanttRowSetter, above first: Int) -> GanttFragment.Start {
        var start = GanttFragment.Start(columns: setter.columns, isRepetition: token != nil)
        y = token == nil || box.style.box.clonesDecoration ? edges.top : .zero
        if let caption = token == nil ? content.setting.caption : content.setting.continuation {
            let fragment = engine.layoutWhole(caption, width: setter.columns.width)
            start.caption = .init(offset: Point(x: edges.left, y: y), fragment: fragment, child: 0, marginBottom: .zero)
            y += fragment.size.height + caption.style.box.margin.bottom
            if token == nil { noteHeight = engine.height(of: fragment.notes, in: space) }
        }
        start.headY = y
        let head = content.head(setter.texts, setter.columns)
        if token == nil || head.height <= space.pageHeight.scaled(by: GanttAlgorithm.tallHeadShare) {
            start.head = head
            y += head.height
        }
        if token != nil, let title = setter.repeatedTitle(above: first),
            title.height <= space.pageHeight.scaled(by: GanttAlgorithm.tallTitleShare)
        {
            start.title = title.placed(at: y)
            y += title.height
        }
        return start
    }

    // MARK: Breaks

    private func forcedBreak(before index: Int) -> BreakBetween? {
        guard !space.available.isUnbounded else { return nil }
        let before = content.rows[index].style.box.breakBefore, after = content.rows[index - 1].style.box.breakAfter
        return before.isForced ? before : after.isForced ? after : nil
    }

    private func judgement(before index: Int) -> BreakJudgement {
        let rows = content.rows
        if !rows[index].isTitle, let title = rows[index].title, index - title <= 2 {
            return BreakJudgement(against: .ofKind(GanttReason.groupRow), .violatingAvoid)
        }
        if !rows[index].isTitle, let title = rows[index].title, rows[title].style.box.isBreakInsideAvoided {
            return BreakJudgement(against: .ofKind(GanttReason.wholeGroup), .violatingAvoid)
        }
        if rows[index].style.box.breakBefore == .avoid || rows[index - 1].style.box.breakAfter == .avoid {
            return BreakJudgement(against: .ofKind(GanttReason.keptRows), .violatingAvoid)
        }
        let isGroupsLast =
            !rows[index].isTitle && rows[index].title != nil
            && (index + 1 == rows.count || rows[index + 1].title != rows[index].title)
        if index == 1 || index == rows.count - 1 || isGroupsLast {
            return BreakJudgement(against: .ofKind(GanttReason.loneRow), .violatingOrphansAndWidows)
        }
        return .perfect
    }

    private func broken(before index: Int, forced: BreakBetween, _ start: GanttFragment.Start) -> LayoutResult {
        .broken(
            fragment(start, isLast: false), BreakToken(GanttResumePoint(row: index), forced: forced), .perfect, record)
    }

    private func goBack(_ start: GanttFragment.Start) -> LayoutResult {
        let whole = fragment(start, isLast: false)
        guard let best, let cut = whole.content.cut(whole, at: best.location, engine, pageHeight: space.pageHeight)
        else { return .nothing(record) }
        return .broken(cut.fragment, cut.token, best.judgement, record)
    }

    private func fragment(_ start: GanttFragment.Start, isLast: Bool) -> Fragment {
        let end = isLast || box.style.box.clonesDecoration ? edges.bottom : .zero
        return Fragment(
            box, size: Size(width: width, height: y + end), content: GanttFragment(start: start, rows: rows),
            isFirst: token == nil, isLast: isLast, findings: findings)
    }

    // MARK: What was considered, for whoever asks

    private mutating func note(_ judgement: BreakJudgement, before index: Int) {
        let what = wording(of: index)
        let considered = ConsideredBreak(
            site: BreakSite(in: box, at: index), room: space.available - y - noteHeight, judgement: judgement,
            text: Wording(id: "di atas \(what.indonesian)", en: "above \(what.english)"))
        record?.add(considered)
    }

    private func wording(of index: Int) -> Wording {
        let name = content.rows[index].label.text
        return Wording(
            id: "baris ke-\(index + 1) bagan Gantt, \"\(name)\"", en: "row \(index + 1) of the Gantt chart, \"\(name)\""
        )
    }
}

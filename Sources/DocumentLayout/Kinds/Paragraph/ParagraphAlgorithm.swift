import Diagnostics
import LayoutLanguage
import PageModel
import Typesetting

/// Takes as many lines of a paragraph as fit, with respect for orphans and widows. Lines are broken once per width.
struct ParagraphAlgorithm {
    let engine: LayoutEngine
    let box: Box
    let paragraph: Paragraph
    let space: ConstraintSpace
    let token: BreakToken?

    private var borderPadding: Edges<Length> { box.style.box.borderPadding }
    private var style: TextStyle { box.style.text }
    private var environment: LayoutEnvironment { engine.environment }

    func layout() -> LayoutResult {
        let width = engine.borderBoxWidth(of: box, in: space)
        let
            broken = paragraph.lines(
                width: width - borderPadding.left - borderPadding.right, in: engine.environment.typesetter),
            lines = broken.lines
        let start = startLine
        let top = start == 0 ? borderPadding.top : .zero
        let (end, height) = fill(lines, from: start, top: top)
        let record = engine.emptyRecord.map { considered($0, lines, start, end, top) }
        if end == lines.count {
            let total = height + borderPadding.bottom
            let fragment = Fragment(
                box, size: Size(width: width, height: max(total, minimumHeight)),
                content: content(start..<end, broken), isFirst: start == 0)
            return .finished(fragment, inner: bestBreak(start, lines), record)
        }
        return self.broken(broken, start, end, width, record)
    }

    private var startLine: Int {
        (token?.resumePoint as? LineResumePoint)?.line ?? 0
    }

    private var minimumHeight: Length {
        startLine > 0
            ? .zero : max(box.style.box.minHeight, box.style.box.height.resolved(in: space.pageHeight) ?? .zero)
    }

    /// The first line that no longer fits, and the height up to it.
    private func fill(_ lines: [Line], from start: Int, top: Length) -> (end: Int, height: Length) {
        var height = top, notes = Length.zero
        for index in start..<max(start, lines.count) {
            let isLast = index == lines.count - 1
            let next = height + lines[index].height
            if !lines[index].notes.isEmpty {
                let lineSpace = space.inside(
                    width: space.width, available: space.available, isAtTop: false, trimsTopMargin: false,
                    afterNotes: notes > .zero)
                notes += engine.height(of: lines[index].noteBoxes, in: lineSpace)
            }
            if next + notes + (isLast ? borderPadding.bottom : .zero) > space.available { return (index, height) }
            height = next
        }
        return (lines.count, height)
    }

    private func broken(
        _ broken: BrokenLines, _ start: Int, _ fitting: Int, _ width: Length, _ record: BreakRecord?
    ) -> LayoutResult {
        let lines = broken.lines
        var end = fitting, judgement = BreakJudgement.perfect, findings: [Diagnostic] = []
        if let perfect = perfectBreak(lines, start, atMost: fitting) {
            end = perfect
        } else {
            let most = min(fitting, max(start, lines.count - style.widows))
            if most - start >= least(start) { end = most }
            judgement = self.judgement(of: end, start, lines)
        }
        if end == start {
            guard space.isAtTop else { return .nothing(record) }
            // The progress rule: one line is placed although it does not fit.
            end = start + 1
            judgement = .lastResort
            findings = [.tooTall(box, space)]
        }
        let height = lines[start..<end].reduce(start == 0 ? borderPadding.top : .zero) { $0 + $1.height }
        let fragment = Fragment(
            box, size: Size(width: width, height: height), content: content(start..<end, broken),
            isFirst: start == 0, isLast: end == lines.count, findings: findings)
        if end == lines.count { return .finished(fragment, record) }
        return .broken(fragment, BreakToken(LineResumePoint(line: end)), judgement, record)
    }

    private func content(_ range: Range<Int>, _ broken: BrokenLines) -> LinesFragment {
        LinesFragment(
            range: range, broken: broken, paragraph: paragraph,
            text: paragraph.shaped(in: engine.environment.typesetter))
    }

    /// Lines that have to stand above a break.
    private func least(_ start: Int) -> Int { start == 0 ? style.orphans : 1 }

    /// The lowest break that leaves enough lines on both sides, and no part of a word above.
    private func perfectBreak(_ lines: [Line], _ start: Int, atMost most: Int) -> Int? {
        let highest = start + max(1, least(start)), lowest = min(most, lines.count - style.widows)
        guard highest <= lowest else { return nil }
        return (highest...lowest).last { !lines[$0 - 1].endsInHyphen }
    }

    /// Of a break before a line.
    private func judgement(of line: Int, _ start: Int, _ lines: [Line]) -> BreakJudgement {
        let above = line - start, below = lines.count - line
        if start == 0, above < style.orphans {
            return BreakJudgement(
                against: .ofKind(FewLines.orphans(above, limit: style.orphans)), .violatingOrphansAndWidows)
        }
        if below < style.widows {
            return BreakJudgement(
                against: .ofKind(FewLines.widows(below, limit: style.widows)), .violatingOrphansAndWidows)
        }
        guard line > start, lines[line - 1].endsInHyphen else { return .perfect }
        return BreakJudgement(against: .ofKind(HyphenOverPage()), .violatingOrphansAndWidows)
    }

    private func bestBreak(_ start: Int, _ lines: [Line]) -> BreakPoint? {
        let count = lines.count
        if let line = perfectBreak(lines, start, atMost: count) {
            return BreakPoint(judgement: .perfect, location: .before(placed: line - start, next: line))
        }
        guard count - start >= 2 else { return nil }
        let last = count - 1
        return BreakPoint(
            judgement: judgement(of: last, start, lines), location: .before(placed: last - start, next: last))
    }

    /// Every line is a place to break, as far as it fits.
    private func considered(
        _ record: BreakRecord, _ lines: [Line], _ start: Int, _ end: Int, _ top: Length
    ) -> BreakRecord {
        var record = record, height = top
        let what = box.wording
        for line in start..<max(start, min(end, lines.count - 1)) {
            height += lines[line].height
            let above = line + 1 - start, below = lines.count - line - 1
            record.add(
                ConsideredBreak(
                    site: BreakSite(in: box, at: line + 1), room: space.available - height,
                    judgement: judgement(of: line + 1, start, lines),
                    text: Wording(
                        id: "di dalam \(what.indonesian), \(above) baris di atas dan \(below) di bawahnya",
                        en: "within \(what.english), lines above \(above), below \(below)")))
        }
        guard end < lines.count else { return record }
        let needed = lines[end].height + (end == lines.count - 1 ? borderPadding.bottom : .zero)
        record.add(
            Misfit(
                text: Wording(
                    id: "baris ke-\(end + 1) dari \(what.indonesian)", en: "line \(end + 1) of \(what.english)"),
                needed: needed, room: space.available - height))
        return record
    }
}

/// Continue with this line.
struct LineResumePoint: ResumePoint {
    let line: Int

    func isSamePoint(as other: any ResumePoint) -> Bool { (other as? LineResumePoint)?.line == line }
}

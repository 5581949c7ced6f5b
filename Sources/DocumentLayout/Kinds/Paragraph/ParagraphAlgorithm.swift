import LayoutLanguage
import PageModel

/// Takes as many lines of a paragraph as fit, with respect for orphans and widows. Lines are broken once per width.
struct ParagraphAlgorithm {
    let engine: LayoutEngine
    let box: Box
    let paragraph: Paragraph
    let space: ConstraintSpace
    let token: BreakToken?

    private var frame: Edges<Length> { box.style.box.frame }
    private var style: TextStyle { box.style.text }
    private var environment: LayoutEnvironment { engine.environment }

    func layout() -> LayoutResult {
        let width = engine.borderBoxWidth(of: box, in: space)
        let broken = paragraph.lines(width: width - frame.left - frame.right, in: engine.environment), lines = broken.lines
        let start = startLine
        let top = start == 0 ? frame.top : .zero
        let (end, height) = fill(lines, from: start, top: top)
        if let trace = environment.breakTrace { tell(trace, lines, start, end, top) }
        if end == lines.count {
            let total = height + frame.bottom
            let fragment = Fragment(box, size: Size(width: width, height: max(total, minimumHeight)),
                                    content: .lines(start..<end, of: broken), isFirst: start == 0)
            return .finished(fragment, inner: bestBreak(start, lines.count))
        }
        return self.broken(broken, start, end, width)
    }

    private var startLine: Int {
        guard case .line(let line)? = token?.position else { return 0 }
        return line
    }

    private var minimumHeight: Length {
        startLine > 0 ? .zero : max(box.style.box.minHeight, box.style.box.height.resolved(in: space.pageHeight) ?? .zero)
    }

    /// The first line that no longer fits, and the height up to it.
    private func fill(_ lines: [Line], from start: Int, top: Length) -> (end: Int, height: Length) {
        var height = top, notes = Length.zero
        for index in start..<max(start, lines.count) {
            let isLast = index == lines.count - 1
            let next = height + lines[index].height
            if !lines[index].notes.isEmpty {
                let lineSpace = space.inside(width: space.width, available: space.available, isAtTop: false, trimsTopMargin: false,
                                             afterNotes: notes > .zero)
                notes += engine.height(of: lines[index].notes, in: lineSpace)
            }
            if next + notes + (isLast ? frame.bottom : .zero) > space.available { return (index, height) }
            height = next
        }
        return (lines.count, height)
    }

    private func broken(_ broken: BrokenLines, _ start: Int, _ fitting: Int, _ width: Length) -> LayoutResult {
        let lines = broken.lines
        var end = min(fitting, max(start, lines.count - style.widows))
        var appeal = BreakAppeal.perfect
        if end - start < (start == 0 ? style.orphans : 1) {
            end = fitting
            appeal = .violatingOrphansAndWidows
        }
        if end == start {
            guard space.isAtTop else { return .nothing }
            // The progress rule: one line is placed although it does not fit.
            end = start + 1
            appeal = .lastResort
            engine.environment.findings.reportTooTall(box, space)
        }
        let height = lines[start..<end].reduce(start == 0 ? frame.top : .zero) { $0 + $1.height }
        let fragment = Fragment(box, size: Size(width: width, height: height), content: .lines(start..<end, of: broken),
                                isFirst: start == 0, isLast: end == lines.count)
        if end == lines.count { return .finished(fragment) }
        return .broken(fragment, BreakToken(.line(end)), appeal: appeal)
    }

    /// Every line is a place to break, as far as it fits.
    private func tell(_ trace: BreakTrace, _ lines: [Line], _ start: Int, _ end: Int, _ top: Length) {
        var height = top
        for line in start..<max(start, min(end, lines.count - 1)) {
            height += lines[line].height
            let above = line + 1 - start, below = lines.count - line - 1
            let reason: BreakReason? = start == 0 && above < style.orphans ? .orphans(above, limit: style.orphans)
                : below < style.widows ? .widows(below, limit: style.widows) : nil
            trace.add(.init(place: .init(.line, in: box, at: line + 1), next: box, room: space.available - height,
                            appeal: reason == nil ? .perfect : .violatingOrphansAndWidows, reason: reason, lines: (above, below)))
        }
        guard end < lines.count else { return }
        let needed = lines[end].height + (end == lines.count - 1 ? frame.bottom : .zero)
        trace.add(.init(box: box, place: .init(.line, in: box, at: end), needed: needed, room: space.available - height))
    }

    private func bestBreak(_ start: Int, _ count: Int) -> BreakPoint? {
        let line = count - style.widows
        if line - start >= (start == 0 ? style.orphans : 1), line > start {
            return BreakPoint(appeal: .perfect, position: .line(line))
        }
        guard count - start >= 2 else { return nil }
        return BreakPoint(appeal: .violatingOrphansAndWidows, position: .line(count - 1))
    }
}

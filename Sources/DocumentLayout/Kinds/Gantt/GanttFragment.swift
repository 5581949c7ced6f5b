import LayoutLanguage
import PageModel

/// The rows of a Gantt chart that stand on one page, with caption, head, and the title of a group that goes on.
struct GanttFragment: FragmentContent {
    /// What stands above the rows.
    struct Start {
        let columns: GanttColumns
        /// Whether all of this stood on an earlier page.
        let isRepetition: Bool
        var caption: Fragment.Placement?
        /// nil where the head is too tall to be repeated.
        var head: GanttHead?
        var headY: Length = .zero
        var title: GanttRow?

        init(columns: GanttColumns, isRepetition: Bool) {
            self.columns = columns
            self.isRepetition = isRepetition
        }
    }

    let start: Start
    let rows: [GanttRow]

    /// Lower edge of the last row.
    var bottom: Length {
        rows.last.map { $0.y + $0.height } ?? start.headY + (start.head?.height ?? .zero)
            + (start.title?.height ?? .zero)
    }

    func notes(isFirst: Bool) -> [Box] { isFirst ? start.caption?.fragment.notes ?? [] : [] }

    /// Caption, head and title of following pages only repeat what was there.
    func forEachChild(of fragment: Fragment, all: Bool, _ visit: (Fragment) -> Void) {
        if all || !start.isRepetition {
            if let caption = start.caption { visit(caption.fragment) }
            for label in start.head?.labels ?? [] { visit(label.fragment) }
        }
        if all { for label in start.title?.labels ?? [] { visit(label.fragment) } }
        for row in rows { row.labels.forEach { visit($0.fragment) } }
    }

    var isTabular: Bool { true }

    func cut(_ fragment: Fragment, at position: BreakPoint.Location, _ engine: LayoutEngine, pageHeight: Length) -> Cut?
    {
        guard case .before(let count, let row) = position, count > 0, count <= rows.count else { return nil }
        let content = GanttFragment(start: start, rows: Array(rows[..<count])), style = fragment.box.style.box
        let end = style.clonesDecoration ? style.borderPadding.bottom : .zero
        let cut = Fragment(
            fragment.box, size: Size(width: fragment.size.width, height: content.bottom + end), content: content,
            isFirst: fragment.isFirst, isLast: false, findings: fragment.findings)
        return (cut, BreakToken(GanttResumePoint(row: row)))
    }

    func paint(_ fragment: Fragment, at origin: Point, _ painter: inout FragmentPainter) {
        guard let content = fragment.box.content as? GanttContent else { return }
        GanttPainter(fragment: fragment, part: self, content: content).paint(at: origin, &painter)
    }
}

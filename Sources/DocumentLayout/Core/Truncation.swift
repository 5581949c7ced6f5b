import LayoutLanguage
import PageModel

/// Going back: cuts a finished fragment at a break point and says where to resume.
struct Truncation {
    let engine: LayoutEngine
    /// Of an empty page.
    let pageHeight: Length

    func cut(_ fragment: Fragment, at position: BreakPoint.Position) -> (fragment: Fragment, token: BreakToken)? {
        switch (position, fragment.content) {
        case (.line(let line), .lines(let range, let lines)):
            return cutLines(fragment, at: line, range, lines)
        case (.before(let count, let child), .flow(let placements)):
            guard count > 0, count <= placements.count else { return nil }
            return (Truncation.flow(fragment, Array(placements[..<count])), BreakToken(.child(child, nil)))
        case (.inside(let index, let inner), .flow(let placements)):
            guard index < placements.count, let cut = cut(placements[index].fragment, at: inner) else { return nil }
            let placement = placements[index]
            let last = Fragment.Placement(offset: placement.offset, fragment: cut.fragment, child: placement.child, marginBottom: .zero)
            return (Truncation.flow(fragment, placements[..<index] + [last]), BreakToken(.child(placement.child, cut.token)))
        case (.row(let count, let row), .table(let table)):
            return cutRows(fragment, count, before: row, table)
        default:
            return nil
        }
    }

    /// A flow that ends after these placements and goes on elsewhere.
    static func flow(_ fragment: Fragment, _ placements: [Fragment.Placement]) -> Fragment {
        let last = placements.last
        let bottom = last.map { $0.offset.y + $0.fragment.size.height } ?? .zero
        let frame = fragment.box.style.box.clonesDecoration ? fragment.box.style.box.frame.bottom : .zero
        return Fragment(fragment.box, size: Size(width: fragment.size.width, height: bottom + frame), content: .flow(placements),
                        isFirst: fragment.isFirst, isLast: false)
    }

    private func cutLines(
        _ fragment: Fragment, at line: Int, _ range: Range<Int>, _ lines: BrokenLines
    ) -> (Fragment, BreakToken)? {
        guard line > range.lowerBound, line < range.upperBound else { return nil }
        let kept = range.lowerBound..<line
        let top = fragment.isFirst ? fragment.box.style.box.frame.top : .zero
        let height = lines.lines[kept].reduce(top) { $0 + $1.height }
        let cut = Fragment(fragment.box, size: Size(width: fragment.size.width, height: height), content: .lines(kept, of: lines),
                           isFirst: fragment.isFirst, isLast: false)
        return (cut, BreakToken(.line(line)))
    }

    private func cutRows(
        _ fragment: Fragment, _ count: Int, before row: Int, _ table: TableFragment
    ) -> (Fragment, BreakToken)? {
        guard count > 0, count <= table.body.count else { return nil }
        guard case .table(let content) = fragment.box.content else { return nil }
        let closing = RowSpanClosing(engine: engine, pageHeight: pageHeight, isAtTop: false)
        let (kept, spans) = closing.close(Array(table.body[..<count]))
        let layout = TableRowLayout(engine: engine, table: content, width: fragment.size.width,
                                    parts: ColumnParts.of(content, in: fragment.size.width, engine.environment))
        let end = TablePageEnd(table: content, layout: layout, headRows: table.start.headRowsInBody)
            .rows(below: kept, isLast: false, hasFoot: table.hasFoot)
        let cut = TableFragment(start: table.start, body: kept, end: end, hasFoot: table.hasFoot)
        let size = Size(width: fragment.size.width, height: end.bottom)
        return (Fragment(fragment.box, size: size, content: .table(cut), isFirst: fragment.isFirst, isLast: false),
                BreakToken(.row(row, cells: nil, spans: spans)))
    }
}

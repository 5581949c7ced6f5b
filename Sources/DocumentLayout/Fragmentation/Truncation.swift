/// Going back: cuts a finished fragment at a break point and says where to resume.
enum Truncation {
    static func cut(_ fragment: Fragment, at position: BreakPoint.Position) -> (fragment: Fragment, token: BreakToken)? {
        switch (position, fragment.content) {
        case (.line(let line), .lines(let range, let lines)):
            return cutLines(fragment, at: line, range, lines)
        case (.before(let index), .flow(let placements)):
            guard index > 0, index < placements.count else { return nil }
            let kept = Array(placements[..<index])
            return (flow(fragment, kept), BreakToken(.child(placements[index].child, nil)))
        case (.inside(let index, let inner), .flow(let placements)):
            guard index < placements.count, let cut = cut(placements[index].fragment, at: inner) else { return nil }
            let placement = placements[index]
            let last = Fragment.Placement(offset: placement.offset, fragment: cut.fragment, child: placement.child, marginBottom: .zero)
            return (flow(fragment, placements[..<index] + [last]), BreakToken(.child(placement.child, cut.token)))
        case (.row(let row), .table(let table)):
            return cutRows(fragment, at: row, table)
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

    private static func cutLines(
        _ fragment: Fragment, at line: Int, _ range: Range<Int>, _ lines: [Line]
    ) -> (Fragment, BreakToken)? {
        guard line > range.lowerBound, line < range.upperBound else { return nil }
        let kept = range.lowerBound..<line
        let top = fragment.isFirst ? fragment.box.style.box.frame.top : .zero
        let height = lines[kept].reduce(top) { $0 + $1.height }
        let cut = Fragment(fragment.box, size: Size(width: fragment.size.width, height: height), content: .lines(kept, of: lines),
                           isFirst: fragment.isFirst, isLast: false)
        return (cut, BreakToken(.line(line)))
    }

    private static func cutRows(_ fragment: Fragment, at row: Int, _ table: TableFragment) -> (Fragment, BreakToken)? {
        guard let index = table.body.firstIndex(where: { $0.index == row }), index > 0 else { return nil }
        let kept = Array(table.body[..<index])
        guard let last = kept.last else { return nil }
        let cut = TableFragment(caption: table.caption, head: table.head, body: kept)
        let size = Size(width: fragment.size.width, height: last.y + last.height)
        return (Fragment(fragment.box, size: size, content: .table(cut), isFirst: fragment.isFirst, isLast: false),
                BreakToken(.row(row, cells: nil)))
    }
}

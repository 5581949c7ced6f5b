import PageModel

/// Rows of a table give a hair of the space above and below their text, all of them alike, when that saves the end of a page.
extension TableFragment {
    /// So much of its space a row gives at most, and no more than this length.
    private static let hairShare = 0.1
    private static let widestHair = Length.pt(0.5)

    /// Zero for cells over several rows, whose text would be cut, and for rows as high as they were asked to be.
    var hair: Length {
        var sum = Length.zero
        for row in allRows {
            if row.cells.contains(where: { $0.span != nil || $0.cell.rowSpan > 1 }) { return .zero }
            sum += row.hair
        }
        return sum
    }

    func lowered(_ fragment: Fragment, by height: Length) -> Fragment {
        let whole = hair
        guard height > .zero, whole > .zero else { return fragment }
        var passed = Length.zero, given = Length.zero
        func lowered(_ rows: [RowFragment]) -> [RowFragment] {
            rows.map { row in
                var row = row
                row.y = row.y - given
                passed += row.hair
                let share = (passed == whole ? height : height.scaled(by: passed.points / whole.points)) - given
                given += share
                row.give(share)
                return row
            }
        }
        var start = start, end = end
        start.head = lowered(start.head)
        start.carry = lowered(start.carry)
        let body = lowered(body)
        end.carry = lowered(end.carry)
        end.foot = lowered(end.foot)
        end.bottom = end.bottom - height
        let content = TableFragment(
            start: start, body: body, end: end, hasFoot: hasFoot, structure: structure, width: width, slice: slice)
        return Fragment(
            fragment.box, size: Size(width: fragment.size.width, height: fragment.size.height - height),
            content: content, isFirst: fragment.isFirst, isLast: fragment.isLast, findings: fragment.findings)
    }

    fileprivate static func hair(of space: Length) -> Length { min(space.scaled(by: hairShare), widestHair) }
}

extension TableFragment.RowFragment {
    fileprivate var hair: Length {
        guard given == .zero, abs((height - contentHeight).units) <= 1 else { return .zero }
        var space: Length?
        for index in cells.indices {
            let padding = cells[index].cell.box.style.box.padding, own = padding.top + padding.bottom
            space = min(space ?? own, own)
        }
        return TableFragment.hair(of: space ?? .zero)
    }

    fileprivate mutating func give(_ share: Length) {
        given += share
        stretch(to: height - share)
    }
}

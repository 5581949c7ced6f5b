import PageModel

/// What stands below the last row of a table's part on a page: carried sums where the table goes on, and a foot that every page has.
struct TablePageEnd {
    let table: TableContent
    let layout: TableRowLayout
    /// Rows of the head that are set as ordinary rows, because it is too tall to be repeated: they come before the body's rows.
    let headRows: Int

    /// The body rows that begin on the page.
    func bodyRows(of rows: [TableFragment.RowFragment]) -> Range<Int> {
        guard let first = rows.first, let last = rows.last else { return 0..<0 }
        return bodyRows(from: first.isFirst ? first.index : first.index + 1, upTo: last.index + 1)
    }

    func bodyRows(from lower: Int, upTo upper: Int) -> Range<Int> {
        func clamped(_ index: Int) -> Int { max(0, min(table.body.count, index - headRows)) }
        return clamped(lower)..<max(clamped(lower), clamped(upper))
    }

    /// Height of the rows below, with sums as wide as they can become.
    private(set) lazy var footHeight = height(of: table.pageFoot)
    private(set) lazy var carryHeight = height(of: table.carryEnd)

    private func height(of rows: TablePageRows?) -> Length {
        guard let rows else { return .zero }
        return layout.group(rows.rows(on: .init(rows: 0..<table.body.count))).reduce(.zero) { $0 + $1.height }
    }

    init(table: TableContent, layout: TableRowLayout, headRows: Int) {
        self.table = table
        self.layout = layout
        self.headRows = headRows
    }

    /// The rows below `rows`, from their lower edge on; from `top` on where there are none.
    func rows(
        below rows: [TableFragment.RowFragment], top: Length = .zero, isLast: Bool, hasFoot: Bool
    ) -> TableFragment.End {
        let page = TablePageRows.Page(rows: bodyRows(of: rows))
        var y = rows.last.map { $0.y + $0.height } ?? top
        func place(_ source: TablePageRows?) -> [TableFragment.RowFragment] {
            guard let source else { return [] }
            return layout.group(source.rows(on: page)).map { row in
                var row = row
                row.y = y
                y += row.height
                return row
            }
        }
        let carry = isLast || !hasFoot ? [] : place(table.carryEnd)
        return TableFragment.End(
            carry: carry, foot: hasFoot ? place(table.pageFoot) : [], isRepetition: !isLast, bottom: y)
    }
}

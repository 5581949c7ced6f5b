import Diagnostics

/// Finds the rows of headings of a list.
///
/// 1. The row with the most known headings, of the first sixty: titles stand above it.
/// 2. Cells that are merged over several rows reach up or down from it: those rows belong to the head.
/// 3. Where headings are merged over columns, the row below holds the headings of each.
struct ListHead {
    let rows: ClosedRange<Int>
    let columns: [SheetList.Column]

    private static let searched = 60
    private static let mostRows = 4

    /// - Parameters:
    ///   - isKnown: whether a heading is one that lists of ours have.
    ///   - needed: how many known headings make a head: forms have single ones as well.
    init?(_ grid: SheetGrid, isKnown: (String) -> Bool, needed: Int) {
        let scores = grid.rows.prefix(ListHead.searched).map { row in
            (row.number, Set(row.cells.filter(grid.isText).map(grid.key).filter(isKnown)).count)
        }
        guard let best = scores.map(\.1).max(), best >= max(1, needed),
            let row = scores.first(where: { $0.1 == best })?.0
        else { return nil }
        self.init(grid, around: row, isKnown)
    }

    /// The first row of texts that is as wide as any of the first rows: of lists whose headings are not known.
    init?(widestIn grid: SheetGrid) {
        let candidates = grid.rows.prefix(ListHead.searched).filter { row in row.cells.allSatisfy(grid.isText) }
        guard let width = candidates.map(\.cells.count).max(),
            let row = candidates.first(where: { $0.cells.count == width })
        else { return nil }
        self.init(grid, around: row.number) { _ in false }
    }

    private init(_ grid: SheetGrid, around row: Int, _ isKnown: (String) -> Bool) {
        let merges = grid.sheet.merges
        var first = row, last = row
        for merge in merges
        where merge.first.row < row && merge.last.row >= row && row - merge.first.row < ListHead.mostRows {
            first = min(first, merge.first.row)
        }
        for merge in merges
        where merge.last.row > last && (first...row).contains(merge.first.row)
            && merge.last.row - first < ListHead.mostRows
        {
            last = merge.last.row
        }
        let wide = merges.filter { $0.first.row == last && $0.last.row == last && $0.first.column < $0.last.column }
        let below = grid.row(last + 1)
        if !wide.isEmpty, !below.isEmpty, last - first + 1 < ListHead.mostRows,
            below.allSatisfy({ cell in
                wide.contains { ($0.first.column...$0.last.column).contains(grid.column(cell)) }
            })
        {
            last += 1
        }
        if first == last {
            if PlainHeadGroups(grid, row, below: last + 1) != nil {
                last += 1
            } else if let above = PlainHeadGroups(grid, row - 1, below: row), above.hasKnown(isKnown) {
                first -= 1
            }
        }
        let groups = first < last ? PlainHeadGroups(grid, first, below: last) : nil
        rows = first...last
        columns = ListHead.columns(grid, first...last, groups)
    }

    /// The headings of each column, joined downwards. A heading that is merged over columns stands over each.
    private static func columns(
        _ grid: SheetGrid, _ rows: ClosedRange<Int>, _ groups: PlainHeadGroups?
    ) -> [SheetList.Column] {
        var numbers: Set<Int> = []
        for row in rows { numbers.formUnion(grid.row(row).map(grid.column)) }
        for merge in grid.sheet.merges
        where rows.contains(merge.first.row) && merge.last.column - merge.first.column < 200 {
            // Only where something stands below: a title that is merged over the sheet makes no columns.
            for column in merge.first.column...merge.last.column where grid.cell(rows.upperBound, column) != nil {
                numbers.insert(column)
            }
        }
        numbers.formUnion(shared(grid, rows, besides: numbers))
        return numbers.sorted().compactMap { number in
            guard !grid.sheet.isColumnHidden(number) else { return nil }
            var cells = rows.compactMap { cell(grid, $0, number) }
            if let group = groups?.group(of: number) { cells = [group] + cells.filter { $0 != group } }
            guard let last = cells.last else { return nil }
            let heading = cells.map { HeadingText.oneLine(grid.sheet.text($0)) }.joined(separator: " ")
            return SheetList.Column(number: number, heading: heading, range: grid.sheet.range(last))
        }
    }

    /// Columns without a heading of their own that hold something: one that is merged over them to the foot of the head is theirs too, as
    /// 'Kode' stands over the parts of codes.
    private static func shared(_ grid: SheetGrid, _ rows: ClosedRange<Int>, besides known: Set<Int>) -> Set<Int> {
        var open: Set<Int> = []
        for merge in grid.sheet.merges
        where rows.contains(merge.first.row) && merge.last.row == rows.upperBound
            && merge.last.column - merge.first.column < 200
        {
            open.formUnion(merge.first.column...merge.last.column)
        }
        open.subtract(known)
        guard !open.isEmpty else { return [] }
        var filled: Set<Int> = []
        for row in grid.rows where row.number > rows.upperBound {
            for cell in row.cells where open.contains(grid.column(cell)) { filled.insert(grid.column(cell)) }
        }
        return filled
    }

    private static func cell(_ grid: SheetGrid, _ row: Int, _ column: Int) -> Int? {
        if let cell = grid.cell(row, column) { return cell }
        let merge = grid.sheet.merges.first {
            $0.first.row == row && $0.first.column < column && column <= $0.last.column
        }
        return merge.flatMap { grid.cell(row, $0.first.column) }
    }
}

import Diagnostics

/// Finds the list that a sheet holds.
///
/// Below the head: a row of column numbers is left out; rows with one text are headings within the list; totals are left out; 'Mengetahui'
/// and its like end the list. Whatever is left out is told, and a row that looks like a record below the end is told as lost.
package struct ListFinder {
    /// Which rows below the head are rows of the list.
    package enum RowRule {
        /// Those that look like it.
        case judged
        /// All but examples: of forms, whose rows are known to be nothing else.
        case all
    }

    private let grid: SheetGrid
    private let head: ListHead
    private let rule: RowRule
    private var rows: [SheetList.Row] = []
    private var leftovers: [(kind: SheetList.Leftover, row: Int)] = []
    private var group: Int?
    private var hasEnded = false
    private var rowBelow: Int?
    private let positions: [Int: Int]

    /// nil when the sheet holds no list.
    ///
    /// - Parameters:
    ///   - isKnown: whether a heading, as `HeadingText` makes it, is one of ours.
    ///   - needed: how many of them make a head; 0 takes the widest row of texts where there are none.
    package static func list(
        in sheet: Sheet, isKnown: (String) -> Bool, needed: Int, rows rule: RowRule = .judged
    ) -> SheetList? {
        let grid = SheetGrid(sheet)
        guard
            let head = ListHead(grid, isKnown: isKnown, needed: needed)
                ?? (needed == 0 ? ListHead(widestIn: grid) : nil)
        else { return nil }
        var finder = ListFinder(grid, head, rule)
        return finder.list()
    }

    private init(_ grid: SheetGrid, _ head: ListHead, _ rule: RowRule) {
        self.grid = grid
        self.head = head
        self.rule = rule
        positions = Dictionary(
            head.columns.enumerated().map { ($0.element.number, $0.offset) }, uniquingKeysWith: { first, _ in first })
    }

    private mutating func list() -> SheetList {
        let below = grid.rows.drop { $0.number <= head.rows.upperBound }
        for row in grid.rows where row.number < head.rows.lowerBound { leftovers.append((.title, row.number)) }
        for (index, row) in below.enumerated() { take(row, isFirst: index == 0) }
        return SheetList(
            sheet: grid.sheet, headRows: head.rows, columns: head.columns, rows: rows, leftovers: leftovers,
            rowBelow: rowBelow)
    }

    private mutating func take(_ row: (number: Int, cells: [Int]), isFirst: Bool) {
        let filled = row.cells.filter { positions[grid.column($0)] != nil }
        if isExample(row.cells) {
            leftovers.append((.example, row.number))
        } else if rule == .all {
            takeRow(row)
        } else if hasEnded || isFooter(row.cells) {
            hasEnded = true
            leftovers.append((.footer, row.number))
            if rowBelow == nil, looksLikeRecord(filled) { rowBelow = row.number }
        } else if isFirst, isNumbers(row.cells) {
            leftovers.append((.numbers, row.number))
        } else if isHeadAgain(row.cells) {
            leftovers.append((.repeatedHead, row.number))
        } else if isTotal(row.cells) {
            leftovers.append((.total, row.number))
        } else if let heading = heading(row) {
            group = heading
            leftovers.append((.group, row.number))
        } else {
            takeRow(row)
        }
    }

    private mutating func takeRow(_ row: (number: Int, cells: [Int])) {
        var cells = [Int?](repeating: nil, count: head.columns.count)
        for cell in row.cells { if let position = positions[grid.column(cell)] { cells[position] = cell } }
        if grid.hasVerticalMerges {
            for (position, column) in head.columns.enumerated() where cells[position] == nil {
                cells[position] = grid.merged(row.number, column.number)
            }
        }
        rows.append(SheetList.Row(number: row.number, cells: cells, group: group))
    }

    // MARK: Kinds of rows

    /// 'Contoh' where the others have their number: it shows how rows are filled in.
    private func isExample(_ cells: [Int]) -> Bool {
        guard let first = cells.first, let column = head.columns.first, grid.column(first) == column.number,
            grid.key(first) == "contoh"
        else { return false }
        return ["no", "nomor", "no urut", "#"].contains(HeadingText.key(column.heading))
    }

    /// 1, 2, 3 … below the headings, also as (1), (2), or with columns left out.
    private func isNumbers(_ cells: [Int]) -> Bool {
        let numbers = cells.compactMap { Int(grid.key($0)) }
        return numbers.count == cells.count && numbers.count >= 2 && numbers.first == 1
            && zip(numbers, numbers.dropFirst()).allSatisfy { $0 < $1 && $1 <= $0 + 3 }
    }

    private func isHeadAgain(_ cells: [Int]) -> Bool {
        let columns = head.columns
        return cells.count >= 2
            && cells.allSatisfy { cell in
                positions[grid.column(cell)].map { HeadingText.key(columns[$0].heading) == grid.key(cell) } ?? false
            }
    }

    private static let totals = ["jumlah", "total", "sub total", "subtotal", "grand total", "rata rata"]

    private func isTotal(_ cells: [Int]) -> Bool {
        guard let text = cells.first(where: grid.isText) else { return false }
        let key = grid.key(text)
        return ListFinder.totals.contains { key == $0 || key.hasPrefix($0 + " ") }
            && cells.filter(grid.isText).count <= 1
    }

    private static let ends = [
        "mengetahui", "ditetapkan", "disahkan", "menyetujui", "catatan", "sumber", "nb", "dibuat oleh", "keterangan",
    ]

    private func isFooter(_ cells: [Int]) -> Bool {
        guard cells.count <= 2 else { return false }
        return cells.contains { cell in
            let key = grid.key(cell)
            return grid.isText(cell) && ListFinder.ends.contains { key == $0 || key.hasPrefix($0 + " ") }
        }
    }

    /// One text alone, or one behind 'A' or 'IV', in a list of at least three columns.
    private func heading(_ row: (number: Int, cells: [Int])) -> Int? {
        guard head.columns.count >= 3, row.cells.count <= 2, let last = row.cells.last, grid.isText(last) else {
            return nil
        }
        // A cell that is merged over rows leaves others alone in theirs.
        if grid.hasVerticalMerges, head.columns.contains(where: { grid.merged(row.number, $0.number) != nil }) {
            return nil
        }
        guard row.cells.count == 2, let mark = row.cells.first else { return last }
        // The column of numbers often has no heading.
        guard let first = head.columns.first, grid.column(mark) <= first.number else { return nil }
        let key = grid.key(mark)
        let isMark = key.count == 1 && key.allSatisfy(\.isLetter) || !key.isEmpty && Set("ivxl").isSuperset(of: key)
        return isMark ? last : nil
    }

    private func looksLikeRecord(_ cells: [Int]) -> Bool {
        cells.count >= max(3, head.columns.count / 2)
    }
}

import Diagnostics

/// Finds the list that a sheet holds.
///
/// Below the head: a row of column numbers is left out; rows with one text are headings within the list; totals are left out; 'Mengetahui'
/// and its like, or the head of another list, end the list. Whatever is left out is told, and a row that looks like a record below the end
/// is told as lost.
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
    private let words: ListWords
    private let headings: [String]
    private let surroundings: LoneText.Surroundings
    private var rows: [SheetList.Row] = []
    private var leftovers: [(kind: SheetList.Leftover, row: Int)] = []
    private var group: Int?
    private var hasEnded = false
    private var rowBelow: Int?
    private var otherList: Int?
    private var strays: [Int: [Int]] = [:]
    private let positions: [Int: Int]

    /// nil when the sheet holds no list.
    ///
    /// - Parameters:
    ///   - words: what is known of its headings and texts.
    ///   - needed: how many known headings make a head; 0 takes the widest row of texts where there are none.
    package static func list(
        in sheet: Sheet, words: ListWords, needed: Int, rows rule: RowRule = .judged
    ) -> SheetList? {
        let grid = SheetGrid(sheet)
        guard
            let head = ListHead(grid, isKnown: words.isKnown, needed: needed)
                ?? (needed == 0 ? ListHead(widestIn: grid) : nil), !head.columns.isEmpty
        else { return nil }
        var finder = ListFinder(grid, head, rule, words)
        return finder.list()
    }

    package static func list(in sheet: Sheet, isKnown: @escaping (String) -> Bool, needed: Int) -> SheetList? {
        list(in: sheet, words: ListWords(isKnown: isKnown), needed: needed)
    }

    private init(_ grid: SheetGrid, _ head: ListHead, _ rule: RowRule, _ words: ListWords) {
        self.grid = grid
        self.head = head
        self.rule = rule
        self.words = words
        headings = head.columns.map { HeadingText.key($0.heading) }
        surroundings = LoneText.Surroundings(head, grid, words)
        positions = Dictionary(
            head.columns.enumerated().map { ($0.element.number, $0.offset) }, uniquingKeysWith: { first, _ in first })
    }

    private mutating func list() -> SheetList {
        let below = grid.rows.drop { $0.number <= head.rows.upperBound }
        let above = grid.rows.prefix { $0.number < head.rows.lowerBound }
        for row in above { leftovers.append((.title, row.number)) }
        // A head with rows of its own below it.
        let listAbove = above.indices.dropLast().first { index in
            above[index].cells.allSatisfy(grid.isText) && words.isHead(above[index].cells.map(grid.key))
                && above[index + 1].cells.count >= 2
        }
        for (index, row) in below.enumerated() { take(row, isFirst: index == 0) }
        return SheetList(
            sheet: grid.sheet, headRows: head.rows, columns: head.columns, rows: rows, leftovers: leftovers,
            rowBelow: rowBelow, listAbove: listAbove.map { above[$0].number }, otherList: otherList, strays: strays)
    }

    private mutating func take(_ row: (number: Int, cells: [Int]), isFirst: Bool) {
        if isExample(row.cells) {
            leftovers.append((.example, row.number))
        } else if rule == .all {
            takeRow(row)
        } else if otherList != nil {
            leftovers.append((.otherList, row.number))
        } else if isHeadOfAnother(row.cells) {
            begin(row.number)
        } else if hasEnded || isFooter(row.cells) {
            hasEnded = true
            leftovers.append((.footer, row.number))
            let filled = row.cells.filter { positions[grid.column($0)] != nil }
            if rowBelow == nil, looksLikeRecord(filled) { rowBelow = row.number }
        } else if isFirst, isNumbers(row.cells) {
            leftovers.append((.numbers, row.number))
        } else if isHeadAgain(row.cells) {
            leftovers.append((.repeatedHead, row.number))
        } else if isTotal(row.cells) {
            leftovers.append((.total, row.number))
        } else {
            takeHeading(or: row)
        }
    }

    /// The title above the other list belongs to that.
    private mutating func begin(_ number: Int) {
        otherList = number
        while let last = leftovers.last, [.group, .presumedGroup].contains(last.kind), last.row > rows.last?.number ?? 0
        {
            leftovers.removeLast()
        }
        leftovers.append((.otherList, number))
    }

    private mutating func takeRow(_ row: (number: Int, cells: [Int])) {
        var cells = [Int?](repeating: nil, count: head.columns.count)
        for cell in row.cells {
            let column = grid.column(cell)
            if let position = positions[column] {
                cells[position] = cell
            } else {
                strays[column, default: []].append(cell)
            }
        }
        if grid.hasVerticalMerges {
            for (position, column) in head.columns.enumerated() where cells[position] == nil {
                cells[position] = grid.merged(row.number, column.number)
            }
        }
        rows.append(SheetList.Row(number: row.number, cells: cells, group: group))
    }

    private mutating func takeHeading(or row: (number: Int, cells: [Int])) {
        guard head.columns.count >= 3, row.cells.count <= 2, let last = row.cells.last, grid.isText(last),
            // A cell that is merged over rows leaves others alone in theirs.
            !grid.hasVerticalMerges || !head.columns.contains(where: { grid.merged(row.number, $0.number) != nil })
        else { return takeRow(row) }
        if row.cells.count == 2 { return isMarked(row.cells) ? takeGroup(last, .group, row.number) : takeRow(row) }
        switch LoneText(last, in: grid, surroundings, words) {
        case .heading: takeGroup(last, .group, row.number)
        case .presumedHeading: takeGroup(last, .presumedGroup, row.number)
        case .fragment: leftovers.append((.fragment, row.number))
        case .record: takeRow(row)
        }
    }

    private mutating func takeGroup(_ cell: Int, _ kind: SheetList.Leftover, _ row: Int) {
        group = cell
        leftovers.append((kind, row))
    }

    // MARK: Kinds of rows

    /// 'Contoh' where the others have their number: it shows how rows are filled in.
    private func isExample(_ cells: [Int]) -> Bool {
        guard let first = cells.first, let column = head.columns.first, grid.column(first) == column.number,
            grid.key(first) == "contoh"
        else { return false }
        return LoneText.numbers.contains(HeadingText.key(column.heading))
    }

    /// 1, 2, 3 … below the headings, also as (1), (2), or with columns left out.
    private func isNumbers(_ cells: [Int]) -> Bool {
        let numbers = cells.compactMap { Int(grid.key($0)) }
        return numbers.count == cells.count && numbers.count >= 2 && numbers.first == 1
            && zip(numbers, numbers.dropFirst()).allSatisfy { $0 < $1 && $1 <= $0 + 3 }
    }

    private func isHeadAgain(_ cells: [Int]) -> Bool {
        cells.count >= 2
            && cells.allSatisfy { cell in
                positions[grid.column(cell)].map { isPart(grid.key(cell), of: headings[$0]) } ?? false
            }
    }

    /// Of heads of several rows, one row.
    private func isPart(_ key: String, of heading: String) -> Bool {
        key == heading || heading.hasPrefix(key + " ") || heading.hasSuffix(" " + key)
    }

    /// Two lists on one sheet, one below the other.
    private func isHeadOfAnother(_ cells: [Int]) -> Bool {
        guard cells.count >= 2, cells.allSatisfy(grid.isText), !isHeadAgain(cells) else { return false }
        return words.isHead(cells.map(grid.key))
    }

    private static let totals = ["jumlah", "total", "sub total", "subtotal", "grand total", "rata rata"]

    private func isTotal(_ cells: [Int]) -> Bool {
        guard let text = cells.first(where: grid.isText) else { return false }
        let key = grid.key(text)
        return ListFinder.totals.contains { key == $0 || key.hasPrefix($0 + " ") }
            && cells.filter { grid.isText($0) && grid.key($0).contains(where: \.isLetter) }.count <= 1
    }

    /// Words that begin what stands below a list, and words that do so before a colon: there is a 'Dinas Sumber Daya Air' too.
    private static let ends = ["mengetahui", "ditetapkan", "disahkan", "menyetujui", "dibuat oleh"]
    private static let endsWithColon: Set = ["catatan", "sumber", "sumber data", "nb", "keterangan", "ket"]

    private func isFooter(_ cells: [Int]) -> Bool {
        guard cells.count <= 2 else { return false }
        return cells.contains { cell in
            guard grid.isText(cell) else { return false }
            let key = grid.key(cell)
            if ListFinder.ends.contains(where: { key == $0 || key.hasPrefix($0 + " ") }) { return true }
            let text = grid.sheet.text(cell)
            return ListFinder.endsWithColon.contains(
                text.firstIndex(of: ":").map { HeadingText.key(text[..<$0]) } ?? key)
        }
    }

    /// Behind 'A' or 'IV'. The column of numbers often has no heading.
    private func isMarked(_ cells: [Int]) -> Bool {
        guard let mark = cells.first, let first = head.columns.first, grid.column(mark) <= first.number else {
            return false
        }
        let key = grid.key(mark)
        return key.count == 1 && key.allSatisfy(\.isLetter) || !key.isEmpty && Set("ivxl").isSuperset(of: key)
    }

    private func looksLikeRecord(_ cells: [Int]) -> Bool {
        cells.count >= min(head.columns.count, max(3, head.columns.count / 2))
    }
}

import Diagnostics
import OfficeFiles

/// Rows elsewhere, new ones, and fewer.
extension WorkbookGrid {
    /// The workbook with a row elsewhere, a new one, or one less.
    package func arranging(_ change: TableEdit.RowChange) throws(Refusal) -> [UInt8] {
        if let readOnly { throw .locked(readOnly) }
        guard !isLevelled else {
            throw .locked(
                Wording(
                    id: "baris daftar ini bertingkat atau berpasangan: pindahkan di program lembar kerja",
                    en: "rows of this list have levels or belong together: move them in a spreadsheet program"))
        }
        let listed = rows.filter(\.isListed).map(\.number)
        guard let last = listed.last else { throw .notInPlace }
        var targets = listed, sources: [Int?] = listed, numbers: [CellAddress: Int] = [:], end = last
        let counting = columns.filter { isCounting($0) }
        switch change {
        case .insert(let place):
            let index = number(ofRow: place) > last ? listed.count : try index(ofRow: place, listed)
            try checkFree(last + 1)
            end = last + 1
            targets.append(end)
            sources.insert(nil, at: index)
            for column in counting {
                numbers[CellAddress(row: last + 1, column: column)] = (count(last, column) ?? listed.count) + 1
            }
        case .remove(let row):
            sources.remove(at: try index(ofRow: row, listed))
            sources.append(nil)
        case .move(let row, let place):
            let from = try index(ofRow: row, listed), to = try index(ofRow: place, listed, from: row)
            sources.insert(sources.remove(at: from), at: to)
        }
        var changed: [Int: Int?] = [:]
        for (target, source) in zip(targets, sources) where source != target { changed[target] = .some(source) }
        // A row that is taken out takes the last number with it; one that is put in keeps the numbers around it.
        let isRemoval = if case .remove = change { true } else { false }
        let arrangement = WorkbookCells.Arrangement(
            sheet: sheet, sources: changed, kept: Set(counting), numbers: numbers, emptiesKept: isRemoval,
            columns: ownColumns, growth: extent.flatMap { ListGrowth($0, to: end) })
        let new = try written { () throws(WorkbookCells.Refusal) in try WorkbookCells.arranged(bytes, arrangement) }
        guard let after = read(new) else { throw .notInPlace }
        try check(after, sources, counting)
        let own = ownColumns
        let others = Set(
            (whole.cells + after.whole.cells).map(\.address).filter { cell in
                changed[cell.row] != nil && own?.contains(cell.column) ?? true
            })
        guard isSame(after, besides: others) else { throw .notInPlace }
        return new
    }

    /// All rows are still there, in this order, with what formulas say in them: an empty one may have been taken for the end of the list.
    private func check(_ after: WorkbookGrid, _ sources: [Int?], _ counting: [Int]) throws(Refusal) {
        let free = columns.indices.filter { !counting.contains(columns[$0]) }
        let old = Dictionary(rows.map { ($0.number, $0) }) { first, _ in first }
        func texts(_ row: Row) -> [String] { free.map { row.cells[$0] } }
        let wanted = sources.compactMap { $0.flatMap { old[$0] } }.map(texts)
        let found = after.rows.filter { $0.isListed && !texts($0).allSatisfy(\.isEmpty) }.map(texts)
        guard columns == after.columns, wanted.filter({ !$0.allSatisfy(\.isEmpty) }) == found else {
            throw .locked(
                Wording(
                    id: "daftar tidak akan terbaca sama sesudah itu: ubah barisnya di program lembar kerja",
                    en: "the list would not be read the same afterwards: change its rows in a spreadsheet program"))
        }
    }

    /// The place among the listed rows; titles and groups between them are passed over.
    func index(ofRow row: Int, _ listed: [Int], from start: Int? = nil) throws(Refusal) -> Int {
        guard (1...max(1, rows.count)).contains(row), row <= rows.count else { throw .notInPlace }
        var row = row
        if let start {
            let step = row < start ? -1 : 1
            while (1...rows.count).contains(row), !rows[row - 1].isListed { row += step }
        }
        guard (1...rows.count).contains(row), let index = listed.firstIndex(of: rows[row - 1].number) else {
            throw .notInPlace
        }
        return index
    }

    /// Whether a column counts the rows: 1, 2, 3.
    private func isCounting(_ column: Int) -> Bool {
        guard let place = columns.firstIndex(of: column),
            ["no", "nomor", "no urut", "#"].contains(HeadingText.key(headings[place]))
        else { return false }
        guard let first = rows.first(where: \.isListed)?.number, let last = rows.last(where: \.isListed)?.number else {
            return false
        }
        // Hidden rows are none of the list, and are counted; the row of column numbers above it is not.
        let counted = rows.filter { $0.isListed || first...last ~= $0.number && Int($0.cells[place]) != nil }
        let numbers = counted.map { Int($0.cells[place]) }
        return zip(numbers, numbers.dropFirst()).allSatisfy { pair in pair.0.map { $0 + 1 == pair.1 } ?? false }
    }

    private func count(_ row: Int, _ column: Int) -> Int? {
        columns.firstIndex(of: column).flatMap { place in
            rows.first { $0.number == row }.flatMap { Int($0.cells[place]) }
        }
    }
}

import Diagnostics
import OfficeFiles

/// Other texts in cells.
extension WorkbookGrid {
    func number(ofRow row: Int) -> Int {
        row >= 1 && row <= rows.count
            ? rows[row - 1].number : (rows.last?.number ?? list.headRows.upperBound) + row - rows.count
    }

    /// The workbook with other texts in some cells.
    package func setting(_ changes: [(row: Int, column: Int, text: String)]) throws(Refusal) -> [UInt8] {
        var cells: [WorkbookCells.Change] = []
        let last = list.rows.last?.number, isRange = changes.count > 1
        for change in changes {
            guard change.row > 0, change.row <= rows.count + 5_000, columns.indices.contains(change.column) else {
                throw .notInPlace
            }
            if let lock = lock(row: change.row, column: change.column) { throw .locked(lock) }
            let address = CellAddress(row: number(ofRow: change.row), column: columns[change.column])
            // A range does not write over what stands between or below the rows; one cell at a time may be meant.
            if change.row > rows.count || isRange && !rows[change.row - 1].isListed { try checkFree(address.row) }
            cells.append(
                .init(
                    sheet: sheet, address: address, text: change.text,
                    like: last.map { CellAddress(row: $0, column: address.column) }))
        }
        let new = try grown(cells)
        guard let after = read(new), columns == after.columns, isSame(after, besides: Set(cells.map(\.address))),
            hasTaken(cells, after)
        else { throw .notInPlace }
        return new
    }

    /// Where rows below it become rows of the list, areas that cover the list go on with it.
    private func grown(_ cells: [WorkbookCells.Change]) throws(Refusal) -> [UInt8] {
        func changed(_ growth: ListGrowth?) throws(Refusal) -> [UInt8] {
            try written { () throws(WorkbookCells.Refusal) in
                try WorkbookCells.changed(bytes, cells, growth: growth)
            }
        }
        let new = try changed(nil)
        guard let extent, cells.contains(where: { $0.address.row > extent.last.row }) else { return new }
        let end: Int
        if isArea {
            // Cells below an area are read with it only once it has been made larger.
            let filled = Set(cells.filter { !$0.text.isEmpty }.map(\.address.row))
            end = (extent.last.row...).first { !filled.contains($0 + 1) || !isFree($0 + 1) } ?? extent.last.row
        } else {
            end = read(new)?.extent?.last.row ?? extent.last.row
        }
        return try ListGrowth(extent, to: end).map { growth throws(Refusal) in try changed(growth) } ?? new
    }

    /// Whether the cells say what was typed. Numbers and days are shown as their cells show them.
    private func hasTaken(_ changes: [WorkbookCells.Change], _ after: WorkbookGrid) -> Bool {
        let sheet = after.whole
        let found = Dictionary(sheet.cells.indices.map { (sheet.cells[$0].address, $0) }) { first, _ in first }
        let last = Dictionary(changes.map { ($0.address, $0.text) }) { _, last in last }
        return last.allSatisfy { address, text in
            guard let index = found[address] else { return text.isEmpty }
            return sheet.kinds[index] != .text || sheet.text(index) == WorkbookGrid.plain(text)
        }
    }

    /// Without characters that neither XML nor people have.
    private static func plain(_ text: String) -> String {
        var plain = ""
        plain.unicodeScalars += text.unicodeScalars.filter {
            $0 == "\n" || $0 == "\t" || $0.value >= 32 && $0.value != 0xFFFE && $0.value != 0xFFFF
        }
        return plain
    }

    /// Whether a row holds nothing, in the columns of the list where that is an area.
    private func isFree(_ row: Int) -> Bool {
        let own = ownColumns
        return !whole.cells.contains { $0.address.row == row && own?.contains($0.address.column) ?? true }
    }

    /// New rows stand below the list, where nothing else is.
    func checkFree(_ row: Int) throws(Refusal) {
        guard !isFree(row) else { return }
        throw .locked(
            Wording(
                id: "di bawah daftar, pada baris \(row), sudah ada isi lain: sisipkan baris di program lembar kerja",
                en: "there is something else below the list, in row \(row): insert rows in a spreadsheet program"))
    }

    func written(_ edit: () throws(WorkbookCells.Refusal) -> [UInt8]) throws(Refusal) -> [UInt8] {
        do throws(WorkbookCells.Refusal) { return try edit() } catch { throw .cells(error) }
    }

    /// Whether all other cells have the texts that they had.
    func isSame(_ other: WorkbookGrid, besides changed: Set<CellAddress>) -> Bool {
        func texts(_ sheet: Sheet) -> [CellAddress: String] {
            let kept = sheet.cells.indices.filter { !changed.contains(sheet.cells[$0].address) }
            return Dictionary(kept.map { (sheet.cells[$0].address, sheet.text($0)) }) { first, _ in first }
        }
        return texts(whole) == texts(other.whole)
    }
}

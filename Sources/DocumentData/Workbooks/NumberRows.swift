import OfficeFiles

/// Rows that hold nothing but the NIP of the official whose name stands in the row above, in the same column: 'Nama / NIP' in two rows.
struct NumberRows {
    /// Cells of numbers, by the index of the row that has the name.
    private(set) var numbers: [Int: Int] = [:]
    private var rows: Set<Int> = []

    init(_ list: SheetList, column: Int) {
        let sheet = list.sheet
        func own(_ row: SheetList.Row) -> [Int] {
            row.cells.compactMap { $0 }.filter { sheet.cells[$0].address.row == row.number }
        }
        for index in list.rows.indices.dropFirst() {
            let row = list.rows[index], above = list.rows[index - 1]
            guard let cell = row.cells[column], own(row) == [cell], NumberRows.isNumber(sheet.text(cell)),
                let name = above.cells[column], own(above).contains(name), !NumberRows.isNumber(sheet.text(name))
            else { continue }
            numbers[index - 1] = cell
            rows.insert(index)
        }
    }

    var isEmpty: Bool { rows.isEmpty }
    func contains(_ row: Int) -> Bool { rows.contains(row) }

    func isNumber(_ row: Int, of list: SheetList) -> Bool { rows.contains { list.rows[$0].number == row } }

    private static func isNumber(_ text: String) -> Bool {
        text.filter(\.isNumber).count >= 15 && text.filter(\.isLetter).count <= 4
    }
}

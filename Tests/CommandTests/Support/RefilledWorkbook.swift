import Diagnostics
import OfficeFiles

/// A workbook whose cells somebody has filled in, saved by another program: the same texts and properties, another file.
struct RefilledWorkbook {
    private(set) var sheets: [(name: String, isHidden: Bool, cells: [CellAddress: String])] = []
    private var properties: [String: String] = [:]

    init(_ bytes: [UInt8], into findings: inout Findings) {
        guard let workbook = Workbook.open(bytes, path: "formulir.xlsx", namedAt: nil, into: &findings) else { return }
        properties = workbook.properties(into: &findings)
        for sheet in workbook.read(Set(workbook.sheets.indices), into: &findings) ?? [] {
            var cells: [CellAddress: String] = [:]
            for index in sheet.cells.indices { cells[sheet.cells[index].address] = sheet.text(index) }
            sheets.append((sheet.name, sheet.isHidden, cells))
        }
    }

    /// The column below a heading.
    func column(_ heading: String, of sheet: String) -> Int? {
        sheets.first { $0.name == sheet }?.cells.first { $0.value == heading }?.key.column
    }

    /// The first row with nothing but its number.
    func freeRow(of sheet: String) -> Int {
        let cells = sheets.first { $0.name == sheet }?.cells ?? [:]
        let filled = Set(cells.keys.filter { $0.column > 1 }.map(\.row))
        return (filled.max() ?? 0) + 1
    }

    mutating func fill(_ sheet: String, row: Int, _ values: [String: String]) {
        guard let index = sheets.firstIndex(where: { $0.name == sheet }) else { return }
        for (heading, text) in values {
            guard let column = column(heading, of: sheet) else { continue }
            sheets[index].cells[CellAddress(row: row, column: column)] = text
        }
    }

    mutating func put(_ text: String, _ sheet: String, row: Int, column: Int) {
        guard let index = sheets.firstIndex(where: { $0.name == sheet }) else { return }
        sheets[index].cells[CellAddress(row: row, column: column)] = text
    }

    /// Empties a row.
    mutating func clear(_ sheet: String, row: Int) {
        guard let index = sheets.firstIndex(where: { $0.name == sheet }) else { return }
        sheets[index].cells = sheets[index].cells.filter { $0.key.row != row }
    }

    /// Two rows change places.
    mutating func swap(_ sheet: String, _ one: Int, _ other: Int) {
        guard let index = sheets.firstIndex(where: { $0.name == sheet }) else { return }
        let moved = sheets[index].cells.map { address, text in
            let row = address.row == one ? other : address.row == other ? one : address.row
            return (CellAddress(row: row, column: address.column), text)
        }
        sheets[index].cells = Dictionary(moved) { first, _ in first }
    }

    mutating func rename(_ sheet: String, to name: String) {
        guard let index = sheets.firstIndex(where: { $0.name == sheet }) else { return }
        sheets[index].name = name
    }

    /// - Parameter value: nil takes the property away.
    mutating func setProperty(_ name: String, _ value: String?) { properties[name] = value }

    func bytes(into findings: inout Findings) -> [UInt8]? {
        let drafts = sheets.map { sheet in
            let width = sheet.cells.keys.map(\.column).max() ?? 1, height = sheet.cells.keys.map(\.row).max() ?? 1
            func text(_ row: Int, _ column: Int) -> String { sheet.cells[CellAddress(row: row, column: column)] ?? "" }
            var draft = SheetDraft(
                sheet.name, columns: (1...width).map { SheetColumn(text(1, $0), width: 10) },
                rows: height < 2 ? [] : (2...height).map { row in (1...width).map { SheetDraft.Cell(text(row, $0)) } })
            draft.isHidden = sheet.isHidden
            return draft
        }
        let properties = properties.sorted { $0.key < $1.key }.map { (name: $0.key, value: $0.value) }
        return WorkbookWriter.bytes(drafts, properties: properties, into: &findings)
    }
}

import Diagnostics
import Foundation

/// A sheet's part with other texts in some of its cells (ISO/IEC 29500-1 §18.3.1.4).
struct ChangedSheet {
    let bytes: [UInt8]
    let edit: PartEdit
    let data: Int
    let prefix: String
    /// Rows by their numbers, with their cells by column.
    let lines: [Int: (row: Int, cells: [Int: Int])]
    /// What the cells hold, of those that hold anything.
    private let kinds: [CellAddress: CellKind]
    private let is1904: Bool

    /// nil for a part that is no UTF-8 or no sheet.
    init?(_ bytes: [UInt8], _ kinds: [CellAddress: CellKind], is1904: Bool) {
        guard let edit = PartEdit(bytes), let data = edit.first("sheetData") else { return nil }
        self.bytes = bytes
        self.edit = edit
        self.data = data
        prefix = edit.tags[data].prefix(in: bytes)
        lines = ChangedSheet.lines(edit, data)
        self.kinds = kinds
        self.is1904 = is1904
    }

    private static func lines(_ edit: PartEdit, _ data: Int) -> [Int: (row: Int, cells: [Int: Int])] {
        let bytes = edit.bytes
        var lines: [Int: (row: Int, cells: [Int: Int])] = [:], number = 0
        for row in edit.children(of: data) where edit.tags[row].isNamed("row", in: bytes) {
            number = edit.tags[row].value("r", in: bytes).flatMap { Int($0) } ?? number + 1
            var cells: [Int: Int] = [:], column = 0
            for cell in edit.children(of: row) where edit.tags[cell].isNamed("c", in: bytes) {
                column = edit.tags[cell].value("r", in: bytes).flatMap { CellAddress($0) }?.column ?? column + 1
                cells[column] = cell
            }
            lines[number] = (row, cells)
        }
        return lines
    }

    /// Cells of a row that are there, empty ones too.
    func columns(ofRow row: Int) -> Set<Int> { lines[row].map { Set($0.cells.keys) } ?? [] }

    func with(_ changes: [WorkbookCells.Change], _ growth: ListGrowth? = nil) -> [UInt8]? {
        var edit = edit
        var byRow = Dictionary(grouping: changes, by: \.address.row)
        for (number, line) in lines.sorted(by: { $0.key < $1.key }) {
            // Rows that are not there stand before the first that is behind them.
            for missing in byRow.keys.filter({ $0 < number }).sorted() {
                edit.insert(
                    rowText(missing, byRow.removeValue(forKey: missing) ?? []),
                    at: edit.tags[line.row].range.lowerBound)
            }
            if let own = byRow.removeValue(forKey: number) { change(line, own, &edit) }
            if byRow.isEmpty { break }
        }
        let rest = byRow.keys.sorted().map { rowText($0, byRow[$0] ?? []) }.joined()
        if !rest.isEmpty { edit.append(rest, toElement: data) }
        widen(&edit, to: changes.filter { !$0.text.isEmpty }.map(\.address))
        if let growth { grow(&edit, growth) }
        return edit.result
    }

    private func change(
        _ line: (row: Int, cells: [Int: Int]), _ changes: [WorkbookCells.Change], _ edit: inout PartEdit
    ) {
        var open = Dictionary(changes.map { ($0.address.column, $0) }) { _, last in last }
        // How far the row goes is only a hint to those who read it, which new cells may make a wrong one.
        if let spans = edit.tags[line.row].attributes(in: bytes).first(where: { $0.name == "spans" }) {
            edit.replace(spans.range, with: "")
        }
        for (column, cell) in line.cells.sorted(by: { $0.key < $1.key }) {
            for missing in open.keys.filter({ $0 < column }).sorted() {
                guard let change = open.removeValue(forKey: missing) else { continue }
                edit.insert(newCell(change), at: edit.tags[cell].range.lowerBound)
            }
            guard let change = open.removeValue(forKey: column) else { continue }
            edit.replace(edit.range(of: cell), with: newCell(change, style: edit.tags[cell].value("s", in: bytes)))
        }
        let rest = open.keys.sorted().compactMap { open[$0] }.map { newCell($0) }.joined()
        if !rest.isEmpty { edit.append(rest, toElement: line.row) }
    }

    private func rowText(_ number: Int, _ changes: [WorkbookCells.Change]) -> String {
        let last = Dictionary(changes.map { ($0.address, $0) }) { _, last in last }
        let cells = last.values.sorted { $0.address < $1.address }.map { newCell($0) }.joined()
        return "<\(prefix)row r=\"\(number)\">\(cells)</\(prefix)row>"
    }

    /// What was a number, a share or a day stays one where the text is one; everything else is text, as it is. A cell that was not there
    /// looks like those of its column.
    private func newCell(_ change: WorkbookCells.Change, style: String? = nil) -> String {
        let kind = kinds[change.address] ?? change.like.flatMap { kinds[$0] }
        let number = kind.flatMap { CellNumber.text(change.text, as: $0, is1904: is1904) }
        let style = style ?? change.like.flatMap(self.style)
        let head = "<\(prefix)c r=\"\(change.address)\"" + (style.map { " s=\"\($0)\"" } ?? "")
        if change.text.isEmpty { return head + "/>" }
        if let number { return head + "><\(prefix)v>\(number)</\(prefix)v></\(prefix)c>" }
        let text = ChangedSheet.escaped(change.text)
        return head
            + " t=\"inlineStr\"><\(prefix)is><\(prefix)t xml:space=\"preserve\">\(text)</\(prefix)t></\(prefix)is></\(prefix)c>"
    }

    /// The style that a cell names; nil where it is not there, or names none.
    private func style(of address: CellAddress) -> String? {
        lines[address.row]?.cells[address.column].flatMap { edit.tags[$0].value("s", in: bytes) }
    }

    /// `_x0041_` would be read as a letter.
    private static func escaped(_ text: String) -> String {
        WorkbookWriter.escaped(text).replacing(/_(?=x[0-9A-Fa-f]{4}_)/, with: "_x005F_")
    }

    // MARK: The sheet around them

    /// Programs that read a sheet piece by piece believe what it says about its size.
    func widen(_ edit: inout PartEdit, to cells: [CellAddress]) {
        guard let index = edit.first("dimension"), !cells.isEmpty,
            let old = edit.tags[index].value("ref", in: bytes).flatMap({ CellRange($0) })
        else { return }
        let rows = cells.map(\.row) + [old.first.row, old.last.row]
        let columns = cells.map(\.column) + [old.first.column, old.last.column]
        let first = CellAddress(row: rows.min() ?? 1, column: columns.min() ?? 1)
        let last = CellAddress(row: rows.max() ?? 1, column: columns.max() ?? 1)
        if first != old.first || last != old.last { edit.set("ref", "\(first):\(last)", of: edit.tags[index]) }
    }

    /// Filters and rules for the cells of a list go on with it.
    func grow(_ edit: inout PartEdit, _ growth: ListGrowth, besidesRules: Bool = false) {
        for tag in edit.tags where tag.kind != .end {
            let name: String
            if tag.isNamed("autoFilter", in: bytes) {
                name = "ref"
            } else if !besidesRules,
                tag.isNamed("dataValidation", in: bytes) || tag.isNamed("conditionalFormatting", in: bytes)
            {
                name = "sqref"
            } else {
                continue
            }
            if let areas = tag.value(name, in: bytes).flatMap(growth.grown(areas:)) { edit.set(name, areas, of: tag) }
        }
        // Rules that later programs write beside the others have their areas as text.
        for index in edit.tags.indices where !besidesRules && edit.tags[index].isNamed("sqref", in: bytes) {
            guard let end = edit.end(of: index) else { continue }
            let range = edit.tags[index].range.upperBound..<edit.tags[end].range.lowerBound
            if let areas = growth.grown(areas: String(decoding: bytes[range], as: UTF8.self)) {
                edit.replace(range, with: areas)
            }
        }
    }
}

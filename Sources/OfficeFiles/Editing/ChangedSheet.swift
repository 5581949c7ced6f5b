import Diagnostics
import Foundation

/// A sheet's part with other texts in some of its cells (ISO/IEC 29500-1 §18.3.1.4).
struct ChangedSheet {
    private let bytes: [UInt8]
    private let edit: PartEdit
    private let data: Int
    private let prefix: String

    /// nil for a part that is no UTF-8 or no sheet.
    init?(_ bytes: [UInt8]) {
        guard let edit = PartEdit(bytes), let data = edit.first("sheetData") else { return nil }
        self.bytes = bytes
        self.edit = edit
        self.data = data
        prefix = edit.tags[data].prefix(in: bytes)
    }

    func with(_ changes: [WorkbookCells.Change]) -> [UInt8]? {
        var edit = edit
        var byRow = Dictionary(grouping: changes, by: \.address.row)
        var number = 0
        for row in edit.children(of: data) where edit.tags[row].isNamed("row", in: bytes) {
            number = edit.tags[row].value("r", in: bytes).flatMap { Int($0) } ?? number + 1
            // Rows that are not there stand before the first that is behind them.
            for missing in byRow.keys.filter({ $0 < number }).sorted() {
                edit.insert(
                    rowText(missing, byRow.removeValue(forKey: missing) ?? []), at: edit.tags[row].range.lowerBound)
            }
            if let own = byRow.removeValue(forKey: number) { change(row, own, &edit) }
        }
        let rest = byRow.keys.sorted().map { rowText($0, byRow[$0] ?? []) }.joined()
        if !rest.isEmpty { edit.append(rest, toElement: data) }
        return edit.result
    }

    private func change(_ row: Int, _ changes: [WorkbookCells.Change], _ edit: inout PartEdit) {
        var open = Dictionary(changes.map { ($0.address.column, $0) }) { _, last in last }
        var column = 0
        for cell in edit.children(of: row) where edit.tags[cell].isNamed("c", in: bytes) {
            let tag = edit.tags[cell]
            column = tag.value("r", in: bytes).flatMap { CellAddress($0) }?.column ?? column + 1
            for missing in open.keys.filter({ $0 < column }).sorted() {
                guard let change = open.removeValue(forKey: missing) else { continue }
                edit.insert(cellText(change, style: nil, isNumber: false), at: tag.range.lowerBound)
            }
            guard let change = open.removeValue(forKey: column) else { continue }
            let kind = tag.value("t", in: bytes) ?? "n"
            let hasValue = edit.children(of: cell).contains { edit.tags[$0].isNamed("v", in: bytes) }
            let text = cellText(
                change, style: tag.value("s", in: bytes),
                isNumber: kind == "n" && hasValue && Self.isNumber(change.text))
            edit.replace(edit.range(of: cell), with: text)
        }
        let rest = open.keys.sorted().compactMap { open[$0] }.map { cellText($0, style: nil, isNumber: false) }.joined()
        if !rest.isEmpty { edit.append(rest, toElement: row) }
    }

    private func rowText(_ number: Int, _ changes: [WorkbookCells.Change]) -> String {
        let cells = changes.sorted { $0.address < $1.address }
            .map { cellText($0, style: nil, isNumber: false) }.joined()
        return "<\(prefix)row r=\"\(number)\">\(cells)</\(prefix)row>"
    }

    /// What was a number stays one where the text is one; everything else is text, as it is.
    private func cellText(_ change: WorkbookCells.Change, style: String?, isNumber: Bool) -> String {
        let head = "<\(prefix)c r=\"\(change.address)\"" + (style.map { " s=\"\($0)\"" } ?? "")
        if change.text.isEmpty { return head + "/>" }
        if isNumber { return head + "><\(prefix)v>\(change.text)</\(prefix)v></\(prefix)c>" }
        let text = WorkbookWriter.escaped(change.text)
        return head
            + " t=\"inlineStr\"><\(prefix)is><\(prefix)t xml:space=\"preserve\">\(text)</\(prefix)t></\(prefix)is></\(prefix)c>"
    }

    /// Of at most 15 digits, which a number of a sheet holds exactly, without leading zeros.
    private static func isNumber(_ text: String) -> Bool {
        let digits = text.filter(\.isNumber)
        guard digits.count <= 15, text.wholeMatch(of: /-?(0|[1-9][0-9]*)(\.[0-9]+)?/) != nil else { return false }
        return true
    }
}

import Diagnostics
import Foundation

/// A sheet's part with other texts in some of its cells (ISO/IEC 29500-1 §18.3.1.4).
struct ChangedSheet {
    private let bytes: [UInt8]
    private let edit: PartEdit
    private let data: Int
    private let prefix: String
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
        self.kinds = kinds
        self.is1904 = is1904
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
        // How far the row goes is only a hint to those who read it, which new cells may make a wrong one.
        if let spans = edit.tags[row].attributes(in: bytes).first(where: { $0.name == "spans" }) {
            edit.replace(spans.range, with: "")
        }
        for cell in edit.children(of: row) where edit.tags[cell].isNamed("c", in: bytes) {
            let tag = edit.tags[cell]
            column = tag.value("r", in: bytes).flatMap { CellAddress($0) }?.column ?? column + 1
            for missing in open.keys.filter({ $0 < column }).sorted() {
                guard let change = open.removeValue(forKey: missing) else { continue }
                edit.insert(newCell(change), at: tag.range.lowerBound)
            }
            guard let change = open.removeValue(forKey: column) else { continue }
            let kind = kinds[change.address] ?? change.like.flatMap { kinds[$0] }
            let text = cellText(
                change, style: tag.value("s", in: bytes) ?? style(of: change.like),
                number: kind.flatMap { CellNumber.text(change.text, as: $0, is1904: is1904) })
            edit.replace(edit.range(of: cell), with: text)
        }
        let rest = open.keys.sorted().compactMap { open[$0] }.map { newCell($0) }.joined()
        if !rest.isEmpty { edit.append(rest, toElement: row) }
    }

    private func rowText(_ number: Int, _ changes: [WorkbookCells.Change]) -> String {
        let cells = changes.sorted { $0.address < $1.address }
            .map { newCell($0) }.joined()
        return "<\(prefix)row r=\"\(number)\">\(cells)</\(prefix)row>"
    }

    /// A cell that was not there looks like those of its column.
    private func newCell(_ change: WorkbookCells.Change) -> String {
        let kind = change.like.flatMap { kinds[$0] }
        return cellText(
            change, style: style(of: change.like),
            number: kind.flatMap { CellNumber.text(change.text, as: $0, is1904: is1904) })
    }

    /// The style that a cell names; nil where it is not there, or names none.
    private func style(of address: CellAddress?) -> String? {
        guard let address else { return nil }
        let name = "\(address)"
        return edit.tags.first { $0.kind != .end && $0.isNamed("c", in: bytes) && $0.value("r", in: bytes) == name }?
            .value("s", in: bytes)
    }

    /// What was a number, a share or a day stays one where the text is one; everything else is text, as it is.
    private func cellText(_ change: WorkbookCells.Change, style: String?, number: String?) -> String {
        let head = "<\(prefix)c r=\"\(change.address)\"" + (style.map { " s=\"\($0)\"" } ?? "")
        if change.text.isEmpty { return head + "/>" }
        if let number { return head + "><\(prefix)v>\(number)</\(prefix)v></\(prefix)c>" }
        let text = WorkbookWriter.escaped(change.text)
        return head
            + " t=\"inlineStr\"><\(prefix)is><\(prefix)t xml:space=\"preserve\">\(text)</\(prefix)t></\(prefix)is></\(prefix)c>"
    }

    // MARK: Rows

    /// Rows by their numbers, with their cells by column.
    private var lines: [Int: (row: Int, cells: [Int: Int])] {
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

    /// Cells that are there, empty ones too.
    func cells(ofRows rows: Set<Int>) -> [CellAddress] {
        let lines = lines
        return rows.sorted().flatMap { row in
            (lines[row]?.cells.keys.sorted() ?? []).map { CellAddress(row: row, column: $0) }
        }
    }

    /// - Parameter fixed: cells with formulas, which stay.
    /// - Returns: nil where a row is wanted in front of others that have no numbers.
    func arranged(_ arrangement: WorkbookCells.Arrangement, fixed: Set<CellAddress>) -> [UInt8]? {
        let lines = lines
        var edit = edit, behind: [Int: String] = [:]
        for (target, source) in arrangement.sources {
            let own = lines[target]?.cells ?? [:], others = source.flatMap { lines[$0]?.cells } ?? [:]
            var texts: [Int: String] = [:]
            for column in Set(own.keys).union(others.keys) {
                let address = CellAddress(row: target, column: column)
                if let number = arrangement.numbers[address] {
                    texts[column] = numberCell(number, address, like: own[column] ?? others[column])
                } else if fixed.contains(address)
                    || arrangement.kept.contains(column) && (source != nil || !arrangement.emptiesKept)
                {
                    texts[column] = own[column].map { raw($0, at: address) }
                } else if let source {
                    guard !fixed.contains(CellAddress(row: source, column: column)) else { continue }
                    texts[column] = others[column].map { raw($0, at: address) }
                } else {
                    texts[column] = own[column].map { empty($0, at: address) }
                }
            }
            for (address, number) in arrangement.numbers where address.row == target && texts[address.column] == nil {
                texts[address.column] = numberCell(number, address, like: nil)
            }
            let cells = texts.sorted { $0.key < $1.key }.map(\.value).joined()
            if let row = lines[target]?.row {
                edit.replace(edit.range(of: row), with: rowHead(row) + cells + "</\(prefix)row>")
            } else if !cells.isEmpty {
                behind[target] = "<\(prefix)row r=\"\(target)\">\(cells)</\(prefix)row>"
            }
        }
        for (number, text) in behind.sorted(by: { $0.key < $1.key }) {
            if let next = lines.keys.filter({ $0 > number }).min(), let row = lines[next]?.row {
                edit.insert(text, at: edit.tags[row].range.lowerBound)
            } else {
                edit.append(text, toElement: data)
            }
        }
        return edit.result
    }

    /// The start tag of a row, without the hint how far it goes.
    private func rowHead(_ row: Int) -> String {
        let tag = edit.tags[row]
        let attributes = tag.attributes(in: bytes).filter { $0.name != "spans" }
            .map { String(decoding: bytes[$0.range], as: UTF8.self) }
        return "<\(prefix)row" + attributes.joined() + ">"
    }

    /// A cell as it is written, with another place.
    private func raw(_ cell: Int, at address: CellAddress) -> String {
        let tag = edit.tags[cell], whole = edit.range(of: cell)
        let attributes = tag.attributes(in: bytes).filter { $0.name != "r" }
            .map { String(decoding: bytes[$0.range], as: UTF8.self) }
        let rest = String(decoding: bytes[tag.range.upperBound..<whole.upperBound], as: UTF8.self)
        return "<\(prefix)c r=\"\(address)\"" + attributes.joined() + (tag.kind == .empty ? "/>" : ">") + rest
    }

    private func empty(_ cell: Int, at address: CellAddress) -> String {
        let style = edit.tags[cell].value("s", in: bytes).map { " s=\"\($0)\"" } ?? ""
        return "<\(prefix)c r=\"\(address)\"\(style)/>"
    }

    private func numberCell(_ number: Int, _ address: CellAddress, like cell: Int?) -> String {
        let style = cell.flatMap { edit.tags[$0].value("s", in: bytes) }.map { " s=\"\($0)\"" } ?? ""
        return "<\(prefix)c r=\"\(address)\"\(style)><\(prefix)v>\(number)</\(prefix)v></\(prefix)c>"
    }
}

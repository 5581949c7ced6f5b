import Diagnostics

/// Rows in another order: their cells go, with all that they are.
extension ChangedSheet {
    /// - Parameter fixed: cells with formulas, which stay.
    func arranged(_ arrangement: WorkbookCells.Arrangement, fixed: Set<CellAddress>) -> [UInt8]? {
        var edit = edit, behind: [Int: String] = [:]
        for (target, source) in arrangement.sources {
            let texts = cells(ofRow: target, from: source, arrangement, fixed)
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
        widen(&edit, to: arrangement.written(fixed: fixed, columns: columns(ofRow:)))
        if let growth = arrangement.growth { grow(&edit, growth) }
        return edit.result
    }

    private func cells(
        ofRow target: Int, from source: Int?, _ arrangement: WorkbookCells.Arrangement, _ fixed: Set<CellAddress>
    ) -> [Int: String] {
        let own = lines[target]?.cells ?? [:], others = source.flatMap { lines[$0]?.cells } ?? [:]
        let new = arrangement.numbers.keys.filter { $0.row == target }.map(\.column)
        var texts: [Int: String] = [:]
        for column in Set(own.keys).union(others.keys).union(new) {
            let address = CellAddress(row: target, column: column)
            texts[column] =
                switch arrangement.origin(of: address, from: source, fixed: fixed) {
                case .number(let number):
                    numberCell(number, address, like: own[column] ?? others[column] ?? above(address, arrangement))
                case .own: own[column].map { raw($0, at: address) }
                case .row: others[column].map { raw($0, at: address) }
                case .nothing: nil
                case .emptied: own[column].map { empty($0, at: address) }
                }
        }
        return texts
    }

    /// The cell above a new one, in the last row that the list had.
    private func above(_ address: CellAddress, _ arrangement: WorkbookCells.Arrangement) -> Int? {
        arrangement.growth.flatMap { lines[$0.list.last.row]?.cells[address.column] }
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

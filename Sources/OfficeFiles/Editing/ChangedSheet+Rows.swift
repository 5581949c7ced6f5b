import Diagnostics

/// Rows in another order: their cells go, with all that they are.
extension ChangedSheet {
    /// - Parameter fixed: cells with formulas, which stay.
    func arranged(
        _ arrangement: WorkbookCells.Arrangement, fixed: Set<CellAddress>
    ) throws(WorkbookCells.Refusal) -> [UInt8]? {
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
        if let growth = arrangement.growth { grow(&edit, growth, besidesRules: true) }
        try moveRules(&edit, arrangement, fixed)
        return edit.result
    }

    /// Rules for cells go with the rows that they are for, and on with a list that gets more rows.
    private func moveRules(
        _ edit: inout PartEdit, _ arrangement: WorkbookCells.Arrangement, _ fixed: Set<CellAddress>
    ) throws(WorkbookCells.Refusal) {
        guard let places = RuleAreas(arrangement, fixed: fixed) else { return }
        for rule in rules {
            let texts = rule.areas.split(separator: " ").map(String.init)
            let old = texts.compactMap { CellRange($0) }
            guard old.count == texts.count else { continue }
            var new = places.moved(old)
            // A formula is written for the first of the cells: with another one first it would read other cells.
            if let new, new.first?.first != old.first?.first || ChangedSheet.corner(new) != ChangedSheet.corner(old),
                rule.formulas.contains(where: WorkbookCells.Arrangement.isRelative)
            {
                throw .isRuled(row: old.first?.first.row ?? 1)
            }
            if let growth = arrangement.growth {
                let grown = (new ?? old).map { growth.grown($0) ?? $0 }
                if new != nil || grown != old { new = grown }
            }
            guard let new, !new.isEmpty else { continue }
            let text = new.map(\.description).joined(separator: " ")
            switch rule.place {
            case .attribute(let tag): edit.set("sqref", text, of: tag)
            case .text(let range): edit.replace(range, with: text)
            }
        }
    }

    private static func corner(_ areas: [CellRange]) -> [Int] {
        [areas.map(\.first.row).min() ?? 0, areas.map(\.first.column).min() ?? 0]
    }

    private struct Rule {
        enum Place {
            case attribute(MarkupTag)
            case text(Range<Int>)
        }

        let areas: String
        let place: Place
        let formulas: [String]
    }

    /// What may be typed into cells, and how they look: of Excel 2007, and what later ones write beside it (`x14`, with its areas as text).
    private var rules: [Rule] {
        edit.tags.indices.compactMap { index in
            let tag = edit.tags[index]
            guard tag.kind != .end else { return nil }
            if tag.isNamed("dataValidation", in: bytes) || tag.isNamed("conditionalFormatting", in: bytes),
                let areas = tag.value("sqref", in: bytes)
            {
                return Rule(areas: areas, place: .attribute(tag), formulas: formulas(within: index))
            }
            guard tag.isNamed("sqref", in: bytes), let end = edit.end(of: index) else { return nil }
            let range = tag.range.upperBound..<edit.tags[end].range.lowerBound
            let parent = edit.tags[..<index].indices.last { outer in
                edit.tags[outer].kind == .start && (edit.end(of: outer) ?? 0) > end
            }
            return Rule(
                areas: String(decoding: bytes[range], as: UTF8.self), place: .text(range),
                formulas: parent.map(formulas) ?? [])
        }
    }

    private func formulas(within index: Int) -> [String] {
        guard let end = edit.end(of: index) else { return [] }
        return (index..<end).compactMap { inner in
            let tag = edit.tags[inner]
            guard tag.kind == .start, let close = edit.end(of: inner),
                ["formula", "formula1", "formula2", "f"].contains(where: { tag.isNamed($0, in: bytes) })
            else { return nil }
            return String(
                decoding: bytes[tag.range.upperBound..<edit.tags[close].range.lowerBound], as: UTF8.self)
        }
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

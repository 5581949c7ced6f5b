import Diagnostics

/// A list that gets rows below its last one: areas that cover all of its rows, of tables, names, filters, print areas, rules for cells, go on with
/// it, as they do in a spreadsheet program where a row is put in.
package struct ListGrowth: Sendable, Equatable {
    /// From the first row of the list to its last.
    package let list: CellRange
    /// The last row that it will have.
    package let last: Int

    /// nil where no row is below the list.
    package init?(_ list: CellRange, to last: Int) {
        guard last > list.last.row else { return nil }
        self.list = list
        self.last = last
    }

    /// The area as it will be; nil for one that stays.
    func grown(_ range: CellRange) -> CellRange? {
        guard range.first.row <= list.first.row, ends(range), range.first != range.last,
            range.first.column <= list.last.column, range.last.column >= list.first.column
        else { return nil }
        return CellRange(range.first, CellAddress(row: last, column: range.last.column))
    }

    /// Whether a formula that reads an area would have to read a new cell, too.
    func misses(_ cell: CellAddress, _ range: CellRange) -> Bool {
        cell.row > range.last.row && range.first.row < range.last.row && ends(range)
            && (range.first.column...range.last.column).contains(cell.column)
    }

    /// With the list, or with empty rows that are left of it.
    private func ends(_ range: CellRange) -> Bool { (list.last.row..<last).contains(range.last.row) }

    /// `A4:A9 C4:C9` as rules of a sheet name their cells.
    func grown(areas text: String) -> String? {
        grown(text, between: " ") { CellRange($0) }
    }

    /// `'Daftar OPD'!$A$3:$F$40,…` or `$'Daftar OPD'.$A$3:.$F$40 …`: areas of a sheet.
    func grown(references text: String, on sheet: String, between mark: Character) -> String? {
        grown(text, between: mark) { part in
            guard let (name, range) = NamedArea.reference(part), name.lowercased() == sheet.lowercased() else {
                return nil
            }
            return range
        }
    }

    private func grown(_ text: String, between mark: Character, _ range: (String) -> CellRange?) -> String? {
        var isGrown = false
        let parts = ListGrowth.parts(of: text, between: mark).map { part in
            guard range(part).flatMap(grown) != nil else { return part }
            isGrown = true
            return String(part.reversed().drop(while: \.isNumber).reversed()) + String(last)
        }
        return isGrown ? parts.joined(separator: String(mark)) : nil
    }

    /// Names of sheets stand in quotes, and may have the mark.
    static func parts(of text: String, between mark: Character) -> [String] {
        var parts = [""], isQuoted = false
        for character in text {
            if character == "'" { isQuoted.toggle() }
            if character == mark, !isQuoted { parts.append("") } else { parts[parts.count - 1].append(character) }
        }
        return parts
    }
}

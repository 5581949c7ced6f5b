import Diagnostics

/// The cells that a formula of OpenDocument names (ODF 1.3 part 4, §5.8): `of:=SUM([.B4:.B9];[$Rekap.C2])`.
struct OpenFormulaText {
    private(set) var references: [FormulaText.Reference] = []
    /// Whether it may read any cell: names, computed references, several sheets, and whatever is not understood.
    private(set) var readsAny = false

    private let text: [Character]
    private let names: FormulaNames
    private var index = 0

    init(_ text: String, _ names: FormulaNames = .none) {
        self.names = names
        let start = ["of:=", "oooc:="].first(where: text.hasPrefix)
        self.text = Array(text.dropFirst(start?.count ?? 0))
        if start == nil { readsAny = true }
        read()
    }

    private static let computed = FormulaText.computed.union(["FORMULA", "MULTIPLE.OPERATIONS", "SHEET", "SHEETS"])

    private mutating func read() {
        while index < text.count, !readsAny {
            let character = text[index]
            if character == "\"" {
                index = text.endOfQuoted(from: index)
            } else if character == "[" {
                readReference()
            } else if character == "'" || character == ":" || character == "$" {
                // Labels, ranges between computed references, names of a sheet.
                readsAny = true
            } else if character == "#" {
                index += 1
                while index < text.count, text[index].isLetter || "/0!?".contains(text[index]) { index += 1 }
            } else if character.isLetter || character == "_" {
                readWord()
            } else if character.isNumber {
                skipNumber()
            } else {
                index += 1
            }
        }
    }

    private mutating func skipNumber() {
        while index < text.count, text[index].isNumber || ".Ee".contains(text[index]) { index += 1 }
    }

    private mutating func readWord() {
        let start = index
        while index < text.count, text[index].isLetter || text[index].isNumber || "_.".contains(text[index]) {
            index += 1
        }
        let word = String(text[start..<index]).uppercased()
        while index < text.count, text[index] == " " { index += 1 }
        guard index < text.count, text[index] == "(" else {
            let isPart = index < text.count && "[:$".contains(text[index])
            guard !isPart, let area = names.area(word) else {
                readsAny = true
                return
            }
            references.append(FormulaText.Reference(sheet: area.sheet, range: area.range, isNamed: true))
            return
        }
        let name = word.split(separator: ".").last.map(String.init) ?? word
        if OpenFormulaText.computed.contains(word) || OpenFormulaText.computed.contains(name) { readsAny = true }
    }

    private mutating func readReference() {
        var parts = [""], isQuoted = false
        index += 1
        while index < text.count, isQuoted || text[index] != "]" {
            if text[index] == "'" { isQuoted.toggle() }
            if text[index] == ":", !isQuoted {
                parts.append("")
            } else {
                parts[parts.count - 1].append(text[index])
            }
            index += 1
        }
        index += 1
        guard parts.count <= 2, let first = OpenFormulaText.corner(parts[0]) else { return readOther(parts) }
        guard parts.count == 2 else { return add(first.sheet, first.cell, first.cell) }
        guard let last = OpenFormulaText.corner(parts[1]), last.sheet == nil || last.sheet == first.sheet else {
            return readOther(parts)
        }
        add(first.sheet, first.cell, last.cell)
    }

    /// Cells that are gone, and cells of other files, are none of this one.
    private mutating func readOther(_ parts: [String]) {
        let isElsewhere = parts.allSatisfy { $0.contains("#REF!") } || parts.first?.contains("'#") == true
        if !isElsewhere { readsAny = true }
    }

    private typealias Corner = (row: Int?, column: Int?)

    private mutating func add(_ sheet: String?, _ low: Corner, _ high: Corner) {
        guard (low.row == nil) == (high.row == nil), (low.column == nil) == (high.column == nil) else {
            readsAny = true
            return
        }
        references.append(
            FormulaText.Reference(
                sheet: sheet,
                range: CellRange(
                    CellAddress(row: low.row ?? 1, column: low.column ?? 1),
                    CellAddress(
                        row: high.row ?? CellAddress.mostRows, column: high.column ?? CellAddress.mostColumns))))
    }

    /// `.B4`, `$Rekap.$B$4`, `$'Daftar ''A'''.B`.
    private static func corner(_ text: String) -> (sheet: String?, cell: Corner)? {
        var isQuoted = false, mark: String.Index?
        for index in text.indices {
            if text[index] == "'" { isQuoted.toggle() }
            if text[index] == ".", !isQuoted { mark = index }
        }
        guard let mark, let found = FormulaText.corner(String(text[text.index(after: mark)...])) else { return nil }
        var sheet = String(text[..<mark])
        if sheet.hasPrefix("$") { sheet.removeFirst() }
        if sheet.hasPrefix("'"), sheet.hasSuffix("'"), sheet.count > 2 {
            sheet = String(sheet.dropFirst().dropLast()).replacing("''", with: "'")
        }
        guard !sheet.contains("#") else { return nil }
        return (sheet.isEmpty ? nil : sheet, (found.row, found.column))
    }
}

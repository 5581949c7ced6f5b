import Diagnostics

/// The cells that the text of a formula names (ISO/IEC 29500-1 §18.17.2.3), as far as they can be told without computing it.
struct FormulaText {
    struct Reference: Equatable {
        /// nil for the sheet of the formula.
        let sheet: String?
        let range: CellRange
        /// Whether its last row and column move with a formula that is shared.
        var movesRows = false
        var movesColumns = false
        /// Whether it stands for the area by its name, which may become larger.
        var isNamed = false
    }

    private(set) var references: [Reference] = []
    /// Whether it may read any cell: names, tables, computed references, several sheets, and whatever is not understood.
    private(set) var readsAny = false

    private let text: [Character]
    private let names: FormulaNames
    private var index = 0

    init(_ text: String, _ names: FormulaNames = .none) {
        self.text = Array(text)
        self.names = names
        read()
    }

    static let computed: Set = [
        "INDIRECT", "OFFSET", "CELL", "GETPIVOTDATA", "FORMULATEXT", "INFO", "ANCHORARRAY",
    ]

    private mutating func read() {
        while index < text.count, !readsAny {
            let character = text[index]
            if character == "\"" {
                index = text.endOfQuoted(from: index)
            } else if character == "'" {
                readSheet()
            } else if character == "[" || character == "{" && text.contains("[") {
                readsAny = true
            } else if character.isLetter || character == "$" || character == "_" || character == "\\" {
                readWord()
            } else if character.isNumber {
                readNumber()
            } else if character == ":" {
                // Between two references it has been read with them: what is left is computed.
                readsAny = true
            } else {
                index += 1
            }
        }
    }

    private mutating func readSheet() {
        let start = index
        index = text.endOfQuoted(from: index)
        let name = String(text[start..<index].dropFirst().dropLast()).replacing("''", with: "'")
        guard index < text.count, text[index] == "!", !name.contains("["), !name.contains(":") else {
            readsAny = true
            return
        }
        index += 1
        readReference(on: name)
    }

    private mutating func word() -> String {
        let start = index
        while index < text.count, text[index].isLetter || text[index].isNumber || "$_.\\".contains(text[index]) {
            index += 1
        }
        return String(text[start..<index])
    }

    private mutating func readWord() {
        let start = index, word = word()
        if index < text.count, text[index] == "(" {
            if FormulaText.computed.contains(word.uppercased().replacing("_XLFN.", with: "")) { readsAny = true }
            return
        }
        if index < text.count, text[index] == "!" {
            index += 1
            return readReference(on: word)
        }
        if ["TRUE", "FALSE"].contains(word.uppercased()) { return }
        if readNamed(word) { return }
        index = start
        readReference(on: nil)
    }

    /// A name, or a table with what of it is meant: `Tabel[Nilai]`, `Tabel[[#This Row],[Nilai]]`.
    private mutating func readNamed(_ word: String) -> Bool {
        let isTable = index < text.count && text[index] == "["
        let start = index
        if isTable { skipBrackets() }
        let part = isTable ? String(text[start..<index].dropFirst().dropLast()) : ""
        let next = index < text.count ? text[index] : " "
        guard !":!#([".contains(next),
            let area = isTable ? names.area(ofTable: word, part) : names.area(word)
        else {
            index = start
            return false
        }
        references.append(Reference(sheet: area.sheet, range: area.range, isNamed: true))
        return true
    }

    /// Behind the bracket that closes; an apostrophe stands before brackets that are part of a name.
    private mutating func skipBrackets() {
        var depth = 0
        while index < text.count {
            if text[index] == "'" {
                index += 1
            } else if text[index] == "[" {
                depth += 1
            } else if text[index] == "]" {
                depth -= 1
            }
            index += 1
            if depth == 0 { return }
        }
    }

    /// `1`, `1.5E3`, or whole rows `3:5`.
    private mutating func readNumber() {
        let start = index
        while index < text.count, text[index].isNumber || text[index] == "." || text[index] == "E" || text[index] == "e"
        {
            index += 1
        }
        guard index < text.count, text[index] == ":" else { return }
        index = start
        readReference(on: nil)
    }

    private mutating func readReference(on sheet: String?) {
        let first = word()
        guard !first.isEmpty, let low = FormulaText.corner(first) else { readsAny = true; return }
        var high = low
        if index < text.count, text[index] == ":" {
            index += 1
            let second = word()
            guard let other = FormulaText.corner(second), (other.row == nil) == (low.row == nil),
                (other.column == nil) == (low.column == nil)
            else { readsAny = true; return }
            high = other
        } else if low.row == nil || low.column == nil {
            // A name.
            readsAny = true
            return
        }
        // A function after a range, `A1:INDEX(…)`, or a spilled one, `A1#`.
        if index < text.count, "(#:!".contains(text[index]) { readsAny = true; return }
        let from = CellAddress(row: low.row ?? 1, column: low.column ?? 1)
        let to = CellAddress(row: high.row ?? CellAddress.mostRows, column: high.column ?? CellAddress.mostColumns)
        references.append(
            Reference(
                sheet: sheet, range: CellRange(from, to), movesRows: low.movesRow || high.movesRow,
                movesColumns: low.movesColumn || high.movesColumn))
    }

    /// `B7`, `$B$7`, `B`, `$7`; nil for other words.
    static func corner(
        _ word: String
    ) -> (row: Int?, column: Int?, movesRow: Bool, movesColumn: Bool)? {
        guard let match = word.uppercased().wholeMatch(of: /(\$?)([A-Z]{1,3})?(\$?)([1-9][0-9]{0,6})?/),
            match.2 != nil || match.4 != nil
        else { return nil }
        var column = 0
        for letter in (match.2 ?? "").utf8 { column = column * 26 + Int(letter - 64) }
        let row = match.4.flatMap { Int($0) }
        guard column <= CellAddress.mostColumns, (row ?? 1) <= CellAddress.mostRows else { return nil }
        let isColumnFixed = match.1 == "$" && match.2 != nil
        let isRowFixed = match.3 == "$" || match.2 == nil && match.1 == "$"
        return (row, match.2 == nil ? nil : column, row != nil && !isRowFixed, match.2 != nil && !isColumnFixed)
    }
}

import TestSupport

/// Writes a table as CSV: three delimiters, quotation marks where they must be and where they may, white space around cells.
struct GeneratedCSV {
    private var dice: Dice
    private(set) var file: PlacedText
    let columns: [String]
    private let delimiter: String

    init(_ dice: Dice) {
        self.dice = dice
        file = PlacedText(lineEnd: self.dice.pick(["\n", "\r\n", "\r"]))
        delimiter = self.dice.pick([",", ";", "\t"])
        columns = (0..<self.dice.number(2...6)).map { "kolom_\($0)" }
        row(columns.map(Optional.some))
        for _ in 0..<self.dice.number(0...12) { row(cells()) }
        // The last line may have no end.
        if self.dice.chance(30) { file = file.withoutLastLineEnd }
    }

    /// At least one cell has something: rows without are left out by the reader, with a warning.
    private mutating func cells() -> [String?] {
        var cells = columns.map { _ in dice.chance(20) ? nil : GeneratedValue.text(&dice) }
        cells[dice.number(0...cells.count - 1)] = "isi"
        return cells
    }

    private mutating func row(_ cells: [String?]) {
        for (index, cell) in cells.enumerated() {
            if index > 0 { file.write(delimiter) }
            // White space alone would be a cell without a place of its own.
            let space = cell == nil ? "" : dice.pick(["", "", "", " ", "  "])
            file.write(space)
            write(cell)
            file.write(space.isEmpty ? "" : dice.pick(["", " "]))
        }
        file.endLine()
    }

    private mutating func write(_ cell: String?) {
        guard let cell else { return file.write(dice.pick(["", "", "\"\""]), meaning: nil, skippingQuotes: true) }
        let needsQuotes = cell.contains { $0 == "\"" || $0.isNewline || String($0) == delimiter || $0 == "\t" }
        guard needsQuotes || dice.chance(20) else { return file.write(cell, meaning: cell) }
        file.write("\"" + cell.replacing("\"", with: "\"\"") + "\"", meaning: cell, skipping: 1)
    }
}

extension PlacedText {
    /// An empty cell, with quotation marks or without.
    mutating func write(_ piece: String, meaning value: String?, skippingQuotes: Bool) {
        write(piece, meaning: value, skipping: piece.isEmpty ? 0 : 1)
    }

    var withoutLastLineEnd: PlacedText {
        var copy = self
        copy.removeLast(lineEnd.unicodeScalars.count)
        return copy
    }
}

import Diagnostics

/// Parts a text into cells.
struct DelimitedTextReader {
    private let text: [UInt8]
    private let delimiter: UInt8
    private var index: Int
    private var builder: SheetBuilder
    private static let quote = UInt8(ascii: "\"")

    init(_ text: [UInt8], part: String) {
        self.text = text
        builder = SheetBuilder(part: part)
        if let (named, end) = DelimitedTextReader.namedDelimiter(text) {
            (delimiter, index) = (named, end)
        } else {
            (delimiter, index) = (DelimitedTextReader.commonDelimiter(text), 0)
        }
    }

    /// `sep=;`, as Excel writes and reads it.
    private static func namedDelimiter(_ text: [UInt8]) -> (delimiter: UInt8, end: Int)? {
        let start = Array("sep=".utf8)
        guard text.count > 5, text.prefix(4).map({ $0 | 32 }).elementsEqual(start.map { $0 | 32 }),
            text[5] == 10 || text[5] == 13
        else { return nil }
        return (text[4], text[5] == 13 && text.count > 6 && text[6] == 10 ? 7 : 6)
    }

    private static func commonDelimiter(_ text: [UInt8]) -> UInt8 {
        var counts: [UInt8: Int] = [:], isQuoted = false
        for byte in text.prefix(64 << 10) {
            if byte == quote { isQuoted.toggle() }
            if !isQuoted, byte == UInt8(ascii: ";") || byte == UInt8(ascii: ",") || byte == 9 {
                counts[byte, default: 0] += 1
            }
        }
        // Commas also stand within numbers and names.
        let marks: [UInt8] = [UInt8(ascii: ";"), 9, UInt8(ascii: ",")]
        let most = marks.map { counts[$0] ?? 0 }.max() ?? 0
        return marks.first { 2 * (counts[$0] ?? 0) >= most && counts[$0] != nil } ?? UInt8(ascii: ",")
    }

    mutating func sheet(_ name: String, path: SourcePath) throws(OfficeFault) -> Sheet {
        var row = 1
        while index < text.count {
            takeRow(row)
            row += 1
            guard row <= CellAddress.mostRows + 1 else { throw .tooLarge(part: nil) }
        }
        return try builder.sheet(name, path: path, isHidden: false)
    }

    private mutating func takeRow(_ row: Int) {
        var column = 1
        while true {
            let cell = takeCell()
            if cell.contains(where: { $0 > 32 }), column <= CellAddress.mostColumns {
                builder.add(
                    DelimitedTextReader.isWholeNumber(cell) ? .number : .text,
                    at: CellAddress(row: row, column: column)
                ) { $0 += cell }
            }
            guard index < text.count else { return }
            let byte = text[index]
            index += 1
            if byte != delimiter {
                if byte == 13, index < text.count, text[index] == 10 { index += 1 }
                return
            }
            column += 1
        }
    }

    /// Up to the delimiter or the line's end.
    private mutating func takeCell() -> [UInt8] {
        var cell: [UInt8] = []
        if index < text.count, text[index] == DelimitedTextReader.quote {
            index += 1
            while index < text.count {
                let byte = text[index]
                index += 1
                if byte == DelimitedTextReader.quote {
                    guard index < text.count, text[index] == byte else { break }
                    index += 1
                }
                if byte != 13 { cell.append(byte) }
            }
        }
        while index < text.count, text[index] != delimiter, text[index] != 10, text[index] != 13 {
            cell.append(text[index])
            index += 1
        }
        return cell
    }

    private static func isWholeNumber(_ cell: [UInt8]) -> Bool {
        cell.count <= 15 && cell.allSatisfy { (48...57).contains($0) } && (cell.count == 1 || cell.first != 48)
    }
}

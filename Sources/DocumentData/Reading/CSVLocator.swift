import Diagnostics

/// Finds the place of every cell of a CSV text, in one pass over its bytes, by the rules of RFC 4180 and of the CSV library:
/// white space before a cell is no part of it, quotes are doubled inside quotes.
struct CSVLocator {
    /// The content of a cell: inside its quotes, if it has any.
    struct Cell {
        let lower: Int
        let upper: Int
        let isQuoted: Bool
    }

    struct Problem {
        enum Kind { case openQuote, quoteInside, textAfterQuote }
        let kind: Kind
        let offset: Int
    }

    private(set) var rows: [[Cell]] = []
    /// Start and end of every row, without its line end.
    private(set) var rowRanges: [(lower: Int, upper: Int)] = []
    private(set) var problem: Problem?

    private let bytes: [UInt8]
    private let delimiter: UInt8
    private var index = 0

    /// Stops at the first problem: behind an unbalanced quote nothing can be told any more.
    init(_ bytes: [UInt8], delimiter: UInt8) {
        self.bytes = bytes
        self.delimiter = delimiter
        while index < bytes.count, problem == nil { readRow() }
    }

    /// `,` `;` or tab, whichever the header line has most of outside quotes.
    static func delimiter(of bytes: [UInt8]) -> UInt8 {
        var counts: [UInt8: Int] = [:]
        var isQuoted = false
        for byte in bytes {
            if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
            if isQuoted { continue }
            if isLineEnd(byte) { break }
            counts[byte, default: 0] += 1
        }
        let candidates = [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t")]
        let most = candidates.map { counts[$0] ?? 0 }.max() ?? 0
        return candidates.first { (counts[$0] ?? 0) == most } ?? UInt8(ascii: ",")
    }

    /// The text of a cell as it was meant.
    func value(of cell: Cell) -> String {
        let text = String(decoding: bytes[cell.lower..<cell.upper], as: UTF8.self)
        return text.utf8.contains(UInt8(ascii: "\"")) ? text.replacing("\"\"", with: "\"") : text
    }

    private mutating func readRow() {
        let start = index
        var cells: [Cell] = []
        while true {
            cells.append(readCell())
            guard problem == nil, index < bytes.count, bytes[index] == delimiter else { break }
            index += 1
        }
        rows.append(cells)
        rowRanges.append((start, index))
        guard index < bytes.count else { return }
        index += bytes[index] == 13 && index + 1 < bytes.count && bytes[index + 1] == 10 ? 2 : 1
    }

    private mutating func readCell() -> Cell {
        while index < bytes.count, bytes[index] == 32 || bytes[index] == 9, bytes[index] != delimiter { index += 1 }
        if index < bytes.count, bytes[index] == UInt8(ascii: "\"") { return readQuotedCell() }
        let start = index
        while index < bytes.count, bytes[index] != delimiter, !CSVLocator.isLineEnd(bytes[index]) {
            if bytes[index] == UInt8(ascii: "\"") {
                guard index + 1 < bytes.count, bytes[index + 1] == UInt8(ascii: "\"") else {
                    problem = Problem(kind: .quoteInside, offset: index)
                    return Cell(lower: start, upper: index, isQuoted: false)
                }
                index += 1
            }
            index += 1
        }
        return Cell(lower: start, upper: index, isQuoted: false)
    }

    private mutating func readQuotedCell() -> Cell {
        let quote = index
        index += 1
        while index < bytes.count {
            if bytes[index] != UInt8(ascii: "\"") {
                index += 1
            } else if index + 1 < bytes.count, bytes[index + 1] == UInt8(ascii: "\"") {
                index += 2
            } else {
                break
            }
        }
        let cell = Cell(lower: quote + 1, upper: min(index, bytes.count), isQuoted: true)
        guard index < bytes.count else {
            problem = Problem(kind: .openQuote, offset: quote)
            return cell
        }
        index += 1
        while index < bytes.count, bytes[index] == 32 || bytes[index] == 9, bytes[index] != delimiter { index += 1 }
        if index < bytes.count, bytes[index] != delimiter, !CSVLocator.isLineEnd(bytes[index]) {
            problem = Problem(kind: .textAfterQuote, offset: index)
        }
        return cell
    }

    private static func isLineEnd(_ byte: UInt8) -> Bool { byte == 10 || byte == 13 }
}

import Diagnostics
import Foundation

/// Finds the place of every cell of a CSV text, in one pass over its bytes, by the rules of RFC 4180 and of the CSV library:
/// white space before a cell is no part of it, quotes stand around a whole cell and are doubled inside.
struct CSVLocator {
    /// The content of a cell: inside its quotes, if it has any. Small, for a table may have millions.
    struct Cell {
        private let start: UInt32
        private let end: UInt32
        let isQuoted: Bool

        init(lower: Int, upper: Int, isQuoted: Bool) {
            start = UInt32(clamping: lower)
            end = UInt32(clamping: upper)
            self.isQuoted = isQuoted
        }

        var lower: Int { Int(start) }
        var upper: Int { Int(end) }
    }

    struct Row {
        let cells: ArraySlice<Cell>
        /// Start and end of the row, without its line end.
        let lower: Int
        let upper: Int

        /// The whole row is one cell with nothing in it, not even quotes: no row at all for the CSV library.
        var isLineWithoutCell: Bool {
            cells.count == 1 && cells.allSatisfy { !$0.isQuoted && $0.lower == $0.upper }
        }
    }

    struct Problem {
        enum Kind { case openQuote, quoteInside, textAfterQuote }
        let kind: Kind
        let offset: Int
    }

    /// The cells of all rows, one row after the other.
    private(set) var cells: [Cell] = []
    private(set) var problem: Problem?
    /// The first cell, start and end of every row.
    private var bounds: [(cell: UInt32, lower: UInt32, upper: UInt32)] = []

    private let bytes: [UInt8]
    private let delimiter: UInt8
    private var index = 0

    /// Stops at the first problem: behind an unbalanced quote nothing can be told any more.
    init(_ bytes: [UInt8], delimiter: UInt8) {
        self.bytes = bytes
        self.delimiter = delimiter
        while index < bytes.count, problem == nil { readRow() }
    }

    var rowCount: Int { bounds.count }

    func row(_ index: Int) -> Row {
        let end = index + 1 < bounds.count ? Int(bounds[index + 1].cell) : cells.count
        return Row(
            cells: cells[Int(bounds[index].cell)..<end], lower: Int(bounds[index].lower),
            upper: Int(bounds[index].upper))
    }

    /// `,` `;` or tab, whichever the header line has most of outside quotes.
    static func delimiter(of bytes: [UInt8]) -> UInt8 {
        var counts = [Int](repeating: 0, count: 256)
        var isQuoted = false
        for byte in bytes {
            if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
            if isQuoted { continue }
            if isLineEnd(byte) { break }
            counts[Int(byte)] += 1
        }
        let candidates = [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t")]
        let most = candidates.map { counts[Int($0)] }.max() ?? 0
        return candidates.first { counts[Int($0)] == most } ?? UInt8(ascii: ",")
    }

    /// Whether the bytes of a cell mean this text: quotes are doubled, everything else stands for itself.
    func isValue(_ text: String, of range: Range<Int>) -> Bool {
        var text = text
        return text.withUTF8 { value in
            bytes[range].withUnsafeBufferPointer { cell in
                if cell.count == value.count {
                    guard let first = cell.baseAddress, let second = value.baseAddress else { return true }
                    return memcmp(first, second, cell.count) == 0
                        && memchr(first, Int32(UInt8(ascii: "\"")), cell.count) == nil
                }
                return CSVLocator.isValue(value, ofQuoted: cell)
            }
        }
    }

    private static func isValue(_ value: UnsafeBufferPointer<UInt8>, ofQuoted cell: UnsafeBufferPointer<UInt8>) -> Bool
    {
        let quote = UInt8(ascii: "\"")
        var position = 0
        for byte in value {
            guard position < cell.count, cell[position] == byte else { return false }
            if byte == quote {
                position += 1
                guard position < cell.count, cell[position] == quote else { return false }
            }
            position += 1
        }
        return position == cell.count
    }

    private mutating func readRow() {
        let (start, firstCell) = (index, cells.count)
        while true {
            cells.append(readCell())
            guard problem == nil, index < bytes.count, bytes[index] == delimiter else { break }
            index += 1
        }
        bounds.append((UInt32(clamping: firstCell), UInt32(clamping: start), UInt32(clamping: index)))
        guard index < bytes.count else { return }
        index += bytes[index] == 13 && index + 1 < bytes.count && bytes[index + 1] == 10 ? 2 : 1
    }

    private mutating func readCell() -> Cell {
        while index < bytes.count, bytes[index] == 32 || bytes[index] == 9, bytes[index] != delimiter { index += 1 }
        if index < bytes.count, bytes[index] == UInt8(ascii: "\"") { return readQuotedCell() }
        let start = index
        while index < bytes.count, bytes[index] != delimiter, !CSVLocator.isLineEnd(bytes[index]) {
            if bytes[index] == UInt8(ascii: "\"") {
                problem = Problem(kind: .quoteInside, offset: index)
                return Cell(lower: start, upper: index, isQuoted: false)
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

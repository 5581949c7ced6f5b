import Diagnostics
import SwiftCSV

/// Reads a table with a header row into a list of records. Values come from the CSV library, places from `CSVLocator`; the two
/// are compared cell by cell.
public struct CSVReader {
    private let file: SourceFile
    private let scalars: ScalarReading
    private let locator: CSVLocator
    private let delimiter: UInt8
    private var findings = Findings()
    /// Columns whose header cell is empty; they matter only if they have values.
    private var unnamed: Set<Int> = []

    /// nil when the file is no table. Empty cells are null; the records share the header cells as their key ranges.
    public static func read(_ file: SourceFile, scalars: ScalarReading = .text, into findings: inout Findings) -> DataNode? {
        var reader = CSVReader(file, scalars)
        let node = reader.table()
        findings.report(contentsOf: reader.findings)
        return node
    }

    private init(_ file: SourceFile, _ scalars: ScalarReading) {
        self.file = file
        self.scalars = scalars
        delimiter = CSVLocator.delimiter(of: file.bytes)
        locator = CSVLocator(file.bytes, delimiter: delimiter)
    }

    private struct Column {
        let key: String
        let range: SourceRange
        let index: Int
    }

    private mutating func table() -> DataNode? {
        if let problem = locator.problem {
            findings.report(CSVReader.diagnostic(of: problem, in: file))
            return nil
        }
        guard let header = locator.rows.first, !isBlank(header) else {
            findings.report(Diagnostic("data.csv-header", Wording(id: "baris judul kolom tidak ada",
                                                                  en: "the header row is missing"),
                                       at: file.range.slice(0..<0)))
            return nil
        }
        guard let values = libraryRows() else { return nil }
        let columns = columns(of: header)
        var records: [DataNode] = []
        records.reserveCapacity(max(0, locator.rows.count - 1))
        let lastFilled = locator.rows.lastIndex { !isBlank($0) } ?? 0
        for index in locator.rows.indices.dropFirst().prefix(lastFilled) {
            guard agrees(values[index - 1], row: index) else { return nil }
            if let record = record(ofRow: index, columns, values[index - 1]) { records.append(record) }
        }
        return DataNode(.list(records), at: file.range)
    }

    /// The rows below the header as the CSV library reads them; as many as the locator found.
    private mutating func libraryRows() -> [[String]]? {
        do {
            let delimiter: CSVDelimiter = switch delimiter {
            case UInt8(ascii: ";"): .semicolon
            case UInt8(ascii: "\t"): .tab
            default: .comma
            }
            let text = file.text(0..<file.bytes.count)
            var rows = try EnumeratedCSV(string: text, delimiter: delimiter, loadColumns: false).rows
            // The library drops a last row that consists of one empty cell.
            while rows.count < locator.rows.count - 1 { rows.append([]) }
            return rows
        } catch {
            reportDisagreement(at: file.range.slice(0..<0))
            return nil
        }
    }

    private mutating func columns(of header: [CSVLocator.Cell]) -> [Column] {
        var columns: [Column] = []
        var places: [String: SourceRange] = [:]
        for (index, cell) in header.enumerated() {
            let (key, range) = trimmed(cell)
            if key.isEmpty {
                unnamed.insert(index)
                continue
            }
            if let first = places[key] {
                findings.report(Diagnostic("data.csv-duplicate-column", Wording(id: "kolom \"\(key)\" ada dua kali",
                                                                               en: "column \"\(key)\" is there twice"), at: range)
                    .note(Wording(id: "pertama kali di sini", en: "first given here"), at: first))
                continue
            }
            places[key] = range
            columns.append(Column(key: key, range: range, index: index))
        }
        return columns
    }

    private mutating func record(ofRow index: Int, _ columns: [Column], _ values: [String]) -> DataNode? {
        let cells = locator.rows[index]
        let bounds = locator.rowRanges[index]
        let range = SourceRange(file, bounds.lower, bounds.upper)
        if isBlank(cells) {
            findings.report(Diagnostic("data.csv-blank-row", .warning, Wording(id: "baris kosong diabaikan",
                                                                               en: "blank row ignored"), at: range))
            return nil
        }
        let width = locator.rows[0].count
        if let surplus = cells.indices.first(where: { ($0 >= width || unnamed.contains($0)) && !trimmed(cells[$0]).text.isEmpty }) {
            findings.report(Diagnostic(
                "data.csv-surplus-cell", Wording(id: "sel ke-\(surplus + 1) tidak punya judul kolom",
                                                 en: "cell \(surplus + 1) has no column header"),
                at: trimmed(cells[surplus]).range)
                .rule(Wording(id: "sel yang memuat pemisah kolom ditaruh dalam tanda kutip",
                              en: "a cell that contains the delimiter stands in quotes")))
        }
        if cells.count < width {
            findings.report(Diagnostic(
                "data.csv-missing-cell", Wording(id: "baris ini hanya \(cells.count) dari \(width) sel",
                                                 en: "this row has \(cells.count) of \(width) cells"),
                at: range))
        }
        let entries = columns.map { column in
            DataRecord.Entry(key: column.key, keyRange: column.range, node: node(cells, column.index, values, rowEnd: bounds.upper))
        }
        return DataNode(.record(DataRecord(entries)), at: range)
    }

    private func node(_ cells: [CSVLocator.Cell], _ index: Int, _ values: [String], rowEnd: Int) -> DataNode {
        guard index < cells.count else { return DataNode(.null, at: SourceRange(file, rowEnd, rowEnd)) }
        let range = trimmed(cells[index]).range
        let text = index < values.count ? CSVReader.trimmed(values[index]) : ""
        if text.isEmpty { return DataNode(.null, at: range) }
        let isResolved = scalars == .resolved && !cells[index].isQuoted
        return DataNode(isResolved ? scalars.value(ofPlain: text) : .text(text), at: range)
    }

    // MARK: Cells

    /// The text of a cell without white space around it, and its range.
    private func trimmed(_ cell: CSVLocator.Cell) -> (text: String, range: SourceRange) {
        var (lower, upper) = (cell.lower, cell.upper)
        while lower < upper, AlignmentWalk.isSpace(file.bytes[lower]) { lower += 1 }
        while upper > lower, AlignmentWalk.isSpace(file.bytes[upper - 1]) { upper -= 1 }
        let inner = CSVLocator.Cell(lower: lower, upper: upper, isQuoted: cell.isQuoted)
        return (locator.value(of: inner), SourceRange(file, lower, upper))
    }

    private static func trimmed(_ text: String) -> String {
        var bytes = text.utf8[...]
        while let first = bytes.first, AlignmentWalk.isSpace(first) { bytes.removeFirst() }
        while let last = bytes.last, AlignmentWalk.isSpace(last) { bytes.removeLast() }
        return String(Substring(bytes))
    }

    private func isBlank(_ cells: [CSVLocator.Cell]) -> Bool {
        cells.allSatisfy { file.bytes[$0.lower..<$0.upper].allSatisfy(AlignmentWalk.isSpace) }
    }

    private mutating func agrees(_ values: [String], row: Int) -> Bool {
        for (index, cell) in locator.rows[row].enumerated() {
            let value = index < values.count ? values[index] : ""
            guard value != locator.value(of: cell) else { continue }
            reportDisagreement(at: SourceRange(file, cell.lower, cell.upper))
            return false
        }
        return true
    }

    private mutating func reportDisagreement(at range: SourceRange) {
        findings.report(Diagnostic("data.csv", Wording(id: "isi sel tidak dapat dipastikan",
                                                       en: "the content of the cell is not certain"), at: range)
            .rule(Wording(id: "sel dengan tanda kutip, pemisah, atau karakter khusus ditaruh dalam tanda kutip",
                          en: "a cell with quotes, delimiters or special characters stands in quotes")))
    }

    private static func diagnostic(of problem: CSVLocator.Problem, in file: SourceFile) -> Diagnostic {
        let message = switch problem.kind {
        case .openQuote: Wording(id: "tanda kutip tidak ditutup", en: "the quote is not closed")
        case .quoteInside: Wording(id: "tanda kutip di dalam sel tanpa kutip", en: "a quote inside an unquoted cell")
        case .textAfterQuote: Wording(id: "teks setelah tanda kutip penutup", en: "text after the closing quote")
        }
        return Diagnostic("data.csv-quote", message, at: SourceRange(file, problem.offset, problem.offset + 1))
            .rule(Wording(id: "sel yang memuat kutip ditaruh dalam kutip, kutip di dalamnya digandakan",
                          en: "a cell with quotes stands in quotes, and quotes inside are doubled"))
    }
}

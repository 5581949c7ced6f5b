import Diagnostics

/// Reads a table with a header row into a list of records. Values come from the CSV library, places from `CSVLocator`; the two
/// are compared cell by cell.
public struct CSVReader {
    private let file: SourceFile
    private let scalars: ScalarReading
    private let locator: CSVLocator
    private let delimiter: UInt8
    /// The first cell of each row that has no column.
    private var surplus: [(index: Int, place: SourceRange)] = []
    /// The row of the headings: the second one where the first names the delimiter.
    private let head: Int
    private var findings = Findings()
    private var hasRepeatedHeads = false
    /// Columns whose header cell is empty; they matter only if they have values.
    private var unnamed: Set<Int> = []

    /// nil when the file is no table. Empty cells are null; the records share the header cells as their key ranges.
    public static func read(
        _ file: SourceFile, scalars: ScalarReading = .text, into findings: inout Findings
    ) -> DataNode? {
        var reader = CSVReader(file, scalars)
        let node = reader.table()
        findings.report(contentsOf: reader.findings)
        return node
    }

    private init(_ file: SourceFile, _ scalars: ScalarReading) {
        self.file = file
        self.scalars = scalars
        let named = CSVReader.namedDelimiter(of: file.bytes)
        delimiter = named ?? CSVLocator.delimiter(of: file.bytes)
        head = named == nil ? 0 : 1
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
        guard locator.rowCount > head, !isBlank(locator.row(head)) else {
            findings.report(
                Diagnostic(
                    "data.csv-header",
                    Wording(
                        id: "baris judul kolom tidak ada",
                        en: "the header row is missing"),
                    at: file.range.slice(0..<0)))
            return nil
        }
        if let row = firstFullRow {
            findings.report(titleRows(above: row))
            return nil
        }
        guard let library = CSVLibraryCells(file.bytes, delimiter: delimiter, expectedCount: locator.cells.count) else {
            reportDisagreement(at: file.range.slice(0..<0))
            return nil
        }
        return table(library)
    }

    private mutating func table(_ library: CSVLibraryCells) -> DataNode? {
        guard agrees(library.row(head), with: locator.row(head)) else { return nil }
        let columns = columns(of: locator.row(head), library.row(head))
        let header = RecordHeader(columns.map(\.key), at: columns.map(\.range))
        var records: [DataNode] = []
        records.reserveCapacity(locator.rowCount - 1)
        let lastFilled = (0..<locator.rowCount).last { !isBlank(locator.row($0)) } ?? 0
        var libraryRow = head + 1
        for index in (head + 1)..<(lastFilled + 1) {
            let row = locator.row(index)
            if row.isLineWithoutCell {
                reportBlank(row)
                continue
            }
            let values = library.row(libraryRow)
            libraryRow += 1
            guard agrees(values, with: row) else { return nil }
            if isBlank(row) {
                reportBlank(row)
            } else {
                checkWidth(of: row)
                let nodes = columns.map { node(row, $0.index, values) }
                records.append(
                    DataNode(.record(DataRecord(header, nodes)), at: SourceRange(file, row.lower, row.upper)))
            }
        }
        if let last = records.indices.last, file.bytes.last.map({ $0 != 0x0A && $0 != 0x0D }) ?? false {
            reportCut(locator.row(lastFilled), records[last].range, columns.count)
        }
        // What the rows say cannot be told without their heads.
        guard !reportSurplus(among: records.count), !hasRepeatedHeads else { return nil }
        return DataNode(.list(records), at: file.range)
    }

    /// A last line that neither ends nor has all cells: spreadsheets that leave out empty cells end their lines.
    private mutating func reportCut(_ row: CSVLocator.Row, _ range: SourceRange?, _ width: Int) {
        guard row.cells.count < width else { return }
        findings.report(
            Diagnostic(
                "data.cut-table", .warning,
                Wording(
                    id:
                        "baris terakhir hanya punya \(row.cells.count) dari \(width) sel dan tidak berakhir: berkasnya mungkin terpotong",
                    en:
                        "the last row has \(row.cells.count) of \(width) cells and no end of line: the file was probably cut off"
                ),
                at: range
            )
            .fix(
                Wording(
                    id: "salin ulang berkasnya; bila sudah benar, akhiri barisnya dengan Enter",
                    en: "copy the file again; if it is right, end its last line")))
    }

    /// How many rows stand above the heads of the columns, as titles of a sheet do: few cells over many.
    private var firstFullRow: Int? {
        func width(_ index: Int) -> Int { locator.row(index).cells.count { !isBlank($0) } }
        let first = width(head)
        guard locator.rowCount > head + 2,
            let row = (head + 1..<min(head + 6, locator.rowCount)).first(where: { width($0) >= max(3, 3 * first) }),
            // A head above few cells is a head: many rows are as wide as this one.
            (row + 1..<min(row + 4, locator.rowCount)).contains(where: { width($0) * 2 > width(row) })
        else { return nil }
        return row
    }

    private func titleRows(above row: Int) -> Diagnostic {
        let count = row - head
        let above = SourceRange(file, locator.row(head).lower, locator.row(row - 1).upper)
        let position = file.position(at: locator.row(row).lower).line
        return Diagnostic(
            "data.csv-title-rows",
            Wording(
                id: "judul kolom tampaknya baru ada pada baris \(position); di atasnya ada \(count) baris lain",
                en:
                    "the heads of the columns seem to stand in line \(position), below \(count) other row\(count == 1 ? "" : "s")"
            ), at: above
        )
        .rule(Wording(id: "baris pertama memuat judul kolom", en: "the first row has the heads of the columns"))
        .fix(
            Wording(id: "hapus baris di atasnya", en: "delete the rows above"),
            replacing: .init(SourceRange(file, above.lower, locator.row(row).lower), with: ""))
    }

    /// A head that is missing is missing for all rows.
    /// - Returns: whether a head is missing.
    private mutating func reportSurplus(among count: Int) -> Bool {
        guard let first = surplus.first else { return false }
        if surplus.count > 2, surplus.count * 2 > count, surplus.allSatisfy({ $0.index == first.index }) {
            let header = locator.row(head)
            findings.report(
                Diagnostic(
                    "data.csv-missing-head",
                    Wording(
                        id: "kolom ke-\(first.index + 1) tidak punya judul, tetapi \(surplus.count) baris mengisinya",
                        en: "column \(first.index + 1) has no head, but \(surplus.count) rows fill it"),
                    at: SourceRange(file, header.lower, header.upper)
                )
                .note(Wording(id: "misalnya di sini", en: "here for instance"), at: first.place)
                .fix(Wording(id: "tambahkan judul kolomnya", en: "add the head of the column")))
            return true
        } else {
            for cell in surplus { findings.report(CSVReader.surplusCell(cell.index, at: cell.place)) }
        }
        return false
    }

    private static func surplusCell(_ index: Int, at place: SourceRange) -> Diagnostic {
        Diagnostic(
            "data.csv-surplus-cell",
            Wording(id: "sel ke-\(index + 1) tidak punya judul kolom", en: "cell \(index + 1) has no column header"),
            at: place
        )
        .rule(
            Wording(
                id: "sel yang memuat pemisah kolom ditaruh dalam tanda kutip",
                en: "a cell that contains the delimiter stands in quotes"))
    }

    private mutating func columns(of header: CSVLocator.Row, _ values: ArraySlice<String>) -> [Column] {
        var columns: [Column] = []
        var places: [String: SourceRange] = [:]
        for (index, (cell, key)) in zip(header.cells, values).enumerated() {
            if key.isEmpty {
                unnamed.insert(index)
                continue
            }
            let range = range(of: cell)
            if let first = places[key] {
                hasRepeatedHeads = true
                findings.report(
                    Diagnostic(
                        "data.csv-duplicate-column",
                        Wording(
                            id: "kolom \"\(key)\" ada dua kali",
                            en: "column \"\(key)\" is there twice"), at: range
                    )
                    .note(Wording(id: "pertama kali di sini", en: "first given here"), at: first))
                continue
            }
            places[key] = range
            columns.append(Column(key: key, range: range, index: index))
        }
        return columns
    }

    private mutating func reportBlank(_ row: CSVLocator.Row) {
        findings.report(
            Diagnostic(
                "data.csv-blank-row", .warning,
                Wording(
                    id: "baris kosong diabaikan",
                    en: "blank row ignored"),
                at: SourceRange(file, row.lower, row.upper)))
    }

    private mutating func checkWidth(of row: CSVLocator.Row) {
        let width = locator.row(head).cells.count
        if row.cells.count > width || !unnamed.isEmpty,
            let (index, cell) = row.cells.enumerated().first(where: { index, cell in
                (index >= width || unnamed.contains(index)) && !isBlank(cell)
            })
        {
            surplus.append((index, range(of: cell)))
        }
    }

    /// Spreadsheets leave out the empty cells at the end of a row.
    private func node(_ row: CSVLocator.Row, _ index: Int, _ values: ArraySlice<String>) -> DataNode {
        guard index < row.cells.count else { return DataNode(.null, at: SourceRange(file, row.upper, row.upper)) }
        let cell = row.cells[row.cells.startIndex + index]
        let range = range(of: cell)
        let text = values[values.startIndex + index]
        if CSVReader.isEmpty(text) { return DataNode(.null, at: range) }
        // Quotes say that it is text; what a number is in spreadsheets may stand in them too, but then nobody can tell.
        return DataNode(cell.isQuoted ? .text(text) : scalars.value(ofCell: text), at: range)
    }

    /// 'sep=;' in a line of its own tells Excel how cells are parted.
    private static func namedDelimiter(of bytes: [UInt8]) -> UInt8? {
        guard bytes.count > 5, bytes.starts(with: "sep=".utf8), bytes[5] == 10 || bytes[5] == 13,
            [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t")].contains(bytes[4])
        else { return nil }
        return bytes[4]
    }

    // MARK: Cells

    private func range(of cell: CSVLocator.Cell) -> SourceRange {
        let bounds = bounds(of: cell)
        return SourceRange(file, bounds.lowerBound, bounds.upperBound)
    }

    /// The place of a cell without white space around it.
    private func bounds(of cell: CSVLocator.Cell) -> Range<Int> {
        var (lower, upper) = (cell.lower, cell.upper)
        while lower < upper, AlignmentWalk.isSpace(file.bytes[lower]) { lower += 1 }
        while upper > lower, AlignmentWalk.isSpace(file.bytes[upper - 1]) { upper -= 1 }
        return lower..<upper
    }

    /// Also a no-break space alone, which spreadsheets and web pages leave behind, is nothing.
    private static func isEmpty(_ text: String) -> Bool {
        guard let first = text.utf8.first else { return true }
        return first >= 128 && text.allSatisfy(\.isWhitespace)
    }

    private func isBlank(_ cell: CSVLocator.Cell) -> Bool {
        file.bytes[cell.lower..<cell.upper].allSatisfy(AlignmentWalk.isSpace)
    }

    private func isBlank(_ row: CSVLocator.Row) -> Bool { row.cells.allSatisfy(isBlank) }

    /// Whether the library read what stands at the places of the cells.
    private mutating func agrees(_ values: ArraySlice<String>, with row: CSVLocator.Row) -> Bool {
        guard values.count == row.cells.count else {
            reportDisagreement(at: SourceRange(file, row.lower, row.upper))
            return false
        }
        for (value, cell) in zip(values, row.cells) where !locator.isValue(value, of: bounds(of: cell)) {
            reportDisagreement(at: SourceRange(file, cell.lower, cell.upper))
            return false
        }
        return true
    }

    private mutating func reportDisagreement(at range: SourceRange) {
        findings.report(
            Diagnostic(
                "data.csv",
                Wording(
                    id: "isi sel tidak dapat dipastikan",
                    en: "the content of the cell is not certain"), at: range
            )
            .rule(
                Wording(
                    id: "sel dengan tanda kutip, pemisah, atau karakter khusus ditaruh dalam tanda kutip",
                    en: "a cell with quotes, delimiters or special characters stands in quotes")))
    }

    private static func diagnostic(of problem: CSVLocator.Problem, in file: SourceFile) -> Diagnostic {
        let message =
            switch problem.kind {
            case .openQuote: Wording(id: "tanda kutip tidak ditutup", en: "the quote is not closed")
            case .quoteInside:
                Wording(id: "tanda kutip di dalam sel tanpa kutip", en: "a quote inside an unquoted cell")
            case .textAfterQuote: Wording(id: "teks setelah tanda kutip penutup", en: "text after the closing quote")
            }
        return Diagnostic("data.csv-quote", message, at: file.character(at: problem.offset))
            .rule(
                Wording(
                    id: "sel yang memuat kutip ditaruh dalam kutip, kutip di dalamnya digandakan",
                    en: "a cell with quotes stands in quotes, and quotes inside are doubled"))
    }
}

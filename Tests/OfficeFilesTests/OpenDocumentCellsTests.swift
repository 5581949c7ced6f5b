import Diagnostics
import OfficeFiles
import TestGenerators
import Testing

/// Cells and rows of .ods files that are written in less usual ways.
@Suite struct OpenDocumentCellsTests {
    private func cell(_ text: String, _ attributes: String = "") -> String {
        "<table:table-cell office:value-type=\"string\"\(attributes)><text:p>\(text)</text:p></table:table-cell>"
    }

    private func row(_ texts: String..., more: String = "") -> String {
        "<table:table-row\(more)>\(texts.map { cell($0) }.joined())</table:table-row>"
    }

    private func file(_ rows: String) throws -> [UInt8] {
        try MadeOpenDocument.file(tables: "<table:table table:name=\"Daftar\">\(rows)</table:table>")
    }

    private func content(_ bytes: [UInt8]) throws -> String {
        try #require(try OfficeFileMaker.parts(of: bytes)["content.xml"])
    }

    private func texts(_ bytes: [UInt8]) throws -> [String] {
        var findings = Findings()
        return ReadCells.lines(bytes, into: &findings)
    }

    private func change(_ address: String, _ text: String, like: String? = nil) throws -> WorkbookCells.Change {
        .init(
            sheet: "Daftar", address: try #require(CellAddress(address)), text: text,
            like: like.flatMap { CellAddress($0) })
    }

    private func arranged(_ bytes: [UInt8], _ sources: [Int: Int?]) throws -> [UInt8] {
        try WorkbookCells.arranged(
            bytes, .init(sheet: "Daftar", sources: sources, kept: [], numbers: [:], emptiesKept: false))
    }

    /// Zeros that only the format adds stay, with marks between thousands of either kind.
    @Test(arguments: [
        ("1234567.5", "1.234.567,50", "1234567,50"), ("1234567.5", "1,234,567.50", "1234567,50"),
        ("1234", "1.234", "1234"), ("1234.5", "1234,50", "1234,50"), ("-1234.5", "-1.234,50", "-1234,50"),
        ("1234567", "1.234.567", "1234567"), ("2.1", "2,10", "2,10"), ("1234.56", "1.235", "1234,56"),
    ])
    func zerosOfFormats(_ value: String, _ shown: String, _ expected: String) throws {
        let bytes = try file(
            "<table:table-row><table:table-cell office:value-type=\"float\" office:value=\"\(value)\"><text:p>\(shown)</text:p></table:table-cell></table:table-row>"
        )
        #expect(try texts(bytes) == ["A1 number \(expected)"])
    }

    /// Behind the last row and cell that are written, with what is between.
    @Test func cellsBehindTheEndAreWritten() throws {
        let bytes = try file(row("a", "b"))
        let changed = try WorkbookCells.changed(bytes, [try change("D1", "x"), try change("B4", " y  z\n\t!")])
        #expect(try texts(changed) == ["A1 text a", "B1 text b", "D1 text x", "B4 text  y  z\n\t!"])
        #expect(try content(changed).contains(row("a", "b").dropLast("</table:table-row>".count)))
    }

    /// One row of three that are written once.
    @Test func repeatedRowsAndCellsAreParted() throws {
        let twice = cell("s", " table:number-columns-repeated=\"3\"")
        let bytes = try file("<table:table-row table:number-rows-repeated=\"3\">\(twice)</table:table-row>")
        let changed = try WorkbookCells.changed(bytes, [try change("B2", "x")])
        #expect(
            try texts(changed).map { String($0.suffix(1)) }.joined() == "ssssxssss")
        let parts = [
            "<table:table-row>\(twice)</table:table-row>",
            "<table:table-row>\(cell("s"))<table:table-cell office:value-type=\"string\"><text:p>x</text:p></table:table-cell>\(cell("s"))</table:table-row>",
        ]
        #expect(try content(changed).contains(parts[0] + parts[1] + parts[0]))
        // Put back as they were, and one elsewhere.
        let moved = try arranged(changed, [1: 2, 2: 3, 3: 1])
        #expect(try texts(moved).map { String($0.suffix(1)) }.joined() == "sxsssssss")
    }

    /// Rows in groups and heads count; notes, forms and what may be typed stay with a cell.
    @Test func groupsAndNotesStay() throws {
        let note = "<office:annotation><text:p>periksa</text:p></office:annotation>"
        let own =
            "<table:table-cell table:style-name=\"ce1\" table:content-validation-name=\"v\" office:value-type=\"float\" office:value=\"5\">\(note)<text:p>5</text:p></table:table-cell>"
        let rows =
            "<table:table-header-rows>\(row("kepala"))</table:table-header-rows><table:table-row-group><table:table-row-group>"
            + "<table:table-row>\(own)</table:table-row>\(row("x"))</table:table-row-group></table:table-row-group>\(row("y"))"
        let bytes = try file(rows)
        let changed = try WorkbookCells.changed(bytes, [try change("A2", "12,5"), try change("A4", "z")])
        #expect(try texts(changed) == ["A1 text kepala", "A2 number 12,5", "A3 text x", "A4 text z"])
        let written = try content(changed)
        #expect(
            written.contains(
                "<table:table-cell table:style-name=\"ce1\" table:content-validation-name=\"v\" office:value-type=\"float\" office:value=\"12.5\">\(note)<text:p>12,5</text:p></table:table-cell>"
            ))
        let moved = try arranged(changed, [2: 3, 3: 2])
        #expect(try texts(moved) == ["A1 text kepala", "A2 text x", "A3 number 12,5", "A4 text z"])
        #expect(try content(moved).components(separatedBy: note).count == 2)
        // A new cell takes the form of its column, and is a number like its cells.
        let new = try WorkbookCells.changed(bytes, [try change("A5", "7", like: "A2")])
        #expect(try texts(new).last == "A5 number 7")
        #expect(
            try content(new).contains(
                "table:style-name=\"ce1\" table:content-validation-name=\"v\" office:value-type=\"float\" office:value=\"7\""
            ))
    }

    /// A cell that is a link as a whole stays one with another text; of one that is a link in part, nobody can say which part of the new text.
    @Test func linksStay() throws {
        func linked(_ content: String) -> String {
            "<table:table-cell office:value-type=\"string\"><text:p>\(content)</text:p></table:table-cell>"
        }
        let head = "<text:a xlink:href=\"mailto:dinas@contoh.example\" xlink:type=\"simple\">"
        let bytes = try file(
            "<table:table-row>\(linked(head + "<text:span>surat</text:span></text:a>"))\(linked("lihat " + head + "surat</text:a>"))\(cell("s"))</table:table-row>"
        )
        let changed = try WorkbookCells.changed(bytes, [try change("A1", "surel & pos"), try change("C1", "lain")])
        #expect(try content(changed).contains("<text:p>\(head)surel &amp; pos</text:a></text:p>"))
        #expect(try texts(changed) == ["A1 text surel & pos", "B1 text lihat surat", "C1 text lain"])
        let twice = try WorkbookCells.changed(bytes, [try change("A1", "satu\ndua")])
        #expect(try content(twice).contains("\(head)satu</text:a></text:p><text:p>\(head)dua</text:a></text:p>"))
        #expect(throws: WorkbookCells.Refusal.isLinked(CellAddress(row: 1, column: 2))) {
            try WorkbookCells.changed(bytes, [try change("B1", "x")])
        }
        // Nothing is left that could be a link.
        let emptied = try WorkbookCells.changed(bytes, [try change("A1", ""), try change("B1", "")])
        #expect(try !content(emptied).contains("<text:a"))
    }

    @Test func whatCannotBeDoneIsRefused() throws {
        let matrix =
            "<table:table-cell table:formula=\"of:=[.D1:.D2]*2\" table:number-matrix-rows-spanned=\"2\" table:number-matrix-columns-spanned=\"1\" office:value-type=\"float\" office:value=\"2\"/>"
        let value = "<table:table-cell office:value-type=\"float\" office:value=\"4\"/>"
        let merged = "<table:table-cell table:number-rows-spanned=\"2\"/>", covered = "<table:covered-table-cell/>"
        let picture = "<table:table-cell><draw:frame draw:name=\"foto\"/></table:table-cell>"
        let bytes = try file(
            "<table:table-row>\(matrix)\(merged)</table:table-row><table:table-row>\(value)\(covered)</table:table-row>"
                + "<table:table-row>\(picture)</table:table-row>\(row("a", more: " table:visibility=\"collapse\""))\(row("b"))\(row("c"))"
        )
        for (address, refusal) in [
            ("A1", WorkbookCells.Refusal.isFormula(CellAddress(row: 1, column: 1))),
            ("A2", .isFormula(CellAddress(row: 2, column: 1))), ("B2", .isCovered(CellAddress(row: 2, column: 2))),
            ("D2", .isRead(CellAddress(row: 2, column: 4), by: "Daftar!A1")),
        ] {
            #expect(throws: refusal) { try WorkbookCells.changed(bytes, [try change(address, "x")]) }
        }
        for row in [2, 3, 4] {
            #expect(throws: WorkbookCells.Refusal.isAnchored(row: row)) { try arranged(bytes, [row: 5, 5: row]) }
        }
        let moved = try arranged(bytes, [5: 6, 6: 5])
        #expect(try texts(moved).suffix(2) == ["A5 text c", "A6 text b"])
        let long = String(repeating: "a", count: 32_768)
        #expect(throws: WorkbookCells.Refusal.tooLong(CellAddress(row: 9, column: 9))) {
            try WorkbookCells.changed(bytes, [try change("I9", long)])
        }
    }
}

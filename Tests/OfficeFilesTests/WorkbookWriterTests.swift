import Diagnostics
import OfficeFiles
import TestGenerators
import Testing

/// Workbooks that we write are read as they were meant, and have the same bytes each time.
@Suite struct WorkbookWriterTests {
    @Test func textsAreReadBack() throws {
        let texts = [
            "biasa", "a & b < c > \"d\"", "dua\nbaris", "_x000D_ _x", "  spasi  ", "課長", "=1+1", "197001011990031001",
            "",
        ]
        let draft = SheetDraft(
            "Temuan 'A'", columns: [("Judul", 10), ("Lain", 20)],
            rows: texts.map {
                [SheetDraft.Cell($0), SheetDraft.Cell("x", link: .init("data/a b.xlsx", location: "'O P'!C7"))]
            })
        var findings = Findings()
        let bytes = try #require(
            WorkbookWriter.bytes([draft, SheetDraft("Dua", columns: [("K", 5)], rows: [])], into: &findings))
        let sheets = ReadCells.sheets(bytes, into: &findings)
        #expect(findings.isEmpty)
        #expect(sheets.map(\.name) == ["Temuan 'A'", "Dua"])
        let first = try #require(sheets.first)
        let expected =
            ["A1 text Judul", "B1 text Lain"]
            + texts.enumerated().flatMap { index, text in
                (text.isEmpty ? [] : ["A\(index + 2) text \(text)"]) + ["B\(index + 2) text x"]
            }
        #expect(ReadCells.lines(first) == expected)
        #expect(
            WorkbookWriter.bytes([draft, SheetDraft("Dua", columns: [("K", 5)], rows: [])], into: &findings) == bytes)
    }
}

import Diagnostics
import Testing

/// Places in workbooks are told as sheet and cell.
@Suite struct SheetPlacesTests {
    private static let text = "No\tNama\n1\tContoh\nbaris dua"
    private let file = SourceFile(
        path: "data/daftar.xlsx", bytes: Array(text.utf8),
        sheet: SheetPlaces(
            sheet: "OPD",
            cells: [
                .init(0..<2, at: CellAddress(row: 3, column: 1)), .init(3..<7, at: CellAddress(row: 3, column: 2)),
                .init(8..<9, at: CellAddress(row: 7, column: 1)), .init(10..<26, at: CellAddress(row: 7, column: 28)),
            ]))

    @Test func addresses() {
        for (text, row, column) in [("A1", 1, 1), ("Z9", 9, 26), ("AA10", 10, 27), ("XFD1048576", 1_048_576, 16_384)] {
            #expect(CellAddress(text) == CellAddress(row: row, column: column))
            #expect(CellAddress(row: row, column: column).description == text)
        }
        for text in ["", "A", "1", "a1", "A0", "A01x", "XFE1", "A1048577", "1A", "A1A", "A-1"] {
            #expect(CellAddress(text) == nil)
        }
        for column in 1...CellAddress.mostColumns {
            #expect(CellAddress(CellAddress(row: 5, column: column).description)?.column == column)
        }
        #expect(CellAddress(row: 1, column: 9) < CellAddress(row: 2, column: 1))
    }

    @Test func descriptions() {
        #expect(SourceRange(file, 0, 2).description == "data/daftar.xlsx, OPD!A3")
        #expect(SourceRange(file, 12, 14).description == "data/daftar.xlsx, OPD!AB7")
        #expect(SourceRange(file, 8, 26).description == "data/daftar.xlsx, OPD!A7:AB7")
        let other = SourceFile(path: "a.ods", bytes: [65], sheet: SheetPlaces(sheet: "Daftar 'A'", cells: []))
        #expect(other.range.description == "a.ods, 'Daftar ''A'''")
    }

    @Test func printers() {
        let finding = Diagnostic("data.uji", .error, Wording(id: "uji", en: "test"), at: SourceRange(file, 10, 16))
        #expect(
            JSONDiagnosticPrinter(language: .english).line(for: finding)
                == "{\"id\":\"data.uji\",\"severity\":\"error\",\"message\":\"test\",\"file\":\"data/daftar.xlsx\",\"sheet\":\"OPD\","
                + "\"cell\":\"AB7\",\"line\":7,\"column\":28,\"endLine\":7,\"endColumn\":28}")
        #expect(
            PlainDiagnosticPrinter(language: .english).text(for: finding)
                == "data/daftar.xlsx, OPD!AB7: error: test [data.uji]\n   7 | 1 Contoh\n     |   ^^^^^^\n")
    }
}

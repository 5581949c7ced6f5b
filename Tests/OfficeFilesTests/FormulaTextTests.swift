import Diagnostics
import Testing

@testable import OfficeFiles

/// Which cells formulas read, and what numbers people write.
struct FormulaTextTests {
    @Test(arguments: [
        ("A1+$B$2*3", ["A1", "B2"]), ("SUM(B2:B10,D4)", ["B2:B10", "D4"]),
        ("'Daftar OPD'!C7&Rekap!A1", ["Daftar OPD/C7", "Rekap/A1"]),
        ("IF(A1=\"B2:C3\",1,2)", ["A1"]), ("SUM(B:C)", ["B1:C1048576"]), ("SUM(3:4)", ["A3:XFD4"]), ("ROW()-5", []),
        ("TRUE+1.5E3", []), ("'O''Neil'!A1", ["O'Neil/A1"]), ("$A:$B", ["A1:B1048576"]),
    ])
    func references(formula: String, wanted: [String]) {
        let read = FormulaText(formula)
        #expect(!read.readsAny, "\(formula)")
        let found = read.references.map { reference in
            let range = reference.range, first = "\(range.first)", last = "\(range.last)"
            return (reference.sheet.map { $0 + "/" } ?? "") + (first == last ? first : "\(first):\(last)")
        }
        #expect(found == wanted, "\(formula): \(found)")
    }

    /// What is computed, named, or beyond this workbook may be anything.
    @Test(arguments: [
        "INDIRECT(\"A1\")", "OFFSET(A1,1,1)", "Pagu*2", "Tabel1[Pagu]", "[1]Lain!A1", "'[lain.xlsx]Satu'!A1",
        "Satu:Dua!A1", "A1:INDEX(B:B,3)",
        "SUM(A1:A3:B2)", "A1#", "_xlfn.ANCHORARRAY(A1)", "Jan:Mar!A1", "SUM (A1)",
    ])
    func anything(formula: String) { #expect(FormulaText(formula).readsAny, "\(formula)") }

    @Test func numbersAsPeopleWriteThem() {
        func text(_ written: String, _ kind: CellKind = .number) -> String? {
            CellNumber.text(written, as: kind, is1904: false)
        }
        #expect(
            text("1.250.000") == "1250000" && text("1.300") == "1300" && text("12,5") == "12.5"
                && text("-3.5") == "-3.5")
        #expect(text("1.250.000,75") == "1250000.75" && text("0") == "0")
        #expect(
            text("007") == nil && text("198001012005011001") == nil && text("1,250,000") == nil && text("dua") == nil)
        #expect(
            text("12,5%", .percent) == "0.125" && text("5", .percent) == "0.05" && text("150 %", .percent) == "1.50")
        #expect(
            text("2026-01-31", .date) == "46053" && text("31/01/2026", .date) == "46053"
                && text("31/02/2026", .date) == nil)
        #expect(text("12", .text) == nil && CellNumber.text("2026-01-31", as: .date, is1904: true) == nil)
    }

    /// Names and tables stand for cells where these are always the same.
    @Test func namesAreKnown() {
        var names = FormulaNames()
        names.add("Tahun", "Rekap!$B$1")
        names.add("Geser", "Rekap!B1")
        names.add("Dua", "Rekap!$B$1")
        names.add("dua", "Lain!$B$1")
        let range = CellRange(CellAddress(row: 3, column: 1), CellAddress(row: 9, column: 3))
        names.add("Tabel", .init(sheet: "OPD", range: range, columns: ["Nama", "Nilai [Rp]", "NIP"]))
        func read(_ text: String) -> [String] {
            let read = FormulaText(text, names)
            return read.readsAny
                ? ["*"] : read.references.map { "\($0.sheet ?? "")!\($0.range.first):\($0.range.last)" }
        }
        #expect(read("TAHUN*2") == ["Rekap!B1:B1"])
        #expect(read("SUM(Tabel[NIP])+A1") == ["OPD!C4:C9", "!A1:A1"])
        #expect(read("SUM(Tabel[[#All],[NIP]])") == ["OPD!A3:C10"])
        #expect(read("COUNTA(Tabel['[x'']])") == ["OPD!A3:C10"])
        for text in ["Geser", "Dua", "Lain[NIP]", "Tahun:B2", "Tahun:INDEX(A1:A9,2)", "[@NIP]", "Tak"] {
            #expect(read(text) == ["*"], "\(text)")
        }
    }
}

import Diagnostics
import OfficeFiles
import TestGenerators
import Testing

/// Tables and named ranges of workbooks: `data/daftar.xlsx#NAMA`.
@Suite struct NamedAreaTests {
    private func workbook(_ names: String, table: String? = nil) throws -> [UInt8] {
        var parts = MadeWorkbook().parts(
            data: "<sheetData><row r=\"1\"><c r=\"A1\"><v>1</v></c><c r=\"B1\"><v>2</v></c></row>"
                + "<row r=\"2\"><c r=\"A2\"><v>3</v></c><c r=\"C2\"><v>4</v></c></row></sheetData>")
        let index = try #require(parts.firstIndex { $0.name == "xl/buku.xml" })
        parts[index].text = parts[index].text.replacing(
            "</workbook>", with: "<definedNames>\(names)</definedNames></workbook>")
        if let table {
            parts.append(
                (
                    "xl/worksheets/_rels/lembar.xml.rels",
                    "<Relationships><Relationship Id=\"t\" Type=\"x/table\" Target=\"../tabel.xml\"/></Relationships>"
                ))
            parts.append(("xl/tabel.xml", table))
        }
        return try OfficeFileMaker.file(parts)
    }

    private func areas(_ bytes: [UInt8]) throws -> [NamedArea] {
        var findings = Findings()
        let workbook = try #require(Workbook.open(bytes, path: "a.xlsx", namedAt: nil, into: &findings))
        return try #require(workbook.areas(into: &findings))
    }

    private func range(_ text: String) throws -> CellRange { try #require(CellRange(text)) }

    @Test func namesAndTables() throws {
        let names =
            "<definedName name=\"OPD\">Daftar!$A$1:$B$2</definedName><definedName name=\"Satu\">'Daftar'!$C$2</definedName>"
            + "<definedName name=\"_xlnm.Print_Area\">Daftar!$A$1:$B$2</definedName><definedName name=\"Kolom\">Daftar!$A:$A</definedName>"
            + "<definedName name=\"Diam\" hidden=\"1\">Daftar!$A$1</definedName>"
        let table = "<table displayName=\"Pejabat\" ref=\"A1:C4\" totalsRowCount=\"1\"/>"
        #expect(
            try areas(try workbook(names, table: table)) == [
                NamedArea(name: "OPD", sheet: "Daftar", range: try range("A1:B2")),
                NamedArea(name: "Satu", sheet: "Daftar", range: try range("C2")),
                NamedArea(name: "Pejabat", sheet: "Daftar", range: try range("A1:C3")),
            ])
    }

    @Test func cellsByTheirPlace() throws {
        #expect(NamedArea.cells("OPD!A3:F40")?.range == (try range("A3:F40")))
        #expect(NamedArea.cells("'Daftar''s OPD'!$A$3:$F$40")?.sheet == "Daftar's OPD")
        // Both halves may name the sheet, as LibreOffice writes it.
        #expect(NamedArea.cells("Daftar!A1:Daftar!C4")?.range == (try range("A1:C4")))
        for wrong in ["OPD", "OPD!", "OPD!A", "OPD!A1:B2,C1", "!A0"] {
            #expect(NamedArea.cells(wrong) == nil, "\(wrong)")
        }
    }

    @Test func onlyTheCellsOfTheArea() throws {
        var findings = Findings()
        let sheet = try #require(ReadCells.sheets(try workbook(""), into: &findings).first)
        let area = sheet.restricted(to: try range("A2:C2"))
        #expect(ReadCells.lines(area) == ["A2 number 3", "C2 number 4"])
        #expect(area.range(1).description == "daftar.xlsx, Daftar!C2")
    }
}

import Diagnostics
import OfficeFiles
import TestGenerators
import Testing

/// Rows that somebody has struck out instead of deleting them.
@Suite struct StruckRowTests {
    /// Rows 1 to 4: plain, struck, plain by `val="0"`, and struck but empty.
    @Test func workbooks() throws {
        var parts = MadeWorkbook().parts(
            data:
                "<sheetData><row><c s=\"0\"><v>1</v></c></row><row><c s=\"1\"><v>2</v></c></row><row><c s=\"2\"><v>3</v></c></row><row><c s=\"1\"/></row></sheetData>"
        )
        let styles = try #require(parts.firstIndex { $0.name == "xl/gaya.xml" })
        parts[styles].text = MadeWorkbook().element(
            "styleSheet",
            "<fonts><font><b/></font><font><strike/></font><font><strike val=\"0\"/></font></fonts>"
                + "<cellStyleXfs><xf fontId=\"1\"/></cellStyleXfs>"
                + "<cellXfs><xf numFmtId=\"0\" fontId=\"0\"/><xf numFmtId=\"0\" fontId=\"1\"/><xf numFmtId=\"0\" fontId=\"2\"/></cellXfs>"
                + "<dxfs><dxf><font><strike/></font></dxf></dxfs>")
        var findings = Findings()
        let sheet = try #require(ReadCells.sheets(try OfficeFileMaker.file(parts), into: &findings).first)
        #expect(sheet.struckRows == [2] && findings.isEmpty)
    }

    @Test func openDocument() throws {
        let styles = ["solid", "none"].enumerated().map {
            "<style:style style:name=\"ce\($0.offset)\" style:family=\"table-cell\"><style:text-properties style:text-line-through-style=\"\($0.element)\"/></style:style>"
        }.joined()
        func row(_ style: String) -> String {
            "<table:table-row><table:table-cell table:style-name=\"\(style)\" office:value-type=\"float\" office:value=\"1\"><text:p>1</text:p></table:table-cell></table:table-row>"
        }
        let tables = "<table:table table:name=\"Daftar\">\(row("ce1"))\(row("ce0"))\(row("ce9"))</table:table>"
        var findings = Findings()
        let bytes = try MadeOpenDocument.file(tables: tables, styles: styles)
        let sheet = try #require(ReadCells.sheets(bytes, into: &findings).first)
        #expect(sheet.struckRows == [2] && findings.isEmpty)
    }
}

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

    // MARK: Runs

    /// Runs of shared and of own texts: struck out, raised, lowered, raised letters, wholly struck out, and a reading above.
    @Test func runsOfWorkbooks() throws {
        func run(_ text: String, _ look: String = "") -> String {
            "<r>\(look.isEmpty ? "" : "<rPr><\(look)/></rPr>")<t xml:space=\"preserve\">\(text)</t></r>"
        }
        let struck = "strike", above = "vertAlign val=\"superscript\"", below = "vertAlign val=\"subscript\""
        let texts = [
            run("Membangun ") + run("lima", struck) + run(" tiga puskesmas"),
            run("Produksi 10") + run("6", above) + run(" ton"), run("CO") + run("2", below),
            run("10") + run("x", above), run("semua", struck), run("biasa") + run(" saja", "strike val=\"0\""),
        ]
        let expected = ["Membangun tiga puskesmas", "Produksi 10⁶ ton", "CO₂", "10x", "semua", "biasa saja"]
        func check(_ cells: [String]) throws {
            let rows = cells.map { "<row>\($0)</row>" }.joined()
            let parts = MadeWorkbook().parts(data: "<sheetData>\(rows)</sheetData>", strings: texts)
            var findings = Findings()
            let sheet = try #require(ReadCells.sheets(try OfficeFileMaker.file(parts), into: &findings).first)
            #expect(sheet.cells.indices.map { sheet.text($0) } == expected)
            #expect(sheet.remarks.values.map { "\($0.struck)|\($0.flattened)" }.sorted() == ["lima|", "|x"].sorted())
            #expect(sheet.struckRows == [5])
        }
        try check(texts.map { "<c t=\"inlineStr\"><is>\($0)</is></c>" })
        try check(texts.indices.map { "<c t=\"s\"><v>\($0)</v></c>" })
    }

    @Test func runsOfOpenDocument() throws {
        let looks = ["text-line-through-style=\"solid\"", "text-position=\"super 58%\"", "text-position=\"-33% 58%\""]
        let styles = looks.enumerated().map {
            "<style:style style:name=\"T\($0.offset)\" style:family=\"text\"><style:text-properties style:\($0.element)/></style:style>"
        }.joined()
        func row(_ text: String) -> String {
            "<table:table-row><table:table-cell office:value-type=\"string\"><text:p>\(text)</text:p></table:table-cell></table:table-row>"
        }
        func span(_ style: Int, _ text: String) -> String {
            "<text:span text:style-name=\"T\(style)\">\(text)</text:span>"
        }
        let rows = [
            row("Membangun \(span(0, "lima")) tiga puskesmas"), row("Produksi 10\(span(1, "6")) ton"),
            row("CO\(span(2, "2"))"), row("10\(span(1, "x"))"), row(span(0, "semua")), row(span(9, "biasa") + " saja"),
        ]
        var findings = Findings()
        let bytes = try MadeOpenDocument.file(
            tables: "<table:table table:name=\"Daftar\">\(rows.joined())</table:table>", styles: styles)
        let sheet = try #require(ReadCells.sheets(bytes, into: &findings).first)
        #expect(
            sheet.cells.indices.map { sheet.text($0) } == [
                "Membangun tiga puskesmas", "Produksi 10⁶ ton", "CO₂", "10x", "semua", "biasa saja",
            ])
        #expect(sheet.remarks.values.map { "\($0.struck)|\($0.flattened)" }.sorted() == ["lima|", "|x"].sorted())
        #expect(sheet.struckRows == [5])
    }

    // MARK: Unseen

    /// White letters on no fill, white ones on a dark fill, the paper's colour of the theme, and a format that shows nothing.
    @Test func unseenCells() throws {
        var parts = MadeWorkbook().parts(
            data: "<sheetData>\((0..<5).map { "<row><c s=\"\($0)\"><v>\($0)</v></c></row>" }.joined())</sheetData>")
        let styles = try #require(parts.firstIndex { $0.name == "xl/gaya.xml" })
        parts[styles].text = MadeWorkbook().element(
            "styleSheet",
            "<numFmts><numFmt numFmtId=\"170\" formatCode=\";;;\"/></numFmts>"
                + "<fonts><font/><font><color rgb=\"FFFFFFFF\"/></font><font><color theme=\"0\"/></font></fonts>"
                + "<fills><fill><patternFill patternType=\"none\"/></fill><fill><patternFill patternType=\"gray125\"/></fill>"
                + "<fill><patternFill patternType=\"solid\"/></fill></fills>"
                + "<cellXfs><xf/><xf fontId=\"1\" fillId=\"0\"/><xf fontId=\"1\" fillId=\"2\"/><xf fontId=\"2\"/>"
                + "<xf numFmtId=\"170\"/></cellXfs>")
        var findings = Findings()
        let sheet = try #require(ReadCells.sheets(try OfficeFileMaker.file(parts), into: &findings).first)
        #expect(sheet.remarks.filter(\.value.isUnseen).keys.map(\.row).sorted() == [2, 4, 5])
    }

    /// White letters of a condition hide; with a fill of their own, or in another colour, they do not.
    @Test func conditionsThatHide() throws {
        let rules = ["A1:A2 B1", "C1", "D1", "E1"].enumerated().map {
            "<conditionalFormatting sqref=\"\($0.element)\"><cfRule type=\"expression\" dxfId=\"\($0.offset)\" priority=\"1\"><formula>TRUE</formula></cfRule></conditionalFormatting>"
        }
        var parts = MadeWorkbook().parts(
            data: "<sheetData><row><c><v>1</v></c></row></sheetData>\(rules.joined())")
        let styles = try #require(parts.firstIndex { $0.name == "xl/gaya.xml" })
        let white = "<font><color rgb=\"FFFFFFFF\"/></font>"
        parts[styles].text = MadeWorkbook().element(
            "styleSheet",
            "<dxfs><dxf>\(white)</dxf><dxf>\(white)<fill><patternFill><bgColor rgb=\"FF003366\"/></patternFill></fill></dxf>"
                + "<dxf><font><color rgb=\"FF9C0006\"/></font><border><left><color rgb=\"FFFFFFFF\"/></left></border></dxf>"
                + "<dxf><numFmt numFmtId=\"171\" formatCode=\";;;\"/></dxf></dxfs>")
        var findings = Findings()
        let sheet = try #require(ReadCells.sheets(try OfficeFileMaker.file(parts), into: &findings).first)
        #expect(sheet.hidingFormats.map { "\($0)" } == ["A1:A2", "B1", "E1"])
    }

    @Test func unseenCellsOfOpenDocument() throws {
        let looks = ["", " fo:background-color=\"#000080\""].enumerated().map {
            "<style:style style:name=\"ce\($0.offset)\" style:family=\"table-cell\"><style:table-cell-properties\($0.element)/>"
                + "<style:text-properties fo:color=\"#ffffff\"/></style:style>"
        }
        let rows = ["ce0", "ce1", "ce9"].map {
            "<table:table-row><table:table-cell table:style-name=\"\($0)\" office:value-type=\"string\"><text:p>a</text:p></table:table-cell></table:table-row>"
        }
        var findings = Findings()
        let bytes = try MadeOpenDocument.file(
            tables: "<table:table table:name=\"Daftar\">\(rows.joined())</table:table>", styles: looks.joined())
        let sheet = try #require(ReadCells.sheets(bytes, into: &findings).first)
        #expect(sheet.remarks.filter(\.value.isUnseen).keys.map(\.row) == [1])
    }

    /// Styles with names, those of a column, and a format that shows nothing: LibreOffice writes an empty paragraph then.
    @Test func stylesOfOpenDocumentAreDerived() throws {
        let named =
            "<style:style style:name=\"Buram\" style:family=\"table-cell\"><style:text-properties fo:color=\"#ffffff\"/></style:style>"
        let styles = [
            ("ce0", ""), ("ce1", "<style:table-cell-properties fo:background-color=\"#000080\"/>"),
            ("ce2", "<style:text-properties fo:color=\"#000000\"/>"),
        ].map {
            "<style:style style:name=\"\($0.0)\" style:family=\"table-cell\" style:parent-style-name=\"Buram\">\($0.1)</style:style>"
        }
        let cells =
            [
                " table:style-name=\"ce0\"", " table:style-name=\"ce1\"", " table:style-name=\"ce2\"", "",
                " table:style-name=\"ce9\"",
            ].map {
                "<table:table-cell\($0) office:value-type=\"float\" office:value=\"7\"><text:p>7</text:p></table:table-cell>"
            }
            + [
                "<table:table-cell table:style-name=\"ce9\" office:value-type=\"float\" office:value=\"7\"><text:p/></table:table-cell>"
            ]
        let rows = cells.map { "<table:table-row>\($0)</table:table-row>" }.joined()
        var findings = Findings()
        let bytes = try MadeOpenDocument.file(
            tables:
                "<table:table table:name=\"Daftar\"><table:table-column table:default-cell-style-name=\"Buram\"/>\(rows)</table:table>",
            styles: styles.joined(), named: named)
        let sheet = try #require(ReadCells.sheets(bytes, into: &findings).first)
        #expect(sheet.remarks.filter(\.value.isUnseen).keys.map(\.row).sorted() == [1, 4, 6])
        #expect(sheet.cells.indices.map { sheet.text($0) } == [String](repeating: "7", count: 6))
    }

    /// As of a workbook of Excel: white letters, a format that shows nothing; not a fill, not one that shows something for some numbers.
    @Test func conditionsOfOpenDocumentThatHide() throws {
        func format(_ name: String, _ content: String) -> String {
            "<number:number-style style:name=\"\(name)\">\(content)</number:number-style>"
        }
        func style(_ name: String, _ more: String, _ content: String = "") -> String {
            "<style:style style:name=\"Gaya_5f_\(name)\" style:display-name=\"Gaya_\(name)\" style:family=\"table-cell\" \(more)>\(content)</style:style>"
        }
        let white = "<style:text-properties fo:color=\"#ffffff\"/>"
        let named =
            format("N1P0", "<number:text/>")
            + format("N1", "<number:text> </number:text><style:map style:apply-style-name=\"N1P0\"/>")
            + format("N2P0", "<number:number/>") + format("N2", "<style:map style:apply-style-name=\"N2P0\"/>")
            + style("1", "", white)
            + style("2", "", white + "<style:table-cell-properties fo:background-color=\"#000080\"/>")
            + style("3", "style:data-style-name=\"N1\"") + style("4", "style:data-style-name=\"N2\"")
        let conditions = ["A1:Daftar.A2 Daftar.C1", "B1", "D1", "E1"].enumerated().map {
            "<calcext:conditional-format calcext:target-range-address=\"Daftar.\($0.element)\"><calcext:condition calcext:apply-style-name=\"Gaya_\($0.offset + 1)\" calcext:value=\"=1\"/></calcext:conditional-format>"
        }
        var findings = Findings()
        let bytes = try MadeOpenDocument.file(
            tables:
                "<table:table table:name=\"Daftar\"><table:table-row><table:table-cell office:value-type=\"float\" office:value=\"7\"><text:p>7</text:p></table:table-cell></table:table-row><calcext:conditional-formats>\(conditions.joined())</calcext:conditional-formats></table:table>",
            named: named)
        let sheet = try #require(ReadCells.sheets(bytes, into: &findings).first)
        #expect(sheet.hidingFormats.map { "\($0)" } == ["A1:A2", "C1", "D1"])
    }
}

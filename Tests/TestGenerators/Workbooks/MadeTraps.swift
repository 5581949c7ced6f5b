import Diagnostics

/// Workbooks as other programs write them, each with what some reader has fallen into, and what must be read.
package struct MadeTrap: Sendable {
    package let name: String
    package let bytes: [UInt8]
    /// `A1 text Nama`, sheet by sheet.
    package let right: [String]
    /// Addresses of formulas: other programs calculate them anew.
    package let formulas: Set<String>

    package static func all() throws -> [MadeTrap] {
        try [scripted, reported(is1904: false), reported(is1904: true), largeFormat, macros]
    }

    private static func cell(_ address: String, _ attributes: String, _ content: String) -> String {
        "<c r=\"\(address)\" \(attributes)>\(content)</c>"
    }

    private static func inline(_ address: String, _ text: String) -> String {
        cell(
            address, "t=\"inlineStr\"",
            "<is><t xml:space=\"preserve\">\(MadeWorkbook.escaped(text))</t></is>")
    }

    /// Styles by their codes: 0 is General.
    private static func styles(_ codes: [String], _ form: MadeWorkbook) -> String {
        let formats = codes.enumerated().map { index, code in
            let text = MadeWorkbook.escaped(code).replacing("\"", with: "&quot;")
            return "<numFmt numFmtId=\"\(164 + index)\" formatCode=\"\(text)\"/>"
        }
        let cells =
            ["<xf numFmtId=\"0\"/>"] + codes.indices.map { "<xf numFmtId=\"\(164 + $0)\" applyNumberFormat=\"1\"/>" }
        return form.element(
            "styleSheet",
            "<numFmts>\(formats.joined())</numFmts><fonts><font/></fonts><fills><fill><patternFill/></fill></fills>"
                + "<borders><border/></borders><cellStyleXfs><xf numFmtId=\"0\"/></cellStyleXfs><cellXfs>\(cells.joined())</cellXfs>"
        )
    }

    /// A library of scripts: absolute targets, formulas without results, hidden rows, columns and sheets, a note.
    private static var scripted: MadeTrap {
        get throws {
            let form = MadeWorkbook(isAbsolute: true)
            let codes = [
                "[$-421]dd mmmm yyyy", "0.00%", "000", "\"Rp\"#,##0.00", "hh:mm", "[h]:mm:ss", "General\" orang\"",
                "#,##0 \"hari\"", "d-mmm-yy;@",
            ]
            let rows = """
                <row r="1">\(inline("A1", "DAFTAR PEJABAT KABUPATEN CONTOH"))</row>\
                <row r="3">\(inline("A3", "No"))\(inline("B3", "Nama"))</row>\
                <row r="5">\(cell("A5", "", "<v>1</v>"))\(inline("B5", "Contoh Satu, M.Si."))\(cell("C5", "s=\"1\"", "<v>45155</v>"))\
                \(cell("D5", "s=\"2\"", "<v>0.875</v>"))\(cell("E5", "", "<f>1/0</f><v></v>"))\(cell("F5", "s=\"3\"", "<v>7</v>"))\
                \(cell("G5", "s=\"4\"", "<v>1500000.5</v>"))\(cell("H5", "t=\"b\"", "<v>1</v>"))\(cell("I5", "s=\"5\"", "<v>0.5</v>"))\
                \(cell("J5", "s=\"6\"", "<v>1.5</v>"))\(cell("K5", "s=\"7\"", "<v>1234567</v>"))\(cell("L5", "s=\"8\"", "<v>45292</v>"))\
                \(cell("M5", "s=\"9\"", "<v>45292</v>"))</row>\
                <row r="6" hidden="1">\(inline("B6", "Contoh Dua\nS.E."))\(cell("C6", "", "<v>1.97505052000032e+17</v>"))\
                \(cell("D6", "s=\"1\"", "<v>45351.5625</v>"))</row>
                """
            let data =
                "<cols><col min=\"10\" max=\"10\" hidden=\"1\"/></cols><sheetData>\(rows)</sheetData><mergeCells><mergeCell ref=\"A1:G1\"/></mergeCells>"
            var parts = form.parts(data: data)
            parts[1].text = form.element(
                "workbook",
                "<sheets><sheet name=\"Pejabat\" sheetId=\"1\" r:id=\"r1\"/><sheet name=\"Rahasia\" sheetId=\"2\" state=\"hidden\" r:id=\"r9\"/>"
                    + "</sheets><definedNames><definedName name=\"DAFTAR\">Pejabat!$A$3:$M$5</definedName></definedNames>"
            )
            parts[2].text = parts[2].text.replacing(
                "</Relationships>",
                with:
                    "<Relationship Id=\"r9\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet\" Target=\"/xl/worksheets/rahasia.xml\"/></Relationships>"
            )
            parts[4].text = styles(codes, form)
            parts.append(
                (
                    "xl/worksheets/rahasia.xml",
                    form.element("worksheet", "<sheetData><row r=\"1\">\(inline("A1", "x"))</row></sheetData>")
                ))
            parts[6].text = parts[6].text.replacing(
                "</Types>",
                with:
                    "<Override PartName=\"/xl/worksheets/rahasia.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/></Types>"
            )
            return MadeTrap(
                name: "skrip", bytes: try OfficeFileMaker.file(parts),
                right: [
                    "A1 text DAFTAR PEJABAT KABUPATEN CONTOH", "A3 text No", "B3 text Nama", "A5 number 1",
                    "B5 text Contoh Satu, M.Si.", "C5 date 2023-08-17", "D5 percent 87,50%", "E5 formulaWithoutResult ",
                    "F5 number 007", "G5 number 1500000,50", "H5 boolean ya", "I5 time 12:00", "J5 time 36:00",
                    "K5 number 1234567", "L5 number 45292", "M5 date 2024-01-01", "B6 text Contoh Dua\nS.E.",
                    "C6 roundedNumber 197505052000032000", "D6 time 2024-02-29 13:30", "A1 text x",
                ], formulas: ["E5"])
        }
    }

    /// A library of reports: results beside formulas, rich texts, accounts, a table, both date systems.
    private static func reported(is1904: Bool) throws -> MadeTrap {
        let form = MadeWorkbook(is1904: is1904)
        let codes = [
            "[$-421]dd mmmm yyyy;@", "0%", "000", "@", "0",
            "_(\"Rp\"* #,##0_);_(\"Rp\"* (#,##0);_(\"Rp\"* \"-\"_);_(@_)",
        ]
        func day(_ serial: Int) -> Int { serial - (is1904 ? 1462 : 0) }
        let strings = [
            "<t>Judul gabungan</t>", "<t>197001011990031001</t>",
            "<r><t>Nama </t></r><r><rPr><b/></rPr><t>tebal</t></r><r><t xml:space=\"preserve\"> dan miring</t></r>",
            "<t>007</t>", "<t>baris satu\nbaris dua</t>", "<t xml:space=\"preserve\">  spasi  </t>",
            "<t>_x005F_x000D_ literal</t>", "<t>\u{A0}NBSP\u{A0}</t>", "<t>&lt;&amp;&gt; \"kutip\" ’</t>",
        ]
        func shared(_ address: String, _ index: Int, _ style: Int = 0) -> String {
            cell(address, "t=\"s\" s=\"\(style)\"", "<v>\(index)</v>")
        }
        let rows = """
            <row r="1">\(shared("A1", 0))<c r="B1"/><c r="C1"/></row>\
            <row r="3">\(cell("B3", "", "<v>2024</v>"))\(cell("C3", "", "<v>2025</v>"))</row>\
            <row r="4">\(cell("A4", "s=\"1\"", "<v>\(day(46022))</v>"))\(cell("B4", "s=\"2\"", "<v>0.5</v>"))\
            \(cell("C4", "s=\"3\"", "<v>7</v>"))\(shared("D4", 1, 4))</row>\
            <row r="5" hidden="1">\(shared("A5", 2))\(cell("B5", "s=\"5\"", "<v>1.234567890123457E+17</v>"))\
            \(cell("C5", "s=\"6\"", "<v>1500000</v>"))\(shared("D5", 3))</row>\
            <row r="6">\(cell("A6", "", "<f>B4*2</f><v>1</v>"))\(cell("B6", "t=\"str\"", "<f>\"a\"&amp;\"b\"</f><v>ab</v>"))\
            \(cell("C6", "t=\"b\"", "<f>1&gt;0</f><v>1</v>"))\(cell("D6", "t=\"e\"", "<f>NA()</f><v>#N/A</v>"))\
            \(cell("E6", "", "<f t=\"array\" ref=\"E6\">SUM(B3:C3)</f><v>4049</v>"))</row>\
            <row r="7">\(shared("A7", 4))\(shared("B7", 5))\(shared("C7", 6))\(shared("D7", 7))\(shared("E7", 8))</row>
            """
        var parts = form.parts(
            data:
                "<sheetData>\(rows)</sheetData><autoFilter ref=\"A3:E6\"/><mergeCells><mergeCell ref=\"A1:C1\"/></mergeCells>",
            strings: strings)
        parts[4].text = styles(codes, form)
        return MadeTrap(
            name: is1904 ? "laporan-1904" : "laporan", bytes: try OfficeFileMaker.file(parts),
            right: [
                "A1 text Judul gabungan", "B3 number 2024", "C3 number 2025", "A4 date 2025-12-31", "B4 percent 50%",
                "C4 number 007", "D4 text 197001011990031001", "A5 text Nama tebal dan miring",
                "B5 roundedNumber 123456789012346000", "C5 number 1500000", "D5 text 007", "A6 number 1", "B6 text ab",
                "C6 boolean ya", "D6 error #N/A", "E6 number 4049", "A7 text baris satu\nbaris dua",
                "B7 text   spasi  ", "C7 text _x000D_ literal", "D7 text \u{A0}NBSP\u{A0}",
                "E7 text <&> \"kutip\" ’",
            ], formulas: ["A6", "B6", "C6", "D6", "E6"])
    }

    private static let plain =
        "<sheetData><row r=\"1\">\(inline("A1", "Dinas A"))<c r=\"B1\"><v>12</v></c></row></sheetData>"
    private static let plainRight = ["A1 text Dinas A", "B1 number 12"]

    /// Sizes in 64 bits, as programs write that do not know them before.
    private static var largeFormat: MadeTrap {
        get throws {
            MadeTrap(
                name: "besar", bytes: LargeZip.bytes(MadeWorkbook().parts(data: plain)), right: plainRight, formulas: []
            )
        }
    }

    /// With a program in it, which nobody runs.
    private static var macros: MadeTrap {
        get throws {
            var parts = MadeWorkbook().parts(data: plain)
            parts[6].text = parts[6].text.replacing(
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
                with: "application/vnd.ms-excel.sheet.macroEnabled.main+xml")
            parts.append(("xl/vbaProject.bin", "\u{1}\u{2}"))
            return MadeTrap(name: "makro", bytes: try OfficeFileMaker.file(parts), right: plainRight, formulas: [])
        }
    }
}

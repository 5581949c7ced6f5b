import Diagnostics
import OfficeFiles
import TestGenerators
import Testing

/// What other programs write, and what is right: each a trap that some reader has fallen into.
@Suite struct RightCellsTests {
    private func lines(
        _ data: String, strings: [String] = [], _ form: MadeWorkbook = MadeWorkbook()
    ) throws -> [String] {
        var findings = Findings()
        let read = ReadCells.lines(
            try OfficeFileMaker.file(form.parts(data: data, strings: strings)), into: &findings)
        #expect(findings.isEmpty)
        return read
    }

    private static let hand = """
        <sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c>\
        <c r="D1" t="s"><v>3</v></c></row><row r="2"><c r="A2"><v>1</v></c><c r="B2"><f t="shared" ref="B2:B4" si="0">A2*2</f>\
        <v>2</v></c><c r="C2" t="str"><f>"x"</f><v><![CDATA[x]]></v></c><c r="D2" t="e"><v>#REF!</v></c><c r="E2" t="d">\
        <v>2025-08-17</v></c><c r="F2" t="b"><v>0</v></c><c r="G2" t="str"><f>""</f><v></v></c></row><!-- k --><row r="4">\
        <c r="Z4" t="n"/><c r="A4"><v>1.97001011990031E17</v></c><c r="B4"><f t="shared" si="0"/><v>6</v></c>\
        <c r="C4" t="inlineStr"><is><r><t>in</t></r><r><t>line</t></r></is></c></row><row><c><v>99</v></c>\
        <c t="s"><v>2</v></c></row></sheetData><extLst><c r="A9"><v>1</v></c></extLst>
        """
    private static let strings = [
        "<t>課長</t><rPh sb=\"0\" eb=\"2\"><t>カチョウ</t></rPh><phoneticPr fontId=\"1\"/>",
        "<r><t xml:space=\"preserve\">Nama </t></r><r><rPr><b/></rPr><t>tebal</t></r><rPh><t>BUKAN</t></rPh>",
        "<t xml:space=\"preserve\"> depan</t>", "<t>baris_x000D_\nbaru _x005F_x000D_</t>",
    ]
    private static let right = [
        "A1 text 課長", "B1 text Nama tebal", "C1 text  depan", "D1 text baris\nbaru _x000D_", "A2 number 1",
        "B2 number 2",
        "C2 text x", "D2 error #REF!", "E2 date 2025-08-17", "F2 boolean tidak", "A4 roundedNumber 197001011990031000",
        "B4 number 6", "C4 text inline", "A5 number 99", "B5 text  depan",
    ]

    @Test(arguments: [false, true], [false, true]) func handMade(isStrict: Bool, isAbsolute: Bool) throws {
        let form = MadeWorkbook(isStrict: isStrict, isAbsolute: isAbsolute)
        #expect(try lines(Self.hand, strings: Self.strings, form) == Self.right)
    }

    /// Cells in any order are put in order: an empty one behind means nothing.
    @Test func unorderedCells() throws {
        let data =
            "<sheetData><row r=\"3\"><c r=\"B3\"><v>2</v></c><c r=\"A3\"><v>1</v></c></row><row r=\"1\"><c r=\"C1\"><v>0</v></c></row></sheetData>"
        #expect(try lines(data) == ["C1 number 0", "A3 number 1", "B3 number 2"])
    }

    @Test(arguments: [
        ("0", "1.0", "number 1"), ("0", "100.00000000000001", "number 100"), ("0", "99.999999999999986", "number 100"),
        ("0", "1E-3", "number 0,001"), ("0", "-0", "number 0"), ("0", "123456789012345", "number 123456789012345"),
        ("0", "1234567890123456", "roundedNumber 1234567890123460"), ("0.00", "12.5", "number 12,50"),
        ("General", "1E+15", "number 1000000000000000"), ("#,##0", "2500000000000000", "number 2500000000000000"),
        ("000", "7", "number 007"), ("#,##0", "1234.5", "number 1234,5"),
        ("\"Rp\"#,##0.00", "1500000.5", "number 1500000,50"),
        ("_-[$Rp-421]* #,##0_-", "1500000", "number 1500000"), ("0.00%", "0.875", "percent 87,50%"),
        ("0%", "1.1", "percent 110%"),
        ("0%", "0.07", "percent 7%"), ("General\" orang\"", "1234567", "number 1234567"),
        ("#,##0 \"hari\"", "45292", "number 45292"),
        ("[Red]#,##0;[Blue]-#,##0", "45292", "number 45292"), ("d-mmm-yy;@", "45292", "date 2024-01-01"),
        ("[$-421]dd mmmm yyyy", "45351.5625", "time 2024-02-29 13:30"), ("hh:mm", "0.5", "time 12:00"),
        ("hh:mm", "45292", "date 2024-01-01"), ("[h]:mm:ss", "1.5", "time 36:00"),
        ("mm:ss", "0.000694444444444444", "time 00:01"),
        ("dd/mm/yyyy", "59", "date 1900-02-28"), ("dd/mm/yyyy", "60", "error #####"),
        ("dd/mm/yyyy", "61", "date 1900-03-01"),
        ("dd/mm/yyyy", "1", "date 1900-01-01"), ("dd/mm/yyyy", "-1", "error #####"),
        ("dd/mm/yyyy", "0.99999999", "date 1900-01-01"),
        ("yyyy\\-mm\\-dd\\ hh:mm", "45292.99999999", "date 2024-01-02"), ("@", "12", "number 12"),
        ("0.00E+00", "12500", "number 12500"),
    ]) func formats(code: String, value: String, right: String) throws {
        let form = MadeWorkbook()
        var parts = form.parts(
            data: "<sheetData><row r=\"1\"><c r=\"A1\" s=\"1\"><v>\(value)</v></c></row></sheetData>")
        let escaped = MadeWorkbook.escaped(code).replacing("\"", with: "&quot;")
        parts[4].text = form.element(
            "styleSheet",
            "<numFmts><numFmt numFmtId=\"170\" formatCode=\"\(escaped)\"/></numFmts><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"170\"/></cellXfs>"
        )
        var findings = Findings()
        #expect(ReadCells.lines(try OfficeFileMaker.file(parts), into: &findings) == ["A1 " + right])
        #expect(findings.isEmpty)
    }

    @Test func hiddenAndMerged() throws {
        var findings = Findings()
        let data = """
            <cols><col min="2" max="3" hidden="1"/><col min="9" max="9"/></cols><sheetData><row r="2" hidden="1"><c r="A2"><v>1</v></c></row>\
            <row r="3" hidden="1"/><row r="7" hidden="true"/></sheetData><mergeCells><mergeCell ref="A1:$D$2"/></mergeCells>
            """
        for state in ["hidden", "veryHidden"] {
            let parts = MadeWorkbook().parts(data: data, sheet: "state=\"\(state)\"")
            let sheet = try #require(ReadCells.sheets(try OfficeFileMaker.file(parts), into: &findings).first)
            #expect(sheet.isHidden)
            #expect(sheet.hiddenRows == [2...3, 7...7])
            #expect(sheet.hiddenColumns == [2...3])
            #expect(sheet.isRowHidden(3) && !sheet.isRowHidden(4) && sheet.isRowHidden(7))
            #expect(sheet.merges == [CellRange("A1:D2")])
        }
        #expect(findings.isEmpty)
    }

    @Test func openDocument() throws {
        let styles = "<style:style style:name=\"t2\"><style:table-properties table:display=\"false\"/></style:style>"
        let tables = """
            <table:table table:name="Satu"><table:table-column table:number-columns-repeated="2"/>\
            <table:table-column table:visibility="collapse"/><table:table-row><table:table-cell office:value-type="string" \
            table:number-columns-spanned="2"><text:p>Judul</text:p></table:table-cell><table:covered-table-cell/>\
            <table:table-cell office:value-type="float" office:value="7"><text:p>007</text:p></table:table-cell></table:table-row>\
            <table:table-row table:number-rows-repeated="2" table:visibility="filter"><table:table-cell table:number-columns-repeated="2" \
            office:value-type="percentage" office:value="0.125"><text:p>12,50%</text:p></table:table-cell></table:table-row>\
            <table:table-row><table:table-cell office:value-type="time" office:time-value="PT26H30M00S"/>\
            <table:table-cell office:value-type="string"><text:p>a<text:s text:c="2"/>b<text:tab/>c<text:line-break/>d</text:p>\
            <text:p><text:span>e</text:span></text:p><draw:frame><text:p>gambar</text:p></draw:frame></table:table-cell>\
            <table:table-cell office:value-type="float" office:value="1234.5678"><text:p>1.234,57</text:p></table:table-cell></table:table-row>\
            </table:table><table:table table:name="Dua" table:style-name="t2"/>
            """
        var findings = Findings()
        let sheets = ReadCells.sheets(try MadeOpenDocument.file(tables: tables, styles: styles), into: &findings)
        #expect(findings.isEmpty)
        #expect(sheets.map(\.isHidden) == [false, true])
        let sheet = try #require(sheets.first)
        #expect(
            ReadCells.lines(sheet) == [
                "A1 text Judul", "C1 number 007", "A2 percent 12,50%", "B2 percent 12,50%", "A3 percent 12,50%",
                "B3 percent 12,50%",
                "A4 time 26:30", "B4 text a  b\tc\nd\ne", "C4 number 1234,5678",
            ])
        #expect(sheet.merges == [CellRange("A1:B1")])
        #expect(sheet.hiddenRows == [2...3])
        #expect(sheet.hiddenColumns == [3...3])
    }
}

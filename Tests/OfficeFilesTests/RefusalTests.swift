import Diagnostics
import OfficeFiles
import TestGenerators
import Testing

/// What is no workbook, or a harmful one, is refused with a reason and a way out.
@Suite struct RefusalTests {
    private func refusal(_ bytes: [UInt8]) -> String? {
        var findings = Findings()
        let sheets = ReadCells.sheets(bytes, into: &findings)
        #expect(sheets.isEmpty)
        #expect(findings.all.count == 1)
        #expect(findings.all.first?.fix != nil)
        return findings.all.first.map { "\($0.id): \($0.message.english)" }
    }

    private func refusal(_ data: String, strings: [String] = []) throws -> String? {
        refusal(try OfficeFileMaker.file(MadeWorkbook().parts(data: data, strings: strings)))
    }

    @Test func otherKinds() throws {
        let ole: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + [UInt8](repeating: 0, count: 600)
        #expect(refusal(ole)?.contains("Excel 97–2003") == true)
        #expect(
            refusal(ole + "EncryptedPackage".utf8.flatMap { [$0, UInt8(0)] })?.hasPrefix("workbook.encrypted") == true)
        #expect(refusal(Array("<html><table><tr><td>No</td></tr></table></html>".utf8))?.contains("web page") == true)
        #expect(refusal(Array("No;Nama\n1;A".utf8))?.contains("CSV") == true)
        #expect(refusal([])?.contains("empty") == true)
        #expect(refusal([1, 0, 2])?.contains("no workbook") == true)
        #expect(
            refusal(Array("<Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\"/>".utf8))?.contains("2003")
                == true)
        let binary = try OfficeFileMaker.file([
            (
                "_rels/.rels",
                "<Relationships><Relationship Id=\"a\" Type=\"x/officeDocument\" Target=\"xl/workbook.bin\"/></Relationships>"
            ),
            ("xl/workbook.bin", "\u{1}"),
        ])
        #expect(refusal(binary)?.contains("xlsb") == true)
        let word = try OfficeFileMaker.file([
            (
                "_rels/.rels",
                "<Relationships><Relationship Id=\"a\" Type=\"x/officeDocument\" Target=\"word/document.xml\"/></Relationships>"
            ),
            ("word/document.xml", "<document/>"),
        ])
        #expect(refusal(word)?.contains("Word") == true)
        #expect(refusal(try OfficeFileMaker.file([("a.txt", "a")]))?.contains("no workbook") == true)
        let locked = try MadeOpenDocument.file(tables: "", manifest: "<file-entry><encryption-data/></file-entry>")
        #expect(refusal(locked)?.hasPrefix("workbook.encrypted") == true)
    }

    @Test func damage() throws {
        let whole = try MadeWorkbook().file([MadeCell(address: CellAddress(row: 1, column: 1), content: .text("a"))])
        #expect(refusal(Array(whole.dropLast(whole.count / 2)))?.hasPrefix("workbook.damaged") == true)
        func cell(_ attributes: String, _ value: String = "1") -> String {
            "<sheetData><row r=\"1\"><c \(attributes)><v>\(value)</v></c></row></sheetData>"
        }
        #expect(try refusal(cell("r=\"XFD9999999999\""))?.contains("XFD9999999999") == true)
        #expect(try refusal(cell("r=\"XFE1\""))?.contains("XFE1") == true)
        #expect(try refusal(cell("r=\"A1\" t=\"s\"", "99999999999"))?.contains("shared text") == true)
        #expect(try refusal(cell("r=\"A1\" s=\"9\""))?.contains("style of cell A1") == true)
        #expect(try refusal(cell("r=\"A1\"", "satu"))?.contains("number of cell A1") == true)
        #expect(try refusal(cell("r=\"A1\" t=\"q\""))?.contains("type of cell") == true)
        #expect(
            try refusal(
                "<sheetData><row r=\"1\"><c r=\"A1\"><v>1</v></c></row><row r=\"1\"><c r=\"A1\"><v>2</v></c></row></sheetData>"
            )?
            .contains("A1 is there twice") == true)
        #expect(try refusal("<sheetData><row")?.hasPrefix("workbook.damaged") == true)
    }

    @Test func nothingIsLoaded() throws {
        var parts = MadeWorkbook().parts(data: "<sheetData/>")
        parts[3].text = "<!DOCTYPE sst [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>" + parts[3].text
        #expect(refusal(try OfficeFileMaker.file(parts))?.hasPrefix("workbook.doctype") == true)
        parts = MadeWorkbook().parts(data: "<sheetData/>")
        parts[2].text = parts[2].text.replacing("worksheets/lembar.xml", with: "../../../../etc/passwd")
        #expect(refusal(try OfficeFileMaker.file(parts))?.hasPrefix("workbook.damaged") == true)
    }

    /// A part that unfolds to any size is refused before memory is: by what the directory says, by what is counted, by the text.
    @Test func bombs() throws {
        let text = String(
            repeating: "<row><c t=\"inlineStr\"><is><t>\(String(repeating: "a", count: 4000))</t></is></c></row>",
            count: 11_000)
        #expect(try refusal("<sheetData>\(text)</sheetData>")?.hasPrefix("workbook.too-large") == true)
        let one = String(repeating: "a", count: 2 << 20)
        #expect(
            try refusal("<sheetData><row><c t=\"inlineStr\"><is><t>\(one)</t></is></c></row></sheetData>")?
                .hasPrefix("workbook.too-large") == true)
        let repeated = try MadeOpenDocument.file(
            tables: "<table:table table:name=\"a\"><table:table-row table:number-rows-repeated=\"1048576\">"
                + "<table:table-cell office:value-type=\"float\" office:value=\"1\" table:number-columns-repeated=\"16384\"/>"
                + "</table:table-row></table:table>")
        #expect(refusal(repeated)?.hasPrefix("workbook.too-large") == true)
        // The size of the last part in the directory: four bytes behind its compressed size.
        var forged = try MadeWorkbook().file([MadeCell(address: CellAddress(row: 1, column: 1), content: .text("a"))])
        let signature: [UInt8] = [0x50, 0x4B, 1, 2]
        for index in forged.indices.dropLast(46) where forged[index..<(index + 4)].elementsEqual(signature) {
            forged.replaceSubrange((index + 24)..<(index + 28), with: [0, 0, 0, 0xF0])
        }
        #expect(refusal(forged)?.hasPrefix("workbook.too-large") == true)
    }
}

import Diagnostics
import OfficeFiles
import TestGenerators
import Testing

/// Marked copies of random workbooks: all cells are still there as they were, and so is every part that holds none of the marks.
@Suite struct WorkbookMarkerTests {
    @Test(arguments: 0..<40) func everythingElseStays(seed: Int) throws {
        var dice = Dice(seed: UInt64(seed + 900)), findings = Findings()
        let cells = MadeCell.random(&dice)
        let bytes = try MadeWorkbook.random(&dice).file(cells)
        let before = ReadCells.lines(bytes, into: &findings)
        // Cells that are there, cells that are not, in rows that are there and in others.
        let marks = (0..<dice.number(1...6)).map { index in
            let own = cells.randomElement(using: &dice)?.address ?? CellAddress(row: 1, column: 1)
            let other = CellAddress(row: dice.number(1...60), column: dice.number(1...30))
            return CellMark(
                sheet: "Daftar", address: index % 2 == 0 ? own : other, weight: Severity.allCases[index % 3],
                text: "temuan \(index) <&>")
        }
        let marked = try #require(WorkbookMarker.marked(bytes, marks, path: "a.xlsx", into: &findings))
        #expect(ReadCells.lines(marked, into: &findings) == before)
        #expect(findings.isEmpty, "\(findings.all.map(\.message.english))")
        #expect(WorkbookMarker.marked(bytes, marks, path: "a.xlsx", into: &findings) == marked)
        // Marked again, the notes of both are there.
        let again = try #require(WorkbookMarker.marked(marked, marks, path: "a.xlsx", into: &findings))
        #expect(ReadCells.lines(again, into: &findings) == before && findings.isEmpty)
    }

    /// What people see: the fill of the cell's own style, and the notes with what they say.
    @Test func coloursAndNotes() throws {
        var findings = Findings()
        let draft = SheetDraft(
            "OPD", columns: [("Nama", 10), ("Kode", 10)], rows: [[SheetDraft.Cell("Dinas A"), SheetDraft.Cell("")]])
        let bytes = try #require(
            WorkbookWriter.bytes([draft, SheetDraft("Lain", columns: [("K", 5)], rows: [])], into: &findings))
        func marks(_ text: String) -> [CellMark] {
            [
                CellMark(sheet: "OPD", address: CellAddress(row: 2, column: 1), weight: .warning, text: text),
                CellMark(sheet: "OPD", address: CellAddress(row: 2, column: 1), weight: .error, text: "dua"),
                CellMark(sheet: "OPD", address: CellAddress(row: 9, column: 3), weight: .note, text: "tiga"),
            ]
        }
        let marked = try #require(WorkbookMarker.marked(bytes, marks("satu"), path: "a.xlsx", into: &findings))
        let parts = try OfficeFileMaker.parts(of: marked), old = try OfficeFileMaker.parts(of: bytes)
        let changed = old.keys.filter { old[$0] != parts[$0] }.sorted()
        #expect(
            changed == ["[Content_Types].xml", "xl/styles.xml", "xl/worksheets/sheet1.xml"])
        let added = Set(parts.keys).subtracting(old.keys).sorted()
        #expect(
            added == [
                "xl/commentsNaskah1.xml", "xl/drawings/vmlDrawingNaskah1.vml", "xl/worksheets/_rels/sheet1.xml.rels",
            ])
        let notes = try #require(parts["xl/commentsNaskah1.xml"])
        #expect(notes.contains("ref=\"A2\"") && notes.contains("satu\n\ndua") && notes.contains("ref=\"C9\""))
        let sheet = try #require(parts["xl/worksheets/sheet1.xml"]), styles = try #require(parts["xl/styles.xml"])
        #expect(sheet.contains("<row r=\"9\"><c r=\"C9\" s=\"12\"/></row>") && sheet.contains("s=\"11\""))
        #expect(styles.contains("FFFFC7CE") && styles.contains("FFDDEBF7") && !styles.contains("FFFFEB9C"))
        #expect(styles.contains("<fills count=\"6\">") && styles.contains("<cellXfs count=\"13\">"))
        // A second time into the notes that are there.
        let again = try #require(WorkbookMarker.marked(marked, marks("empat"), path: "a.xlsx", into: &findings))
        let newNotes = try #require(try OfficeFileMaker.parts(of: again)["xl/commentsNaskah1.xml"])
        #expect(newNotes.contains("satu\n\ndua") && newNotes.contains("Naskah: empat"))
        #expect(newNotes.components(separatedBy: "<comment ").count == 3)
        #expect(findings.isEmpty)
    }

    /// The same of OpenDocument files, whose rows and cells stand for many: all cells are read as before, and other parts have their bytes.
    @Test(arguments: 0..<40) func openDocuments(seed: Int) throws {
        var dice = Dice(seed: UInt64(seed + 300)), findings = Findings()
        let cells = MadeCell.random(&dice), bytes = try MadeOpenDocument.file(cells)
        let before = ReadCells.lines(bytes, into: &findings)
        let marks = (0..<dice.number(1...6)).map { index in
            let own = cells.randomElement(using: &dice)?.address ?? CellAddress(row: 1, column: 1)
            let other = CellAddress(row: dice.number(1...60), column: dice.number(1...30))
            return CellMark(
                sheet: "Daftar", address: index % 2 == 0 ? own : other, weight: Severity.allCases[index % 3],
                text: "temuan \(index) <&>")
        }
        let marked = try #require(WorkbookMarker.marked(bytes, marks, path: "a.ods", into: &findings))
        #expect(ReadCells.lines(marked, into: &findings) == before)
        #expect(findings.isEmpty, "\(findings.all.map(\.message.english))")
        let old = try OfficeFileMaker.parts(of: bytes), new = try OfficeFileMaker.parts(of: marked)
        #expect(old.keys.filter { old[$0] != new[$0] } == ["content.xml"] && old.count == new.count)
        let content = try #require(new["content.xml"])
        for mark in marks { #expect(content.contains(MadeWorkbook.escaped(mark.text))) }
        let again = try #require(WorkbookMarker.marked(marked, marks, path: "a.ods", into: &findings))
        #expect(ReadCells.lines(again, into: &findings) == before && findings.isEmpty)
    }

    /// A marked cell keeps its own style but for the colour; those beside it, which were one with it, keep theirs.
    @Test func openDocumentStyles() throws {
        var findings = Findings()
        let styles = """
            <style:style style:name="ce1" style:family="table-cell" style:data-style-name="N1"><style:table-cell-properties \
            fo:border="1pt" xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"/></style:style>
            """
        let tables = """
            <table:table table:name="A &amp; B"><table:table-column table:number-columns-repeated="4" table:default-cell-style-name="ce1"/>\
            <table:table-row table:number-rows-repeated="3"><table:table-cell table:number-columns-repeated="4" \
            office:value-type="float" office:value="7"><text:p>7</text:p></table:table-cell></table:table-row></table:table>
            """
        let bytes = try MadeOpenDocument.file(tables: tables, styles: styles)
        let mark = CellMark(sheet: "A & B", address: CellAddress(row: 2, column: 3), weight: .warning, text: "lihat")
        let marked = try #require(WorkbookMarker.marked(bytes, [mark], path: "a.ods", into: &findings))
        #expect(ReadCells.lines(marked, into: &findings) == ReadCells.lines(bytes, into: &findings))
        let content = try #require(try OfficeFileMaker.parts(of: marked)["content.xml"])
        #expect(
            content.contains(
                "<style:style style:name=\"naskah1\" style:family=\"table-cell\" style:data-style-name=\"N1\">"
                    + "<style:table-cell-properties fo:background-color=\"#ffeb9c\" fo:border=\"1pt\""))
        #expect(content.components(separatedBy: "table:style-name=\"naskah1\"").count == 2)
        #expect(
            content.contains("<office:annotation office:display=\"false\"><text:p>lihat</text:p></office:annotation>"))
        #expect(content.components(separatedBy: "<table:table-row").count == 4)
        #expect(findings.isEmpty)
    }

    /// What is no workbook is told why it has no marked copy.
    @Test func otherFiles() throws {
        var findings = Findings()
        let mark = CellMark(sheet: "Daftar", address: CellAddress(row: 1, column: 1), weight: .error, text: "x")
        #expect(WorkbookMarker.marked([1, 2, 3], [mark], path: "b.xlsx", into: &findings) == nil)
        #expect(findings.all.map(\.id) == ["workbook.damaged"])
    }
}

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
        #expect(sheet.contains("<row r=\"9\"><c r=\"C9\" s=\"10\"/></row>") && sheet.contains("s=\"9\""))
        #expect(styles.contains("FFFFC7CE") && styles.contains("FFDDEBF7") && !styles.contains("FFFFEB9C"))
        #expect(styles.contains("<fills count=\"6\">") && styles.contains("<cellXfs count=\"11\">"))
        // A second time into the notes that are there.
        let again = try #require(WorkbookMarker.marked(marked, marks("empat"), path: "a.xlsx", into: &findings))
        let newNotes = try #require(try OfficeFileMaker.parts(of: again)["xl/commentsNaskah1.xml"])
        #expect(newNotes.contains("satu\n\ndua") && newNotes.contains("Naskah: empat"))
        #expect(newNotes.components(separatedBy: "<comment ").count == 3)
        #expect(findings.isEmpty)
    }

    /// An OpenDocument file is told not to be marked, and what is no workbook why.
    @Test func otherFiles() throws {
        var findings = Findings(), dice = Dice(seed: 1)
        let mark = CellMark(sheet: "Daftar", address: CellAddress(row: 1, column: 1), weight: .error, text: "x")
        let open = try MadeOpenDocument.file(MadeCell.random(&dice))
        #expect(WorkbookMarker.marked(open, [mark], path: "a.ods", into: &findings) == nil)
        #expect(WorkbookMarker.marked([1, 2, 3], [mark], path: "b.xlsx", into: &findings) == nil)
        #expect(findings.all.map(\.id) == ["workbook.not-marked", "workbook.damaged"])
    }
}

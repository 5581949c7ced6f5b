import Diagnostics
import OfficeFiles
import TestGenerators
import Testing

/// Cells that are changed in random workbooks: they hold what was wanted, all others what they held, and other parts their bytes.
@Suite struct WorkbookCellsTests {
    @Test(arguments: 0..<40) func onlyTheCellsChange(seed: Int) throws {
        var dice = Dice(seed: UInt64(seed + 400)), findings = Findings()
        let made = MadeCell.random(&dice), bytes = try MadeWorkbook.random(&dice).file(made)
        let texts = ["Dinas <Baru> & \"lain\"", "198001012005011001", "007", "dua\nbaris", "12", "-3.5", " tepi "]
        let changes = (0..<dice.number(1...6)).map { index in
            let own = made.randomElement(using: &dice)?.address ?? CellAddress(row: 1, column: 1)
            let other = CellAddress(row: dice.number(1...60), column: dice.number(1...30))
            return WorkbookCells.Change(
                sheet: "Daftar", address: index % 2 == 0 ? own : other,
                text: texts.randomElement(using: &dice) ?? "")
        }
        guard let changed = try? WorkbookCells.changed(bytes, changes) else {
            // Workbooks with formulas are left to those who can compute them.
            let parts = try OfficeFileMaker.parts(of: bytes)
            #expect(
                parts.values.contains {
                    $0.contains("<f>") || $0.contains("<f ") || $0.contains(":f>") || $0.contains(":f ")
                })
            return
        }
        let before = try cells(bytes, &findings), after = try cells(changed, &findings)
        var wanted = before
        for change in changes { wanted[change.address] = change.text }
        for (address, text) in wanted {
            let isChanged = changes.contains { $0.address == address }
            #expect(after[address] == text || isChanged && isNumber(text, like: after[address]), "\(address)")
        }
        #expect(Set(after.keys) == Set(wanted.keys))
        #expect(findings.isEmpty)
    }

    /// A number that was a number keeps the format of its cell.
    private func isNumber(_ text: String, like shown: String?) -> Bool { Double(text) != nil && shown != nil }

    private func cells(_ bytes: [UInt8], _ findings: inout Findings) throws -> [CellAddress: String] {
        let workbook = try #require(
            Workbook.open(bytes, path: "a.xlsx", location: "a.xlsx", namedAt: nil, into: &findings))
        let index = try #require(workbook.sheets.firstIndex { $0.name == "Daftar" })
        let sheet = try #require(workbook.read([index], into: &findings)?.first)
        return Dictionary(sheet.cells.indices.map { (sheet.cells[$0].address, sheet.text($0)) }) { first, _ in first }
    }

    @Test func formulasAndOtherFilesAreRefused() throws {
        #expect(throws: WorkbookCells.Refusal.self) {
            try WorkbookCells.changed(Array("kein Zip".utf8), [])
        }
    }

    private func workbook(_ rows: [String], _ more: String = "") throws -> [UInt8] {
        let made = MadeWorkbook()
        return try OfficeFileMaker.file(made.parts(data: "<sheetData>\(rows.joined())</sheetData>\(more)"))
    }

    private func change(_ cell: String, _ text: String = "x") throws -> WorkbookCells.Change {
        .init(sheet: "Daftar", address: try #require(CellAddress(cell)), text: text)
    }

    /// Cells that no formula reads are changed, and nothing else of the file; all others are refused with what reads them.
    @Test func formulasKeepTheCellsThatTheyRead() throws {
        let bytes = try workbook([
            "<row r=\"1\" spans=\"1:3\"><c r=\"A1\"><v>1</v></c><c r=\"B1\"><v>20</v></c><c r=\"C1\"><f t=\"shared\" ref=\"C1:C3\" si=\"0\">B1*2</f><v>40</v></c></row>",
            "<row r=\"2\"><c r=\"A2\"><f>A1+1</f><v>2</v></c><c r=\"B2\"><v>30</v></c><c r=\"C2\"><f t=\"shared\" si=\"0\"/><v>60</v></c></row>",
            "<row r=\"3\"><c r=\"B3\"><v>9</v></c><c r=\"C3\"><f t=\"shared\" si=\"0\"/><v>18</v></c><c r=\"D3\" t=\"str\"><v>nama</v></c></row>",
        ])
        for (cell, refusal) in [
            ("C2", WorkbookCells.Refusal.isFormula(CellAddress(row: 2, column: 3))),
            ("A1", .isRead(CellAddress(row: 1, column: 1), by: "Daftar!A2")),
            ("B3", .isRead(CellAddress(row: 3, column: 2), by: "Daftar!C1")),
        ] {
            #expect(throws: refusal) { try WorkbookCells.changed(bytes, [try change(cell)]) }
        }
        let changed = try WorkbookCells.changed(bytes, [try change("D3", "<Nama> & Baru"), try change("E1", "baru")])
        var findings = Findings()
        let texts = try cells(changed, &findings)
        #expect(
            texts[CellAddress(row: 3, column: 4)] == "<Nama> & Baru" && texts[CellAddress(row: 1, column: 3)] == "40")
        let before = try OfficeFileMaker.parts(of: bytes), after = try OfficeFileMaker.parts(of: changed)
        #expect(
            before.filter { $0.key != "xl/worksheets/lembar.xml" }
                == after.filter { $0.key != "xl/worksheets/lembar.xml" })
    }

    /// Rows in another order: each cell is what it was, elsewhere; all other rows and parts keep their bytes.
    @Test(arguments: 0..<30) func rowsGoWithTheirCells(seed: Int) throws {
        var dice = Dice(seed: UInt64(seed + 900)), findings = Findings()
        let made = MadeCell.random(&dice), bytes = try MadeWorkbook.random(&dice).file(made)
        let numbers = Array(Set(made.map(\.address.row))).sorted().prefix(8)
        let sources = numbers.shuffled(using: &dice)
        let arrangement = WorkbookCells.Arrangement(
            sheet: "Daftar", sources: Dictionary(uniqueKeysWithValues: zip(numbers, sources.map { Optional($0) })),
            kept: [],
            numbers: [:], emptiesKept: true)
        guard let changed = try? WorkbookCells.arranged(bytes, arrangement) else {
            let parts = try OfficeFileMaker.parts(of: bytes)
            let words = ["<f>", "<f ", ":f>", ":f ", "mergeCell", "hidden", "hyperlink"]
            #expect(parts.values.contains { text in words.contains { text.contains($0) } })
            return
        }
        let before = try cells(bytes, &findings), after = try cells(changed, &findings)
        // Formulas stay in their rows.
        let fixed = Set(made.filter { $0.content == .formulaWithoutResult }.map(\.address))
        var wanted = before.filter { !numbers.contains($0.key.row) || fixed.contains($0.key) }
        for (target, source) in zip(numbers, sources) {
            for (cell, text) in before where cell.row == source && !fixed.contains(cell) {
                wanted[CellAddress(row: target, column: cell.column)] = text
            }
        }
        #expect(after == wanted)
        let parts = try OfficeFileMaker.parts(of: bytes), others = try OfficeFileMaker.parts(of: changed)
        #expect(parts.filter { !$0.key.contains("lembar") } == others.filter { !$0.key.contains("lembar") })
    }

    @Test func rowsWithMoreThanCellsStay() throws {
        let rows = (1...3).map { "<row r=\"\($0)\"><c r=\"A\($0)\" t=\"str\"><v>a\($0)</v></c></row>" }
        let merged = try workbook(rows, "<mergeCells count=\"1\"><mergeCell ref=\"A2:B2\"/></mergeCells>")
        let arrangement = WorkbookCells.Arrangement(
            sheet: "Daftar", sources: [1: .some(2), 2: .some(1)], kept: [], numbers: [:], emptiesKept: true)
        #expect(throws: WorkbookCells.Refusal.isAnchored(row: 2)) { try WorkbookCells.arranged(merged, arrangement) }
        #expect(throws: Never.self) { try WorkbookCells.arranged(try workbook(rows), arrangement) }
    }
}

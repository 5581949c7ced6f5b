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
}

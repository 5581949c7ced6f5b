import Diagnostics
import OfficeFiles
import TestGenerators
import Testing

/// The same random cells, written as every kind of workbook, read as they were written.
@Suite struct RandomWorkbookTests {
    @Test(arguments: 0..<60) func cellsAreReadAsWritten(seed: Int) throws {
        var dice = Dice(seed: UInt64(seed))
        let cells = MadeCell.random(&dice)
        let expected = cells.map { "\($0.address) \($0.read)" }
        for _ in 0..<3 {
            let form = MadeWorkbook.random(&dice)
            var findings = Findings()
            #expect(ReadCells.lines(try form.file(cells), into: &findings) == expected, "\(form)")
            #expect(findings.isEmpty)
        }
        var findings = Findings()
        #expect(ReadCells.lines(try MadeOpenDocument.file(cells), into: &findings) == expected)
        #expect(findings.isEmpty)
    }

    /// Every cell is found again from any byte of its text.
    @Test func placesOfCells() throws {
        for seed in 100..<120 {
            var dice = Dice(seed: UInt64(seed)), findings = Findings()
            let sheets = ReadCells.sheets(try MadeWorkbook().file(MadeCell.random(&dice)), into: &findings)
            let sheet = try #require(sheets.first)
            for (index, cell) in sheet.cells.enumerated() {
                let range = sheet.range(index)
                #expect(range.text == sheet.text(index))
                for offset in range.lower..<range.upper {
                    #expect(
                        SourceRange(sheet.source, offset, offset + 1).description
                            == "daftar.xlsx, Daftar!\(cell.address)")
                }
            }
        }
    }

    /// What the network or a bad disk makes of a file is read or refused, never a crash and never without an end.
    @Test(arguments: 0..<10) func damagedFiles(part: Int) throws {
        for seed in part * 50..<(part + 1) * 50 {
            var dice = Dice(seed: UInt64(seed + 1000)), findings = Findings()
            let cells = MadeCell.random(&dice)
            var bytes: [UInt8]
            if seed % 2 == 0 {
                bytes = try MadeWorkbook.random(&dice).file(cells)
                for _ in 0..<dice.number(1...12) {
                    bytes[dice.number(0...bytes.count - 1)] = UInt8(dice.number(0...255))
                }
                if dice.number(0...4) == 0 { bytes.removeLast(dice.number(1...bytes.count - 1)) }
            } else {
                bytes = try OfficeFileMaker.file(mutated(MadeWorkbook().parts(data: data(cells)), &dice))
            }
            let sheets = ReadCells.sheets(bytes, into: &findings)
            #expect(!sheets.isEmpty || !findings.isEmpty)
            for sheet in sheets { #expect(sheet.kinds.count == sheet.cells.count) }
            for finding in findings.all { #expect(finding.id.hasPrefix("workbook.") && finding.fix != nil) }
        }
    }

    private func data(_ cells: [MadeCell]) -> String {
        "<cols><col min=\"1\" max=\"3\" hidden=\"1\"/></cols><sheetData>"
            + cells.map { "<row r=\"\($0.address.row)\"><c r=\"\($0.address)\"><v>\($0.address.row)</v></c></row>" }
            .joined()
            + "</sheetData><mergeCells><mergeCell ref=\"A1:B2\"/></mergeCells>"
    }

    /// Well-formed or not: pieces of markup are lost, doubled, or exchanged for numbers that are too large.
    private func mutated(_ parts: [(name: String, text: String)], _ dice: inout Dice) -> [(name: String, text: String)]
    {
        var parts = parts
        for _ in 0..<dice.number(1...4) {
            let index = dice.number(0...parts.count - 1)
            var pieces = parts[index].text.split(separator: ">", omittingEmptySubsequences: false).map(String.init)
            let place = dice.number(0...pieces.count - 1)
            switch dice.number(0...3) {
            case 0: pieces.remove(at: place)
            case 1: pieces.insert(pieces[place], at: place)
            case 2: pieces[place] = pieces[place].replacing("1", with: "99999999999999")
            default: pieces[place] = pieces[place].replacing("\"", with: dice.pick(["'", "", "\"\"", "<"]))
            }
            parts[index].text = pieces.joined(separator: ">")
        }
        return parts
    }
}

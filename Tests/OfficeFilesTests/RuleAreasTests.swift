import Diagnostics
import OfficeFiles
import TestGenerators
import Testing

/// What may be typed into cells, and how they look, goes with the rows that it is for.
@Suite struct RuleAreasTests {
    private func workbook(_ rules: String) throws -> [UInt8] {
        let rows = (1...9).map { row in
            let cells = ["A", "B", "C"].map { "<c r=\"\($0)\(row)\" t=\"inlineStr\"><is><t>\($0)\(row)</t></is></c>" }
            return "<row r=\"\(row)\">\(cells.joined())</row>"
        }
        return try OfficeFileMaker.file(MadeWorkbook().parts(data: "<sheetData>\(rows.joined())</sheetData>\(rules)"))
    }

    private func validation(_ areas: String, _ formula: String = "\"Ya,Tidak\"") -> String {
        "<dataValidations count=\"1\"><dataValidation type=\"list\" sqref=\"\(areas)\"><formula1>\(formula)</formula1></dataValidation></dataValidations>"
    }

    private func later(_ areas: String) -> String {
        "<extLst><ext><x14:dataValidations xmlns:x14=\"u:x\" xmlns:xm=\"u:m\"><x14:dataValidation><x14:formula1><xm:f>Rekap!$A$1:$A$4</xm:f></x14:formula1><xm:sqref>\(areas)</xm:sqref></x14:dataValidation></x14:dataValidations></ext></extLst>"
    }

    private func part(_ bytes: [UInt8]) throws -> String {
        try #require(try OfficeFileMaker.parts(of: bytes).first { $0.key.contains("worksheets/") }).value
    }

    /// - Parameter sources: the row that each row gets its cells from; 0 for a row that becomes empty.
    private func arranged(
        _ bytes: [UInt8], _ sources: [Int: Int], kept: Set<Int> = [], growth: ListGrowth? = nil
    ) throws -> [UInt8] {
        try WorkbookCells.arranged(
            bytes,
            .init(
                sheet: "Daftar", sources: sources.mapValues { $0 == 0 ? Int?.none : $0 }, kept: kept, numbers: [:],
                emptiesKept: true, growth: growth))
    }

    @Test(arguments: [
        ("B4", [4: 5, 5: 6, 6: 4], "B6"), ("B4:B6", [4: 5, 5: 6, 6: 4], "B4:B6"),
        ("A4:C4", [4: 5, 5: 4], "A5:C5"), ("B3:B4", [4: 5, 5: 4], "B3 B5"), ("B2:B9", [4: 5, 5: 4], "B2:B9"),
        ("B1:B1048576", [4: 5, 5: 4], "B1:B1048576"), ("B8", [4: 5, 5: 4], "B8"), ("B4 C5", [4: 5, 5: 4], "B5 C4"),
        // A row is taken out: those below it go up, and the last one becomes empty.
        ("B6", [4: 5, 5: 6, 6: 0], "B5"), ("B4:B6", [4: 5, 5: 6, 6: 0], "B4:B6"), ("B4", [4: 5, 5: 6, 6: 0], "B6"),
    ])
    func rulesGoWithRows(areas: String, sources: [Int: Int], wanted: String) throws {
        let bytes = try workbook(validation(areas) + later(areas))
        let new = try part(try arranged(bytes, sources))
        #expect(new.contains("sqref=\"\(wanted)\""), "\(new.suffix(700))")
        #expect(new.contains("<xm:sqref>\(wanted)</xm:sqref>"))
        let format =
            "<conditionalFormatting sqref=\"\(areas)\"><cfRule type=\"expression\" priority=\"1\"><formula>TRUE</formula></cfRule></conditionalFormatting>"
        #expect(try part(try arranged(try workbook(format), sources)).contains("sqref=\"\(wanted)\""))
    }

    /// A row that is put in has the rules that all rows around it have, and none that only one of them has.
    @Test func newRows() throws {
        let list = CellRange(CellAddress(row: 3, column: 1), CellAddress(row: 6, column: 3))
        let growth = ListGrowth(list, to: 7)
        for (areas, wanted) in [("B3:B6", "B3:B7"), ("B5", "B6"), ("B4", "B4"), ("B4:B5", "B4:B6"), ("B3:B4", "B3:B4")]
        {
            let bytes = try workbook(validation(areas) + later(areas))
            let new = try part(try arranged(bytes, [5: 0, 6: 5, 7: 6], growth: growth))
            #expect(new.contains("sqref=\"\(wanted)\"") && new.contains("<xm:sqref>\(wanted)</xm:sqref>"), "\(areas)")
        }
    }

    /// The column that counts the rows stays, with its rules.
    @Test func columnsThatStay() throws {
        let new = try part(try arranged(try workbook(validation("A4:C4")), [4: 5, 5: 4], kept: [1]))
        #expect(new.contains("sqref=\"A4 B5:C5\""), "\(new.suffix(300))")
    }

    @Test func formulasThatWouldReadOtherCells() throws {
        let bytes = try workbook(validation("B4", "C4:C9"))
        #expect(throws: WorkbookCells.Refusal.isRuled(row: 4)) { try arranged(bytes, [4: 5, 5: 4]) }
        // One for the whole list stays where it is; one that names fixed cells can go.
        #expect(try part(try arranged(try workbook(validation("B3:B9", "C3:C9")), [4: 5, 5: 4])).contains("\"B3:B9\""))
        #expect(try part(try arranged(try workbook(validation("B4", "$C$4:$C$9")), [4: 5, 5: 4])).contains("\"B5\""))
    }

    /// Whatever is moved, each row has the rules that it had.
    @Test(arguments: 0..<40) func randomMoves(seed: Int) throws {
        var dice = Dice(seed: UInt64(seed + 90))
        var owners = Array(1...9), bytes: [UInt8] = []
        var ruled: [Set<Int>] = []
        let rules = (0..<4).map { number -> String in
            let first = dice.number(1...9), last = dice.number(first...9)
            ruled.append(Set(first...last))
            let areas = first == last ? "B\(first)" : "B\(first):B\(last)"
            return
                "<dataValidation type=\"list\" prompt=\"p\(number)\" sqref=\"\(areas)\"><formula1>\"x\"</formula1></dataValidation>"
        }
        bytes = try workbook("<dataValidations count=\"4\">\(rules.joined())</dataValidations>")
        for _ in 0..<6 {
            let from = dice.number(0...8), to = dice.number(0...8)
            guard from != to else { continue }
            var order = Array(1...9)
            order.insert(order.remove(at: from), at: to)
            let sources = Dictionary(uniqueKeysWithValues: zip(1...9, order).filter { $0 != $1 })
            bytes = try arranged(bytes, sources)
            owners.insert(owners.remove(at: from), at: to)
        }
        let text = try part(bytes)
        for number in 0..<4 {
            let tag = try #require(text.firstMatch(of: try Regex("prompt=\"p\(number)\" sqref=\"([^\"]*)\"")))
            let areas = String(tag.output[1].substring ?? "").split(separator: " ").compactMap { CellRange(String($0)) }
            let rows = areas.flatMap { Array($0.first.row...$0.last.row) }
            #expect(rows.count == Set(rows).count)
            #expect(Set(rows.map { owners[$0 - 1] }) == ruled[number], "\(seed) \(number)")
        }
    }
}

import Diagnostics
import OfficeFiles
import TestGenerators
import Testing

/// Workbooks as other programs write them are read cell by cell as they are.
@Suite struct TrapTests {
    @Test func rightCells() throws {
        for trap in try MadeTrap.all() {
            var findings = Findings()
            #expect(ReadCells.lines(trap.bytes, into: &findings) == trap.right, "\(trap.name)")
            #expect(findings.isEmpty, "\(trap.name): \(findings.all.map(\.message.english))")
        }
    }

    /// A part whose entities unfold to more and more is refused before they do.
    @Test func laughs() throws {
        var parts = MadeWorkbook().parts(data: "<sheetData/>"), findings = Findings()
        let entities = (1...9).map { "<!ENTITY a\($0) \"&a\($0 - 1);&a\($0 - 1);&a\($0 - 1);&a\($0 - 1);\">" }.joined()
        parts[3].text = "<!DOCTYPE sst [<!ENTITY a0 \"ha\">\(entities)]><sst><si><t>&a9;</t></si></sst>"
        #expect(ReadCells.sheets(try OfficeFileMaker.file(parts), into: &findings).isEmpty)
        #expect(findings.all.map(\.id) == ["workbook.doctype"])
    }
}

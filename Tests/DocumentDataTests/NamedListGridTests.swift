import DocumentData
import Files
import OfficeFiles
import TestGenerators
import TestSupport
import Testing

/// A list that is an area of its sheet: what stands below it and beside it is none of its rows.
@Suite struct NamedListGridTests {
    private func row(_ number: Int, _ texts: [String]) -> String {
        let cells = texts.enumerated().map { index, text in
            "<c r=\"\(["A", "B", "C", "D"][index])\(number)\" t=\"str\"><v>\(text)</v></c>"
        }
        return "<row r=\"\(number)\">\(cells.joined())</row>"
    }

    private func withGrid(_ below: [String], _ test: (WorkbookGrid, [UInt8]) throws -> Void) throws {
        let rows = [["Nama", "Jabatan", "lain", "kiri"], ["A", "Camat", "x", "1"], ["B", "Lurah", "y", "2"], below]
        let data = rows.enumerated().map { row($0.offset + 1, $0.element) }.joined()
        let bytes = try OfficeFileMaker.file(MadeWorkbook().parts(data: "<sheetData>\(data)</sheetData>"))
        let name = "data/a.xlsx#Daftar!A1:B3"
        let folder = try TemporaryFolder(["naskah.yaml": "data:\n  daftar: \(name)\n"])
        try test(try #require(WorkbookGrid(name, bytes, in: ProjectFolder(root: folder.path))), bytes)
    }

    @Test func whatStandsBelowIsKept() throws {
        try withGrid(["Jumlah", "2 orang"]) { grid, _ in
            #expect(grid.rows.map(\.cells) == [["A", "Camat"], ["B", "Lurah"], ["Jumlah", "2 orang"]])
            #expect(grid.rows.map(\.isListed) == [true, true, false])
            #expect(throws: WorkbookGrid.Refusal.self) { try grid.arranging(.insert(at: 3)) }
            #expect(throws: WorkbookGrid.Refusal.self) {
                try grid.setting([(3, 0, "C"), (3, 1, "Camat")])
            }
        }
    }

    @Test func whatStandsBesideStays() throws {
        try withGrid([]) { grid, bytes in
            let moved = try grid.arranging(.move(2, to: 1))
            let sheet = try #require(try OfficeFileMaker.parts(of: moved)["xl/worksheets/lembar.xml"])
            #expect(sheet.contains(row(2, ["B", "Lurah", "x", "1"]) + row(3, ["A", "Camat", "y", "2"])))
        }
    }
}

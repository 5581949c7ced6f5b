import Diagnostics
import OfficeFiles
import TestGenerators

/// Workbooks as lists of lines, for comparing.
enum ReadCells {
    /// `C7 date 2026-01-31`, sheet by sheet; hidden sheets too.
    static func lines(_ bytes: [UInt8], into findings: inout Findings) -> [String] {
        sheets(bytes, into: &findings).flatMap(lines)
    }

    static func sheets(_ bytes: [UInt8], into findings: inout Findings) -> [Sheet] {
        guard let workbook = Workbook.open(bytes, path: "daftar.xlsx", namedAt: nil, into: &findings) else { return [] }
        return workbook.read(Set(workbook.sheets.indices), into: &findings) ?? []
    }

    static func lines(_ sheet: Sheet) -> [String] {
        sheet.cells.indices.map { "\(sheet.cells[$0].address) \(sheet.kinds[$0]) \(sheet.text($0))" }
    }
}

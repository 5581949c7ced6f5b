import Diagnostics
import DocumentData
import OfficeFiles
import TestGenerators

/// Workbooks: whatever the bytes are, they are read or refused with a reason; cells have places that lead back to them; a marked copy has the
/// same cells.
enum WorkbookProperties {
    static func check(_ bytes: [UInt8]) throws(BrokenProperty) {
        // What is no zip is the XML of a sheet in a workbook that is sound otherwise: mutations reach the reader, not the archive.
        let isFile = bytes.starts(with: [0x50, 0x4B]) || bytes.starts(with: [0xD0, 0xCF])
        let text = String(decoding: bytes, as: UTF8.self)
        let made = isFile ? nil : try? OfficeFileMaker.file(MadeWorkbook().parts(data: text, strings: ["<t>a</t>"]))
        try check(file: made ?? bytes)
    }

    private static func check(file: [UInt8]) throws(BrokenProperty) {
        var findings = Findings()
        guard let workbook = Workbook.open(file, path: "a.xlsx", namedAt: nil, into: &findings) else {
            return try require(findings.hasErrors, "refused without a reason")
        }
        _ = workbook.properties(into: &findings)
        for area in workbook.areas(into: &findings) ?? [] {
            try require(!area.name.isEmpty || area.range.first.row >= 1, "an area that stands nowhere")
        }
        guard let sheets = workbook.read(Set(workbook.sheets.indices), into: &findings) else {
            return try require(findings.hasErrors, "not read without a reason")
        }
        for sheet in sheets { try check(sheet) }
        try checkMarks(file, sheets)
    }

    private static func check(_ sheet: Sheet) throws(BrokenProperty) {
        try require(sheet.cells.count == sheet.kinds.count, "cells without a kind")
        for (index, cell) in sheet.cells.enumerated() {
            if index > 0 { try require(sheet.cells[index - 1].address < cell.address, "cells out of order") }
            try require(sheet.source.sheet?.address(at: Int(cell.start)) == cell.address, "a place that is another")
        }
        for needed in [0, 2] {
            let known: Set = ["nama", "nip", "no", "jabatan"]
            guard let list = ListFinder.list(in: sheet, isKnown: known.contains, needed: needed) else { continue }
            let rows = list.rows.map(\.number) + list.leftovers.map(\.row)
            try require(Set(rows).count == rows.count, "a row that is two things")
        }
    }

    private static func checkMarks(_ file: [UInt8], _ sheets: [Sheet]) throws(BrokenProperty) {
        guard let sheet = sheets.first, sheets.count == 1 else { return }
        var findings = Findings()
        let place = sheet.cells.last?.address ?? CellAddress(row: 2, column: 2)
        let mark = CellMark(sheet: sheet.name, address: place, weight: .error, text: "x")
        guard let copy = WorkbookMarker.marked(file, [mark], path: "a.xlsx", into: &findings),
            let again = Workbook.open(copy, path: "a.xlsx", namedAt: nil, into: &findings)?.read([0], into: &findings)?
                .first
        else { return }
        let before = sheet.cells.indices.map { "\(sheet.cells[$0].address) \(sheet.kinds[$0]) \(sheet.text($0))" }
        let after = again.cells.indices.map { "\(again.cells[$0].address) \(again.kinds[$0]) \(again.text($0))" }
        try require(before == after, "a mark that changes cells")
    }

    private static func require(_ isTrue: Bool, _ what: String) throws(BrokenProperty) {
        if !isTrue { throw BrokenProperty(what) }
    }
}

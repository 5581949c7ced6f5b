import Diagnostics
import OfficeFiles

/// Cells of workbooks as values of data. What no paper must show is told at its cell, and null.
struct CellReading {
    private let sheet: Sheet
    private(set) var findings = Findings()

    init(_ sheet: Sheet) {
        self.sheet = sheet
    }

    /// For a field with a type: a text that the type reads, whatever the cell's format was.
    mutating func value(_ cell: Int, as type: FieldType) -> DataNode {
        let range = sheet.range(cell), text = sheet.text(cell)
        guard isSound(cell) else { return DataNode(.null, at: range) }
        switch sheet.kinds[cell] {
        case .number, .percent:
            switch type {
            case .integer, .decimal, .rupiah, .year, .month:
                return DataNode(.text(CellReading.unambiguous(text)), at: range)
            default: return DataNode(.text(text), at: range)
            }
        case .text:
            if CellReading.isNothing(text) { return DataNode(.null, at: range) }
            // Items of a cell are parted by semicolons or stand one below the other.
            if case .list = type { return DataNode(.text(text.replacing("\n", with: ";")), at: range) }
            return DataNode(.text(text), at: range)
        default: return DataNode(.text(text), at: range)
        }
    }

    /// For data without a shape: as it is shown; a number or a date where one is asked for.
    mutating func freeValue(_ cell: Int) -> DataNode {
        let range = sheet.range(cell), text = sheet.text(cell)
        guard isSound(cell) else { return DataNode(.null, at: range) }
        switch sheet.kinds[cell] {
        case .boolean: return DataNode(.boolean(text == "ya"), at: range)
        case .number:
            let isCertain = ScalarReading.number(text) != nil
            if !isCertain, let number = try? NumberText.decimal(CellReading.unambiguous(text)).get(),
                !text.hasPrefix("0")
            {
                return DataNode(.number(number), at: range)
            }
            return DataNode(.written(text), at: range)
        case .date: return DataNode(.written(text), at: range)
        case .text where CellReading.isNothing(text): return DataNode(.null, at: range)
        default: return DataNode(.text(text), at: range)
        }
    }

    /// A number with three digits behind the comma could be thousands: a zero more makes it certain. Percent signs are in the unit.
    private static func unambiguous(_ text: String) -> String {
        let digits = text.hasSuffix("%") ? String(text.dropLast()) : text
        let fraction = digits.split(separator: ",").dropFirst().first
        return fraction?.count == 3 ? digits + "0" : digits
    }

    /// White space alone, also of web pages.
    private static func isNothing(_ text: String) -> Bool {
        // Letters of ASCII are no white space: nearly all cells begin with one.
        if let first = text.utf8.first, (0x21...0x7E).contains(first) { return false }
        return HeadingText.oneLine(text).isEmpty
    }

    /// Words of a cell that are struck out do not hold any more; raised ones mean something else on the line.
    private mutating func reportRuns(of cell: Int) {
        guard let remark = sheet.remarks[sheet.cells[cell].address] else { return }
        let range = sheet.range(cell)
        if !remark.struck.isEmpty {
            findings.report(
                Diagnostic(
                    "workbook.struck-words", .warning,
                    Wording(
                        id: "\"\(remark.struck)\" dicoret di dalam sel: tidak diambil",
                        en: "\"\(remark.struck)\" is struck out in the cell, and not taken"), at: range
                )
                .fix(
                    Wording(
                        id: "hapus kata-katanya, atau hilangkan coretannya",
                        en: "delete the words, or take the strike away")))
        }
        if remark.isUnseen {
            findings.report(
                Diagnostic(
                    "workbook.unseen", .warning,
                    Wording(
                        id:
                            "isi sel ini tidak terlihat di lembarnya (huruf putih, atau format yang kosong), tetapi diambil",
                        en: "the sheet does not show this cell (white letters, or an empty format), but it is taken"),
                    at: range
                )
                .fix(
                    Wording(id: "kosongkan selnya, atau tampilkan isinya", en: "empty the cell, or show what it holds"))
            )
        }
        if !remark.flattened.isEmpty {
            findings.report(
                Diagnostic(
                    "workbook.raised-text", .warning,
                    Wording(
                        id: "\"\(remark.flattened)\" naik atau turun di dalam sel: diambil sebagai huruf biasa",
                        en: "\"\(remark.flattened)\" is raised or lowered in the cell, and taken as plain letters"),
                    at: range
                )
                .fix(
                    Wording(
                        id: "tulis sebaris, misalnya \"10 pangkat x\"",
                        en: "write it on the line, as in \"10 to the x\"")))
        }
    }

    private mutating func isSound(_ cell: Int) -> Bool {
        if !sheet.remarks.isEmpty { reportRuns(of: cell) }
        let range = sheet.range(cell)
        switch sheet.kinds[cell] {
        case .error:
            findings.report(
                Diagnostic(
                    "workbook.error-cell",
                    Wording(
                        id: "sel berisi kesalahan \(sheet.text(cell))",
                        en: "the cell holds the error \(sheet.text(cell))"),
                    at: range
                )
                .fix(Wording(id: "perbaiki rumusnya di buku kerja", en: "correct its formula in the workbook")))
        case .formulaWithoutResult:
            findings.report(
                Diagnostic(
                    "workbook.formula-without-result",
                    Wording(id: "hasil rumus tidak tersimpan", en: "the result of the formula is not in the file"),
                    at: range
                )
                .fix(
                    Wording(
                        id: "buka di Excel atau LibreOffice, lalu simpan",
                        en: "open the workbook in Excel or LibreOffice, and save it")))
        case .roundedNumber:
            findings.report(
                Diagnostic(
                    "workbook.rounded-number",
                    Wording(
                        id: "angka lebih dari 15 digit dibulatkan oleh Excel: digit terakhirnya hilang",
                        en: "a number of more than 15 digits was rounded by Excel: its last digits are lost"), at: range
                )
                .rule(
                    Wording(id: "NIP disimpan sebagai teks", en: "a NIP is kept as text")
                )
                .fix(
                    Wording(
                        id: "jadikan sel itu Teks, lalu ketik ulang semua angkanya",
                        en: "make the cell Text, and type all digits again")))
        default: return true
        }
        return false
    }
}

import Diagnostics
import Foundation

/// What a spreadsheet makes of '5-12' or '12/5' that was typed as a value: 2024-12-05, 5-Des.
enum MachineDate {
    /// The months as spreadsheets write them, in Indonesian and in English.
    private static let months: Set = [
        "jan", "feb", "mar", "apr", "mei", "may", "jun", "jul", "agu", "agt", "aug", "sep", "okt", "oct", "nov", "des",
        "dec",
    ]

    /// Days that somebody wrote out ('31 Maret 2026') are no slip.
    static func isDate(_ value: DataValue) -> Bool {
        if value.asDate != nil { return true }
        guard let text = value.asText else { return false }
        if CalendarDate(iso: text) != nil { return true }
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 2 || parts.count == 3 else { return false }
        let words = parts.filter { months.contains($0.lowercased()) }
        let numbers = parts.filter { part in
            (1...4).contains(part.count) && part.allSatisfy { $0.isASCII && $0.isNumber }
        }
        return words.count == 1 && numbers.count == parts.count - 1
    }

    /// Whether the indicator is measured by days of the calendar: 'Tanggal penetapan APBD', in tanggal.
    static func measures(_ indicator: DataRecord) -> Bool {
        let unit = indicator.text("satuan")?.lowercased() ?? "", name = indicator.text("indikator")?.lowercased() ?? ""
        return ["tanggal", "tgl", "bulan", "waktu", "jadwal"].contains { unit.contains($0) }
            || name.contains("tanggal")
    }

    static func finding(_ node: DataNode) -> Diagnostic {
        let text = node.value.asText ?? node.value.asDate.map { DateText.iso($0) } ?? ""
        return Diagnostic(
            "data.date-as-value",
            Wording(
                id: "\"\(text)\" tanggal, sedangkan indikatornya tidak diukur dengan tanggal",
                en: "\"\(text)\" is a date, and the indicator is not measured by dates"), at: node.range
        )
        .rule(
            Wording(
                id: "Excel mengubah 5-12 atau 12/5 yang diketik menjadi tanggal",
                en: "spreadsheets turn 5-12 or 12/5 into a date")
        )
        .fix(
            Wording(
                id: "jadikan sel itu Teks, lalu ketik nilainya lagi; bila memang tanggal, tulis satuannya tanggal",
                en: "make the cell Text and type the value again; if it is a date, write tanggal as its unit"))
    }
}

import Diagnostics
import Files
import OfficeFiles

extension ProjectsSummary {
    /// Columns of numbers.
    private static let figures = 2...6

    var sheets: [SheetDraft] {
        var sheet = SheetDraft(
            word("Proyek", "Projects"),
            columns: columns.enumerated().map {
                SheetColumn(
                    $0.element.heading, width: $0.element.width, isFigure: ProjectsSummary.figures.contains($0.offset))
            }, rows: rows.map { $0.map { SheetDraft.Cell($0) } })
        sheet.titles = [sentence.text(in: language)]
        return [sheet]
    }

    /// One page that needs nothing else. What has findings or is missing is marked by a word, not by colour alone.
    var html: String {
        let head = columns.map { "<th scope=\"col\">\(ProjectsSummary.escaped($0.heading))</th>" }.joined()
        let body = rows.map { row in
            let isFine = row[1] == state(0)
            return "<tr\(isFine ? "" : " class=\"w\"")>"
                + row.enumerated().map { index, text in
                    index == 0
                        ? "<th scope=\"row\">\(ProjectsSummary.escaped(text))</th>"
                        : "<td\(ProjectsSummary.figures.contains(index) ? " class=\"n\"" : "")>\(ProjectsSummary.escaped(text))</td>"
                }.joined() + "</tr>"
        }.joined(separator: "\n")
        let goneText =
            gone.isEmpty
            ? ""
            : "<p>\(word("Tidak lagi dalam daftar", "No longer in the list")): \(ProjectsSummary.escaped(gone.joined(separator: ", ")))</p>"
        let title = word("Laporan semua proyek", "Report about all projects")
        return """
            <!DOCTYPE html>
            <html lang="\(language.rawValue)"><head><meta charset="utf-8"><title>\(title)</title><style>
            body{font:16px/1.5 sans-serif;margin:2rem;color:#111;background:#fff}table{border-collapse:collapse}
            th,td{border:1px solid #767676;padding:.2rem .6rem;text-align:left}thead th{position:sticky;top:0;background:#eee}
            .n{text-align:right;font-variant-numeric:tabular-nums}.w td,.w th{background:#fff3cd}
            </style></head><body><h1>\(title)</h1><p>\(ProjectsSummary.escaped(sentence.text(in: language)))</p>\(goneText)
            <table><thead><tr>\(head)</tr></thead><tbody>
            \(body)
            </tbody></table></body></html>

            """
    }

    private static func escaped(_ text: String) -> String {
        text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;").replacing(
            "\"", with: "&quot;")
    }
}

extension MergeManifestsCommand {
    func write(_ sheets: [SheetDraft], to path: String, into findings: inout Findings) throws {
        guard let bytes = WorkbookWriter.bytes(sheets, into: &findings) else { return }
        try AtomicFile.write(bytes, to: path)
    }
}

import Foundation
import Testing

/// The contents list of the masterplan tells the truth, judged by what the PDF itself says.
@Suite struct ContentsListTests {
    private struct Row {
        let title: String
        let number: String
    }

    @Test func everyNumberIsTheOnePrintedOnThePage() throws {
        let pdf = try SolokSelatan.pdf("masterplan")
        let pages = try pdf.laidOutPages, labels = try pdf.pageLabels
        let rows = contentsRows(pages)
        #expect(rows.count >= 8)
        let squashed = try pdf.pages.map { SquashedText($0) }
        for row in rows {
            let targets = labels.indices.filter { labels[$0] == row.number }
            let target = try #require(targets.first, "no page is numbered \(row.number): \(row.title)")
            #expect(targets.count == 1, "\(targets.count) pages are numbered \(row.number)")
            #expect(
                squashed[target].text.contains(SquashedText(row.title).text),
                "'\(row.title)' is not on page \(row.number)")
            let printed = pages[target].split(whereSeparator: \.isNewline).contains { line in
                // At the outer edge of a bound book.
                let words = line.split(separator: " ").map(String.init)
                return words.last == row.number || words.first == row.number
            }
            #expect(printed, "page \(row.number) does not print its number")
        }
    }

    /// Bookmarks and contents list name the same headings; pages without a heading of their own are bookmarks alone.
    @Test func everyHeadingIsListed() throws {
        let pdf = try SolokSelatan.pdf("masterplan")
        let rows = Set(contentsRows(try pdf.laidOutPages).map { SquashedText($0.title).text })
        let outline = try pdf.json("outlines")["outlines"] as? [[String: Any]] ?? []
        #expect(outline.count >= 6)
        let kids = outline.flatMap { $0["kids"] as? [[String: Any]] ?? [] }
        #expect(kids.count >= 20)
        let titles = (outline + kids).map { $0["title"] as? String ?? "?" }
        #expect(
            titles.filter { !rows.contains(SquashedText($0).text) } == ["Sampul", "Halaman Judul", "Visi dan Misi"])
    }

    /// Rows of the list: a title, dots or space, and a number at the right; long titles run over several lines.
    private func contentsRows(_ pages: [String]) -> [Row] {
        let lines = pages.map { $0.split(whereSeparator: \.isNewline).map { $0.trimmingCharacters(in: .whitespaces) } }
        guard let first = lines.firstIndex(where: { $0.contains { $0.lowercased() == "daftar isi" } }) else {
            return []
        }
        let after = lines[first...].firstIndex { $0.contains { $0.lowercased() == "daftar tabel" } } ?? first + 1
        var rows: [Row] = [], title = ""
        for page in first..<after {
            // The head of the page is above the first row, the folio is its last line.
            for line in lines[page].dropLast() {
                if let match = line.firstMatch(of: /^(.*?)(?:\s\s+|\s*(?:\. ?){4,}\s*)([0-9]+|[ivxl]+)$/) {
                    rows.append(
                        Row(
                            title: (title + " " + match.1).trimmingCharacters(in: .whitespaces), number: String(match.2)
                        ))
                    title = ""
                } else {
                    title = line == "CONTOH" || line.lowercased() == "daftar isi" ? "" : title + " " + line
                }
            }
        }
        return rows
    }
}

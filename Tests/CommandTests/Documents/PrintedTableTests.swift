import TestSupport
import Testing

/// Random tables through the command and pdftotext: every numbered word is in the PDF once, every page has the heads of its tables.
@Suite struct PrintedTableTests {
    /// Tables of numbered words, one section each; the same for the same seed.
    private struct Writer {
        var state: UInt64
        var words = 0
        /// Words of heads and of cells that span rows.
        var repeatable: Set<Int> = []
        /// First word of each head.
        var heads: [Int] = []

        mutating func number(_ range: ClosedRange<Int>) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return range.lowerBound + Int((state >> 33) % UInt64(range.count))
        }

        mutating func text(_ count: ClosedRange<Int>, repeats: Bool = false) -> String {
            (0..<number(count)).map { _ in
                words += 1
                if repeats { repeatable.insert(words) }
                return "kata\(words)x"
            }.joined(separator: " ")
        }

        mutating func section() -> String {
            let columns = number(1...6)
            heads.append(words + 1)
            let head =
                "<tr><th colspan=\"\(columns)\">\(text(2...3, repeats: true))</th></tr><tr>"
                + (0..<columns).map { _ in "<th>\(text(0...1, repeats: true))</th>" }.joined() + "</tr>"
            let count = number(0...12)
            var busy = [Int](repeating: 0, count: columns)
            let rows = (0..<count).map { row in
                let keep = number(1...8) == 1 ? " break-inside=\"avoid\"" : ""
                return "<tr\(keep)>" + cells(left: count - row, &busy) + "</tr>"
            }.joined(separator: "\n")
            let widths = (0..<columns).map { _ in ["1fr", "auto", "2fr"][number(0...2)] }.joined(separator: " ")
            return
                "<section page-master=\"a\"><table columns=\"\(widths)\"><thead>\(head)</thead><tbody>\(rows)</tbody></table></section>"
        }

        /// As many cells as there are columns that no cell from above takes.
        /// - Parameter busy: how many rows more each column is taken from above.
        private mutating func cells(left: Int, _ busy: inout [Int]) -> String {
            var cells = "", column = 0
            while column < busy.count {
                if busy[column] > 0 {
                    busy[column] -= 1
                    column += 1
                    continue
                }
                let isWide = column + 1 < busy.count && busy[column + 1] == 0
                let made = cell(left: left, isWide: isWide)
                cells += made.text
                for covered in column..<column + made.columns { busy[covered] = made.rows - 1 }
                column += made.columns
            }
            return cells
        }

        private mutating func cell(left: Int, isWide: Bool) -> (text: String, columns: Int, rows: Int) {
            switch number(1...30) {
            case 2...4 where left > 1:
                let rows = number(2...5)
                return ("<td rowspan=\"\(rows)\">\(text(1...40, repeats: true))</td>", 1, rows)
            case 5 where isWide: return ("<td colspan=\"2\">\(text(1...9))</td>", 2, 1)
            case let kind: return (cell(kind), 1, 1)
            }
        }

        private mutating func cell(_ kind: Int) -> String {
            switch kind {
            case 1: return "<td>\(text(200...400))</td>"
            case 6: return "<td><ul><li>\(text(1...5))</li><li>\(text(1...5))</li></ul></td>"
            case 7:
                return
                    "<td><table columns=\"auto 1fr\"><tr><td>\(text(1...2))</td><td>\(text(1...4))</td></tr></table></td>"
            default: return "<td>\(text(0...9))</td>"
            }
        }
    }

    @Test func everyWordIsInThePDFOnce() throws {
        var writer = Writer(state: 4)
        let sections = (0..<40).map { _ in writer.section() }.joined(separator: "\n")
        let project = try TestProject(
            layout: """
                <layout font-size="8pt"><page-master name="a" size="A4" orientation="landscape" margin="45mm 15mm"/>
                \(sections)</layout>

                """)
        let (status, findings, isTimedOut) = try Naskah.findings("compile", project.path)
        #expect(
            status == 0 && !isTimedOut && !findings.contains { $0.id == "layout.word-cut" }, "\(findings.prefix(5))")
        let pdf = PDFFile(path: project.path + "/build/uji.pdf")
        #expect(try pdf.complaints == "")
        let pages = try pdf.pages.map { numbers(in: $0) }
        var seen = [Int](repeating: 0, count: writer.words + 1)
        for word in pages.joined() where word < seen.count { seen[word] += 1 }
        let wrong = (1...writer.words).filter { writer.repeatable.contains($0) ? seen[$0] < 1 : seen[$0] != 1 }
        #expect(
            wrong.isEmpty,
            "\(wrong.count) of \(writer.words) words: \(wrong.prefix(5).map { "kata\($0)x \(seen[$0])" }) \(findings.map(\.id))"
        )
        // Sections begin on new pages, and their words follow each other.
        for (index, page) in pages.enumerated() {
            guard let last = page.max(), let head = writer.heads.last(where: { $0 <= last }) else { continue }
            #expect(page.contains(head), "page \(index + 1) has no head")
        }
        #expect(writer.words > 3000 && pages.count > writer.heads.count)
    }

    /// Of `kata17x`.
    private func numbers(in text: String) -> [Int] {
        text.split(whereSeparator: \.isWhitespace).compactMap { word in
            guard word.hasPrefix("kata"), word.hasSuffix("x") else { return nil }
            return Int(word.dropFirst(4).dropLast())
        }
    }
}

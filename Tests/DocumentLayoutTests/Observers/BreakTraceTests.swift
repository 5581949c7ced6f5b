import Diagnostics
import TestSupport
import Testing
@testable import DocumentLayout
import Typesetting

@Suite struct BreakTraceTests {
    private func paragraph(_ model: BruteForceBreaker.Paragraph, _ name: Int) -> String {
        let lines = (1...model.lines).map { "p\(name)l\($0)" }.joined(separator: "<br/>")
        return "<p orphans=\"\(model.orphans)\" widows=\"\(model.widows)\""
            + (model.avoidsBefore ? " break-before=\"avoid\"" : "")
            + (model.avoidsAfter ? " break-after=\"avoid\"" : "") + ">\(lines)</p>"
    }

    private func markup(_ paragraphs: [BruteForceBreaker.Paragraph]) -> String {
        var text = "", group: Int?
        for (index, model) in paragraphs.enumerated() {
            if model.group != group {
                if group != nil { text += "</box>" }
                if model.group != nil { text += "<box break-inside=\"avoid\">" }
                group = model.group
            }
            text += paragraph(model, index)
        }
        return text + (group == nil ? "" : "</box>")
    }

    private func randomDocument(_ dice: inout Dice) -> [BruteForceBreaker.Paragraph] {
        var group = 0
        return (0..<dice.number(3...14)).map { _ in
            var model = BruteForceBreaker.Paragraph(lines: dice.number(1...6))
            if dice.chance(30) { model.orphans = dice.number(1...3) }
            if dice.chance(30) { model.widows = dice.number(1...3) }
            model.avoidsAfter = dice.chance(20)
            model.avoidsBefore = dice.chance(10)
            if dice.chance(40) { group += 1 }
            if group % 2 == 1 { model.group = group }
            return model
        }
    }

    /// Pages of 3 to 12 lines: the breaker takes the break that trying all of them finds, and the trace tells the truth about each.
    @Test(arguments: 1...300) func agreesWithTryingEveryBreak(seed: UInt64) throws {
        var dice = Dice(seed: seed)
        let paragraphs = randomDocument(&dice), pageLines = dice.number(3...12)
        let expected = BruteForceBreaker(paragraphs: paragraphs, pageLines: pageLines)
        let trace = BreakTrace()
        let layout = Layout(markup(paragraphs), width: 100, height: Double(pageLines * 10), trace: trace)
        let breaks = expected.breaks()
        #expect(
            layout.lines.map(\.count) == breaks.map(\.line), "seed \(seed), \(pageLines) lines: \(markup(paragraphs))")
        let pages = try #require(trace.sections[0]?.pages)
        var start = 0
        for (index, wanted) in breaks.enumerated() {
            let record = try #require(pages[index])
            #expect(record.isEnd == wanted.isLast)
            let appeals = expected.appeals(from: start)
            for point in record.breaks.considered {
                let line = pageLines - Int((point.room.points / 10).rounded())
                #expect(appeals[line] == point.judgement.appeal, "seed \(seed), page \(index), line \(line)")
                #expect((point.judgement.reason == nil) == (point.judgement.appeal == .perfect))
            }
            if !wanted.isLast {
                let chosen = record.breaks.considered.last { record.chosen.contains($0.site) }
                #expect(chosen?.judgement.appeal == wanted.appeal, "seed \(seed), page \(index)")
                #expect(chosen.map { pageLines - Int(($0.room.points / 10).rounded()) } == wanted.line)
            }
            start += wanted.line
        }
    }

    private func lines(_ count: Int, _ prefix: String) -> String {
        (1...count).map { "\(prefix)\($0)" }.joined(separator: "<br/>")
    }

    private func explanation(_ body: String, page: Int = 0) -> (indonesian: String, english: String) {
        let trace = BreakTrace()
        let layout = Layout(body, trace: trace)
        let lines = layout.explanation?.lines(ofPage: page) ?? []
        return (lines.map(\.indonesian).joined(separator: "\n"), lines.map(\.english).joined(separator: "\n"))
    }

    @Test func theReasonsAreSaid() {
        let heading = explanation("<p>\(lines(8, "a"))</p><h1>H</h1><p>\(lines(3, "b"))</p>")
        #expect(heading.english.contains("The page ends with: \"a8\"  (layout test.xml:1:"))
        #expect(heading.english.contains("The next page begins with: \"H\""))
        #expect(
            heading.english.contains(
                "Line 2 of the paragraph \"b1 b2 b3\" does not fit: it needs 10pt, 0pt are left, 10pt too few."))
        #expect(heading.english.contains("the heading \"H\" must stay with what follows it (break-after: avoid)"))
        #expect(heading.english.contains("→ 20pt left: above the heading \"H\"; against no rule"))
        #expect(heading.indonesian.contains("judul \"H\" harus bersama isi sesudahnya (break-after: avoid)"))
        let widows = explanation("<p>\(lines(8, "a"))</p><p>\(lines(3, "b"))</p>")
        #expect(widows.english.contains("only 1 of at least 2 lines at the head of the next page (widows)"))
        #expect(widows.indonesian.contains("hanya 1 baris di atas halaman berikutnya, paling sedikit 2 (widows)"))
        let whole = explanation("<p>\(lines(8, "a"))</p><box break-inside=\"avoid\"><p>\(lines(4, "b"))</p></box>")
        #expect(whole.english.contains("asks to stay whole (break-inside: avoid)"))
        let chain = explanation((1...12).map { "<h1>h\($0)</h1>" }.joined())
        #expect(chain.english.contains("The chosen one is against a rule too"))
        let forced = explanation("<p>a</p><p break-before=\"page\">b</p>")
        #expect(forced.english.contains("asked for by break-before or break-after=\"page\" above the paragraph \"b\""))
        let end = explanation("<p>a</p>")
        #expect(end.english.contains("the section ends here"))
        let row = "<tr><td>\(lines(3, "r"))</td></tr>"
        let table = explanation("<p>\(lines(3, "a"))</p><table columns=\"1fr\">\(row + row + row)</table>")
        #expect(table.english.contains("the first or last row of the table would stand alone"))
        let tall = explanation("<p>\(lines(9, "a"))</p><img src=\"50x30.png\" alt=\"a\"/>")
        #expect(tall.english.contains("The picture does not fit: it needs 30pt, 10pt are left, 20pt too few."))
    }

    @Test func balancedColumnsAndNotesDoNotConfuseIt() {
        let columns =
            "<p>\(lines(6, "a"))</p><columns count=\"2\" gap=\"0\"><p orphans=\"1\" widows=\"1\">\(lines(12, "b"))</p></columns>"
        #expect(explanation(columns).english.contains("→"))
        let notes = "<p>\(lines(8, "a"))<footnote><p>n</p></footnote></p><p>\(lines(4, "b"))</p>"
        #expect(explanation(notes).english.contains("→"))
    }
}

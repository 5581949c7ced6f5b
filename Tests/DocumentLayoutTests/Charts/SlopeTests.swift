import Foundation
import PageModel
import TestSupport
import Testing
@testable import DocumentLayout

/// Slopes and sparklines: a line on its own scale for each series.
@Suite struct SlopeTests {
    private func chart(
        _ attributes: String, _ body: String, width: Double = 300, height: Double = 600
    ) -> Layout {
        Layout(
            "<chart \(attributes)>\(body)</chart>", width: width, height: height,
            styles: "<style for=\"chart\" font-size=\"5pt\" line-height=\"6pt\" margin=\"0\"/>")
    }

    private func series(_ name: String, _ values: [String?], _ attributes: String = "") -> String {
        let points = values.enumerated().map { index, value in
            "<point label=\"\(2024 + index)\"\(value.map { " value=\"\($0)\"" } ?? "")/>"
        }.joined()
        return "<series label=\"\(name)\" \(attributes)>\(points)</series>"
    }

    /// The thick lines, from left to right.
    private func lines(_ layout: Layout) -> [Stroke] {
        layout.pages.flatMap(\.items).compactMap { item in
            if case .stroke(let stroke) = item, stroke.width >= .pt(1) { stroke } else { nil }
        }
    }

    @Test func eachLineHasItsOwnScaleAndWritesItsEnds() throws {
        let body =
            series("tunggu", ["65", "30"], "unit=\"menit\"")
            + series("anggaran", ["1000000", "2500000.5"], "unit=\"Rp\"")
        let layout = chart("type=\"slope\"", body)
        #expect(layout.findings.isEmpty)
        let written = Set(layout.words(onPage: 0).map(\.text))
        #expect(
            written == [
                "2024", "2025", "tunggu", "65\u{A0}menit", "30\u{A0}menit", "anggaran", "Rp1.000.000,0",
                "Rp2.500.000,5",
            ])
        let lines = lines(layout)
        try #require(lines.count == 2)
        // What falls goes down and what rises goes up, as much of their row as of their value.
        #expect(lines[0].to.y > lines[0].from.y && lines[1].to.y < lines[1].from.y)
        let fall = (lines[0].to.y - lines[0].from.y).points, rise = (lines[1].from.y - lines[1].to.y).points
        let least = 1 - 30.0 / 65.0, most: Double = 1 - 1_000_000 / 2_500_000.5
        let difference = abs(fall / rise - least / most)
        #expect(difference < 0.001)
        #expect(lines[0].from.x == lines[1].from.x && lines[0].to.x == lines[1].to.x)
    }

    @Test func pointsBetweenAreDrawnInProportion() throws {
        let lines = lines(chart("type=\"sparkline\"", series("a", ["0", "25", "100"])))
        try #require(lines.count == 2)
        let whole = lines[0].from.y - lines[1].to.y
        #expect(abs((lines[0].from.y - lines[0].to.y).points / whole.points - 0.25) < 0.001)
        #expect(lines[0].to == lines[1].from)
    }

    @Test func whatIsNotWrittenIsTold() {
        let layout = chart("type=\"sparkline\"", series("a", ["1", "2.5", "4"], "unit=\"%\""))
        let tags = layout.pages.flatMap(\.items).compactMap { item -> String? in
            if case .tag(.begin(let tag)) = item, tag.role == .figure { tag.alternative } else { nil }
        }
        #expect(tags == ["Diagram garis mini. a: 2024 1,0%; 2025 2,5%; 2026 4,0%."])
        let gap = chart("type=\"slope\"", series("a", ["1", nil]))
        #expect(gap.words(onPage: 0).map(\.text).contains("–") && lines(gap).isEmpty)
    }

    @Test func theLedgerMissesNothing() throws {
        let points = (0...3).map { "<point label=\"{{ 2024 + \($0) }}\" value=\"{{ 1.5 * \($0) }}\"/>" }.joined()
        let chart = ["slope", "sparkline"].map { type in
            "<chart type=\"\(type)\"><series label=\"{{ 'a' }}\">\(points)</series><series label=\"b\">\(points)</series></chart>"
        }
        let kept = try KeptLedger(
            Layout.master(width: 300, height: 300, margin: "0") + "<section>\(chart.joined())</section>")
        #expect(kept.own.all.isEmpty, "\(kept.own.all.map(\.message.english))")
        #expect(!kept.entries.isEmpty && kept.entries.allSatisfy { $0.status == "placed" }, "\(kept.summaries)")
    }

    @Test func targetsAreRefused() {
        #expect(
            chart("type=\"slope\" target=\"3\"", series("a", ["1", "2"])).findings == ["layout.chart-without-target"])
    }

    /// Whatever the names, numbers and widths: nothing covers anything, nothing leaves the column, both ends are written.
    @Test(arguments: 1...120) func textsHaveRoom(seed: UInt64) {
        var dice = Dice(seed: seed)
        let kind = dice.pick(["slope", "sparkline"]), width = Double(dice.number(70...480))
        let points = dice.number(1...6)
        var expected: [String] = []
        let body = (0..<dice.number(1...12)).map { row in
            let name =
                (0..<dice.number(0...4)).map { _ in
                    String(repeating: dice.pick(["a", "m", "i"]), count: dice.number(1...8))
                }.joined(separator: " ") + "\(row)"
            let values = (0..<points).map { _ in dice.chance(10) ? nil : "\(dice.number(0...99999))" }
            for value in [values.first ?? nil, values.last ?? nil].compactMap({ $0 }) { expected.append(value) }
            return series(name, values, dice.chance(50) ? "unit=\"\(dice.pick(["%", "menit", "Rp"]))\"" : "")
        }
        let layout = chart("type=\"\(kind)\"", body.joined(), width: width, height: 900)
        #expect(layout.findings.filter { $0 != "layout.chart-scaled" }.isEmpty, "\(layout.findings)")
        let texts = layout.texts(onPage: 0), slack = Length.pt(0.1)
        for (index, text) in texts.enumerated() {
            let frame = text.bounds
            #expect(frame.origin.x >= -slack && frame.maxX <= .pt(width) + slack && frame.maxY <= .pt(900))
            for other in texts[(index + 1)...] {
                #expect(!frame.overlaps(other.bounds.grown(by: -slack)), "\(kind) \(width) \(layout.words(onPage: 0))")
            }
        }
        let read = layout.readText.filter { $0 != "." }
        for value in expected { #expect(read.contains(value), "\(value) in \(read)") }
    }
}

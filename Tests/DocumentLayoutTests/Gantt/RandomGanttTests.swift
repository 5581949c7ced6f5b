import PageModel
import TestSupport
import Testing
@testable import DocumentLayout

/// Random charts in random rooms: every name is read once, no two texts overlap, bars stay on the axis, titles keep rows.
@Suite struct RandomGanttTests {
    private struct Chart {
        var text = ""
        var names: [String] = []
    }

    private func chart(_ dice: inout Dice) -> Chart {
        var chart = Chart(), rows = ""
        let isAtBars = dice.chance(40), first = dice.number(2020...2024), count = dice.number(1...12)
        for group in 0..<dice.number(1...4) {
            let bars = (0..<dice.number(1...9)).map { bar -> String in
                let words = (0..<dice.number(1...5)).map { _ in
                    String(repeating: dice.pick(["a", "m"]), count: dice.number(1...4))
                }
                let name = (words + ["q\(group)\(bar)q"]).joined(separator: " ")
                chart.names.append(name.filter { $0 != " " })
                let start = first + dice.number(0...count - 1), end = min(first + count - 1, start + dice.number(0...5))
                let kind = dice.chance(50) ? " kind=\"\(dice.pick(["x", "y", "z"]))\"" : ""
                let note = dice.chance(50) ? " note=\"\(dice.pick(["op", "dina s", "ba dan"]))\"" : ""
                return
                    "<bar label=\"\(name)\" from=\"\(start)\" to=\"\(end)\"\(kind)\(note)\(dice.chance(20) ? " mark=\"w\"" : "")/>"
            }
            let title = dice.chance(70) ? " label=\"g\(group)g\"" : ""
            if !title.isEmpty { chart.names.append("g\(group)g") }
            rows += "<bars\(title)>\(bars.joined())</bars>"
        }
        let unit = dice.pick(["year", "quarter", "month"]), key = dice.chance(50) ? " key=\"none\"" : ""
        let labels = isAtBars ? " labels=\"bars\"" : " label=\"Nama\""
        let band = dice.chance(50) ? "<band label=\"pita\" from=\"\(first)\" to=\"\(first + count / 2)\"/>" : ""
        chart.text =
            "<gantt unit=\"\(unit)\" from=\"\(first)\" to=\"\(first + count - 1)\" bar-height=\"8pt\"\(labels)\(key)>\(band)\(rows)</gantt>"
        return chart
    }

    @Test(arguments: 1...120) func everythingHasItsPlace(seed: UInt64) {
        var dice = Dice(seed: seed)
        let chart = chart(&dice), width = Double(dice.number(160...500)), height = Double(dice.number(120...300))
        let layout = Layout.gantt(chart.text, width: width, height: height)
        #expect(layout.findings.isEmpty, "\(layout.allFindings.all.map(\.message.english))")
        let text = layout.readText
        for name in chart.names { #expect(text.components(of: name).count == 2, "\(name) in \(text)") }
        for page in layout.pages.indices {
            checkTexts(layout, page, width, height)
            for bar in layout.fills(Color(red: 0x1F, green: 0x4E, blue: 0x79), onPage: page) {
                #expect(bar.origin.x >= .zero && bar.maxX <= .pt(width) && bar.maxY <= .pt(height))
            }
            let last = layout.lines(onPage: page).last ?? ""
            #expect(!(last.hasPrefix("g") && last.hasSuffix("g")), "page \(page) ends with the title \(last)")
        }
    }

    private func checkTexts(_ layout: Layout, _ page: Int, _ width: Double, _ height: Double) {
        let frames = layout.texts(onPage: page).map(\.bounds), slack = Length.pt(0.1)
        for (index, frame) in frames.enumerated() {
            let isInside =
                frame.origin.x >= -slack && frame.maxX <= .pt(width) + slack && frame.maxY <= .pt(height) + slack
            #expect(isInside, "\(layout.words(onPage: page)[index])")
            for other in frames[(index + 1)...] {
                #expect(!frame.overlaps(other.grown(by: -slack)), "\(layout.words(onPage: page)[index])")
            }
        }
    }
}

@testable import DocumentLayout
import PageModel
import Testing

/// Standing bars, stacks, shares, rings and target lines.
@Suite struct StandingBarTests {
    private func chart(_ attributes: String, _ body: String, width: Double = 400, height: Double = 400) -> Layout {
        Layout(
            "<chart \(attributes)>\(body)</chart>", width: width, height: height,
            styles: "<style for=\"chart\" font-size=\"5pt\" line-height=\"6pt\" margin=\"0\"/>")
    }

    private func series(_ name: String, _ values: [Int], color: String = "#112233") -> String {
        let points = values.enumerated().map { "<point label=\"k\($0.offset)\" value=\"\($0.element)\"/>" }.joined()
        return "<series label=\"\(name)\" color=\"\(color)\">\(points)</series>"
    }

    private func bars(_ layout: Layout, _ color: Color) -> [Rectangle] {
        layout.pages[0].items.compactMap { item in
            if case .fill(let fill) = item, fill.color == color, case .rectangle(let frame, _) = fill.shape {
                return frame
            }
            return nil
        }
    }

    private static let ink = Color(red: 0x11, green: 0x22, blue: 0x33)

    @Test func barsStandAsHighAsTheirValues() throws {
        let layout = chart("type=\"column\" height=\"200pt\"", series("a", [10, 20, 40]))
        #expect(layout.findings.isEmpty)
        let frames = bars(layout, Self.ink).suffix(3)
        let unit = try #require(frames.first).size.height.points / 10
        for (frame, value) in zip(frames, [10, 20, 40]) {
            #expect(abs(frame.size.height.points - unit * Double(value)) < 0.01)
            #expect(frame.maxY == frames.first?.maxY)
        }
        #expect(Set(layout.words(onPage: 0).map(\.text)).isSuperset(of: ["10", "20", "40", "k0", "k1", "k2"]))
    }

    @Test func stacksAddUp() throws {
        let body = series("a", [10, 20]) + series("b", [30, 20], color: "#445566")
        let stack = chart("type=\"stacked\" height=\"300pt\"", body),
            share = chart("type=\"share\" height=\"300pt\"", body)
        let lower = bars(stack, Self.ink).suffix(2).map(\.size.height.points)
        #expect(abs(lower[1] / lower[0] - 2) < 0.01)
        // Both categories sum up to 40: the same shape, once of 40 and once of 100 %.
        let parts = bars(share, Self.ink).suffix(2).map(\.size.height.points)
        #expect(abs(parts[1] / parts[0] - 2) < 0.01)
        #expect(share.words(onPage: 0).contains { $0.text == "100%" })
    }

    @Test(arguments: ["column", "stacked", "share", "donut"], [120.0, 200, 500])
    func everyValueIsWritten(type: String, width: Double) {
        let values = (1...9).map { $0 * 111 }
        let body =
            type == "donut"
            ? series("a", values) : series("a", values) + series("b", values.map { $0 + 1 }, color: "#445566")
        let layout = chart("type=\"\(type)\"", body, width: width, height: 1500)
        let text = layout.readText
        for value in values { #expect(text.contains("\(value)"), "\(value)") }
        #expect(layout.findings.filter { $0 != "layout.chart-scaled" }.isEmpty, "\(layout.findings)")
        let frames = layout.texts(onPage: 0).map(\.bounds), slack = Length.pt(0.3)
        for frame in frames {
            #expect(frame.origin.x >= -slack && frame.maxX <= layout.pages[0].size.width + slack)
        }
    }

    @Test func partsOfAWholeHaveTheirShares() {
        let layout = chart("type=\"donut\"", series("a", [1, 3]))
        let texts = layout.words(onPage: 0).map(\.text)
        #expect(texts.contains("25,0%") && texts.contains("75,0%"))
        let rings = layout.pages[0].items.compactMap { item -> Double? in
            if case .fill(let fill) = item, case .ringSegment(_, _, _, let from, let to) = fill.shape {
                return to - from
            }
            return nil
        }
        #expect(rings.count == 2 && abs(rings[1] / rings[0] - 3) < 0.05)
    }

    @Test(arguments: ["bar", "column", "line"])
    func targetsAreLinesWithTheirValue(type: String) {
        let layout = chart("type=\"\(type)\" target=\"50\" target-label=\"Batas\"", series("a", [10, 20, 30]))
        #expect(layout.findings.isEmpty)
        #expect(layout.readText.contains("Batas50"))
        let dashed = layout.pages[0].items.contains { item in
            if case .stroke(let stroke) = item { !stroke.dashes.isEmpty && stroke.color == .black } else { false }
        }
        #expect(dashed)
    }

    /// Parts that are nothing are not seen: several are said at once, one by itself. Whoever listens hears them all.
    @Test(arguments: ["stacked", "share"]) func zerosAreSaidInWords(type: String) {
        func layout(_ values: [Int]) -> Layout {
            chart(
                "type=\"\(type)\" height=\"200pt\"", series("a", [10, 20, 30]) + series("b", values, color: "#445566"))
        }
        func text(_ layout: Layout) -> String {
            layout.words(onPage: 0).map(\.text).joined(separator: " ").split { " \u{A0}".contains($0) }.joined(
                separator: " ")
        }
        let some = layout([0, 0, 9]), one = layout([5, 0, 9]), none = layout([5, 6, 9])
        let words = "Bagian yang tidak tampak bernilai 0."
        #expect(text(some).contains(words) && !text(some).contains("b 0"), "\(text(some))")
        #expect(text(one).contains("b 0") && !text(one).contains("tidak tampak"), "\(text(one))")
        #expect(!text(none).contains("tidak tampak"))
        let figures = some.pages.flatMap(\.items).compactMap { item -> String? in
            if case .tag(.begin(let tag)) = item, tag.role == .figure { tag.alternative } else { nil }
        }
        #expect(figures.first?.contains("k0 0; k1 0") == true, "\(figures)")
    }

    @Test func valuesBelowZeroAreDrawnLying() {
        let layout = chart("type=\"stacked\"", series("a", [10, -5]))
        #expect(layout.findings == ["layout.chart-below-zero"])
        #expect(layout.readText.contains("−5") || layout.readText.contains("-5"))
    }

    @Test func whatAChartCannotShowIsTold() {
        let two = series("a", [1, 2]) + series("b", [3, 4])
        #expect(chart("type=\"donut\"", two).findings == ["layout.chart-of-several-wholes"])
        #expect(
            chart("type=\"donut\" target=\"1\"", series("a", [1, 2])).findings == ["layout.chart-without-target"])
    }
}

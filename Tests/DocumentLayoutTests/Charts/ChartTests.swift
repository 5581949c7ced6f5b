import Foundation
import PageModel
import TestSupport
import Testing
@testable import DocumentLayout

@Suite struct ChartTests {
    private static let style = "<style for=\"chart\" font-size=\"5pt\" line-height=\"6pt\" margin=\"0\"/>"

    private func points(_ values: [(String, String?)]) -> String {
        values.map { "<point label=\"\($0.0)\"\($0.1.map { " value=\"\($0)\"" } ?? "")/>" }.joined()
    }

    private func layout(_ chart: String, width: Double = 200, height: Double = 200) -> Layout {
        Layout(chart, width: width, height: height, styles: ChartTests.style)
    }

    private func fills(_ layout: Layout, _ color: Color) -> [Rectangle] {
        layout.pages.flatMap(\.items).compactMap { item in
            if case .fill(let fill) = item, fill.color == color, case .rectangle(let frame, _) = fill.shape {
                return frame
            }
            return nil
        }
    }

    private static let blue = Color(red: 0x1F, green: 0x4E, blue: 0x79)

    // MARK: Bars

    @Test func barsAreAsLongAsTheirValues() throws {
        let values = [3.0, 7, 12.5, 0.25, 100]
        let layout = layout("<chart type=\"bar\">\(points(values.map { ("a", String($0)) }))</chart>")
        let bars = fills(layout, ChartTests.blue).map { Double($0.size.width.units) }
        try #require(bars.count == values.count)
        let unit = bars[4] / 100
        for (bar, value) in zip(bars, values) { #expect(abs(bar - value * unit) <= 1, "\(value)") }
        #expect(Set(fills(layout, ChartTests.blue).map(\.origin.x)).count == 1)
    }

    @Test func valuesAreWrittenTheIndonesianWay() {
        let layout = layout(
            "<chart type=\"bar\" unit=\"ton\">\(points([("a", "1250.5"), ("b", "-3"), ("c", nil)]))</chart>")
        #expect(layout.words(onPage: 0).map(\.text) == ["a", "1.250,5\u{A0}ton", "b", "−3,0\u{A0}ton", "c", "–"])
        #expect(layout.findings.isEmpty)
        let rupiah = self.layout(
            "<chart type=\"bar\" unit=\"Rp\" decimals=\"0\">\(points([("a", "1250.5"), ("b", "-3")]))</chart>")
        #expect(rupiah.words(onPage: 0).map(\.text) == ["a", "Rp1.251", "b", "−Rp3"])
    }

    @Test func negativeBarsGoToTheLeftOfZero() throws {
        let layout = layout("<chart type=\"bar\">\(points([("a", "10"), ("b", "-5")]))</chart>")
        let bars = fills(layout, ChartTests.blue)
        try #require(bars.count == 2)
        #expect(bars[1].maxX == bars[0].origin.x && abs((bars[0].size.width - bars[1].size.width * 2).units) <= 2)
        let value = try #require(layout.words(onPage: 0).first { $0.text == "−5" })
        #expect(value.x + 10 < bars[1].origin.x.points)
    }

    @Test func maximumIsTheEndOfTheAxis() {
        let half = fills(layout("<chart type=\"bar\" max=\"10\">\(points([("a", "5")]))</chart>"), ChartTests.blue)
        let whole = fills(layout("<chart type=\"bar\" max=\"5\">\(points([("a", "5")]))</chart>"), ChartTests.blue)
        #expect((half.first?.size.width ?? .zero) < (whole.first?.size.width ?? .zero))
    }

    // MARK: What is shown

    /// Random charts of all kinds, in random widths: no two texts overlap, nothing leaves the box, and every value is written once.
    @Test(arguments: 1...80) func textsHaveRoomInEveryChart(seed: UInt64) {
        var dice = Dice(seed: seed)
        let kind = dice.pick(["bar", "line", "radar"]), width = Double(dice.number(100...480))
        let categories = (0..<dice.number(3...9)).map { index in
            (0..<dice.number(1...3)).map { _ in
                String(repeating: dice.pick(["a", "m", "i"]), count: dice.number(1...7))
            }.joined(separator: " ") + "\(index)"
        }
        let count = dice.number(1...3), isSigned = kind != "radar" && dice.chance(30)
        var expected: [String] = []
        let series = (0..<count).map { series in
            let values = categories.map { category -> (String, String?) in
                if dice.chance(10) { return (category, nil) }
                let number = dice.number((isSigned ? -99 : 0)...99)
                expected.append((number < 0 ? "−" : "") + "\(abs(number))")
                return (category, "\(number)")
            }
            return "<series label=\"d\(series)\">\(points(values))</series>"
        }
        let layout = layout("<chart type=\"\(kind)\">\(series.joined())</chart>", width: width, height: 900)
        #expect(layout.findings.isEmpty, "\(layout.allFindings.all.map(\.message.english))")
        let frames = layout.texts(onPage: 0).map(\.bounds), slack = Length.pt(0.1)
        for (index, frame) in frames.enumerated() {
            #expect(
                frame.origin.x >= -slack && frame.maxX <= .pt(width) + slack && frame.origin.y >= -slack
                    && frame.maxY <= .pt(900), "\(layout.words(onPage: 0)[index])")
            for other in frames[(index + 1)...] {
                #expect(
                    !frame.overlaps(other.grown(by: -slack)),
                    "\(kind) \(width) \(categories) \(layout.words(onPage: 0))")
            }
        }
        let words = layout.texts(onPage: 0).flatMap { run in
            run.pieces.map { String(decoding: $0.shaped.text, as: UTF8.self) }.joined().split {
                " \u{A0};".contains($0)
            }.map(String.init)
        }
        for (value, times) in Dictionary(grouping: expected, by: { $0 }).mapValues(\.count) {
            #expect(words.count { $0 == value } >= times, "\(value) in \(words)")
        }
        for category in categories { #expect(words.joined().contains(category.filter { $0 != " " }), "\(category)") }
    }

    @Test func aFigureHasItsWords() throws {
        let layout = layout("<chart type=\"radar\">\(points([("a", "1"), ("b", nil), ("c", "2.5")]))</chart>")
        let tags = layout.pages.flatMap(\.items).compactMap { item -> StructureTag? in
            if case .tag(.begin(let tag)) = item { return tag }
            return nil
        }
        let figure = try #require(tags.first { $0.role == .figure })
        #expect(figure.alternative == "Diagram radar. Datanya ada dalam tabel sesudah ini.")
        // Too many names for the width: they are listed below, and no table has them.
        let names = (1...20).map { (String(repeating: "nama\($0)", count: 3), Optional("\($0)")) }
        let listed = self.layout("<chart type=\"radar\">\(points(names))</chart>").pages.flatMap(\.items).compactMap {
            item in
            if case .tag(.begin(let tag)) = item, tag.role == .figure { tag.alternative } else { nil }
        }
        #expect(listed.first?.hasPrefix("Diagram radar. nama1nama1nama1 1; nama2") == true, "\(listed)")
        let own = self.layout("<chart type=\"bar\" alt=\"Satu batang\"><point label=\"a\" value=\"1\"/></chart>")
        #expect(own.dump.contains("<Figure>"))
    }

    // MARK: Pages and columns

    @Test func movesToTheNextPageWhole() {
        let rows = points((0..<6).map { ("k\($0)", "\($0)") })
        let layout = layout(
            "<p>\(String(repeating: "kata ", count: 60))</p><chart type=\"bar\">\(rows)</chart>", width: 200,
            height: 200)
        let second = layout.pages.count == 2 ? layout.words(onPage: 1).map(\.text) : []
        #expect(second.contains("k0") && second.contains("k5"))
    }

    @Test func tallerThanAPageIsSetSmaller() {
        let layout = layout(
            "<chart type=\"bar\">\(points((0..<30).map { ("k\($0)", "\($0)") }))</chart>", width: 200, height: 200)
        #expect(layout.findings == ["layout.chart-scaled"])
        #expect(layout.pages.count == 1 && layout.texts(onPage: 0).allSatisfy { $0.bounds.maxY <= .pt(200) })
    }

    @Test func autoColumnsGiveTheChartItsRoom() {
        let chart = "<chart type=\"bar\">\(points([("panjang", "10"), ("b", "5")]))</chart>"
        let layout = layout("<table columns=\"auto auto\"><tr><td>a</td><td>\(chart)</td></tr></table>")
        let bars = fills(layout, ChartTests.blue)
        #expect((bars.map(\.size.width).max() ?? .zero) > .pt(50))
        #expect(layout.findings.isEmpty)
        let narrow = self.layout(
            "<table columns=\"auto auto\"><tr><td>\(String(repeating: "kata ", count: 80))</td><td>\(chart)</td></tr></table>",
            height: 800)
        #expect(narrow.findings.isEmpty && (fills(narrow, ChartTests.blue).map(\.size.width).max() ?? .zero) > .pt(20))
    }

    // MARK: Findings

    @Test(arguments: [
        ("<chart type=\"bar\"/>", "layout.empty-chart"),
        (
            "<chart type=\"bar\"><series label=\"a\"><point label=\"x\" value=\"1\"/></series><series label=\"a\"><point label=\"x\" value=\"1\"/></series></chart>",
            "layout.series-name"
        ),
        (
            "<chart type=\"bar\"><series label=\"a\"><point label=\"x\" value=\"1\"/></series><series><point label=\"x\" value=\"1\"/></series></chart>",
            "layout.series-name"
        ),
        (
            "<chart type=\"bar\"><series label=\"a\"><point label=\"x\" value=\"1\"/></series><series label=\"b\"><point label=\"y\" value=\"1\"/></series></chart>",
            "layout.other-point"
        ),
        (
            "<chart type=\"bar\"><series label=\"a\"><point label=\"x\" value=\"1\"/></series><series label=\"b\"/></chart>",
            "layout.point-count"
        ),
        (
            "<chart type=\"radar\"><point label=\"x\" value=\"1\"/><point label=\"y\" value=\"2\"/></chart>",
            "layout.few-axes"
        ),
        (
            "<chart type=\"radar\"><point label=\"x\" value=\"1\"/><point label=\"y\" value=\"-2\"/><point label=\"z\" value=\"2\"/></chart>",
            "layout.below-centre"
        ),
        ("<chart type=\"line\" max=\"4\"><point label=\"x\" value=\"5\"/></chart>", "layout.above-max"),
    ])
    func badInputIsTold(chart: String, finding: String) {
        let layout = layout("<p>x</p>" + chart)
        #expect(layout.findings == [finding])
    }

    @Test func tooManyValuesAreRefused() {
        let layout = layout(
            "<p>x</p><chart type=\"line\">\(points((0...ChartBuilder.mostPoints).map { ("k\($0)", "1") }))</chart>")
        #expect(layout.findings == ["layout.large-chart"])
    }

    /// Whatever stands in a chart and wherever it stands: pages come out, and what was written stands on them.
    @Test(arguments: ["bar", "line", "radar"]) func hostileChartsComeOut(kind: String) {
        let word = String(repeating: "x", count: 300)
        let contents = [
            points([("a", "0")]), points([("a", nil), ("b", nil), ("c", nil)]),
            points([("a", "0"), ("b", "0"), ("c", "0")]),
            points([("", "1"), ("", "2"), ("", "3")]), points([(word, "1"), ("b", "2"), ("c", "3")]),
            points([("a", "999999999999999999"), ("b", "0.000000000000000001"), ("c", "1")]),
            points((0..<60).map { ("kategori \($0)", "\($0)") }),
            (0..<9).map { "<series label=\"\(word)\($0)\">\(points([("a", "1"), ("b", nil), ("c", "3")]))</series>" }
                .joined(),
        ]
        for content in contents {
            for attributes in [
                "", " width=\"0\"", " width=\"3mm\" height=\"1pt\"", " height=\"10000pt\"",
                " max=\"0.001\" decimals=\"10\" unit=\"\(word)\"", " padding=\"90pt\"",
            ] {
                let chart = "<chart type=\"\(kind)\"\(attributes)>\(content)</chart>"
                for body in [
                    chart,
                    "<table columns=\"20pt auto\"><tr><td>\(chart)</td><td writing-mode=\"sideways-lr\">\(chart)</td></tr></table>",
                ] {
                    let layout = layout(body, width: 150, height: 150)
                    #expect(
                        !layout.pages.isEmpty && !layout.findings.contains("layout.no-progress"),
                        "\(attributes) \(layout.findings)")
                    let numbers = layout.pages.flatMap(\.items).compactMap { item -> Length? in
                        if case .text(let run) = item { run.origin.x } else { nil }
                    }
                    #expect(numbers.allSatisfy { abs($0.points) < 1_000_000 })
                }
            }
        }
    }
}

@testable import DocumentLayout
import PageModel
import Testing

/// `border-collapse="collapse"`: neighbouring cells share one line.
@Suite struct CollapsedBorderTests {
    private func layout(_ rows: String, table: String = "", height: Double = 200) -> Layout {
        Layout(
            "<table columns=\"50pt 50pt\" border-collapse=\"collapse\" \(table)>\(rows)</table>", width: 100,
            height: height)
    }

    /// `- 0 0–100 1` for level lines, `|` for upright ones: where, from, to, width.
    private func lines(_ layout: Layout, page: Int = 0) -> [String] {
        layout.pages[page].items.compactMap { item in
            guard case .stroke(let stroke) = item else { return nil }
            let isLevel = stroke.from.y == stroke.to.y
            let values =
                isLevel ? [stroke.from.y, stroke.from.x, stroke.to.x] : [stroke.from.x, stroke.from.y, stroke.to.y]
            return
                "\(isLevel ? "-" : "|") \(values[0].points) \(values[1].points)–\(values[2].points) \(stroke.width.points)"
        }
    }

    private let grid = "<tr><td border=\"2pt solid black\">a</td><td border=\"2pt solid black\">b</td></tr>"

    @Test func neighboursShareOneLine() {
        // The row is 12 high: a line of text, and half a line above and below. Level lines reach around the corners.
        #expect(
            lines(layout(grid)) == [
                "- 0.0 -1.0–101.0 2.0", "- 12.0 -1.0–101.0 2.0", "| 0.0 1.0–11.0 2.0", "| 50.0 1.0–11.0 2.0",
                "| 100.0 1.0–11.0 2.0",
            ])
    }

    @Test func widestLineWins() {
        let layout = layout("<tr><td border=\"1pt solid black\">a</td><td border-left=\"4pt solid black\">b</td></tr>")
        #expect(lines(layout).contains("| 50.0 0.5–10.5 4.0"))
    }

    @Test func styleDecidesBetweenEquals() {
        let layout = layout(
            "<tr><td border-right=\"3pt solid black\">a</td><td border-left=\"3pt double black\">b</td></tr>")
        #expect(lines(layout) == ["| 49.0 0.0–10.0 1.0", "| 51.0 0.0–10.0 1.0"])
    }

    @Test func cellWinsOverRowAndRowOverTable() {
        func color(_ rows: String) -> Color? {
            for case .stroke(let stroke) in layout(rows, table: "border=\"1pt solid #0000ff\"").pages[0].items
            where stroke.from.y == stroke.to.y {
                return stroke.color
            }
            return nil
        }
        #expect(color("<tr><td>a</td><td>b</td></tr>") == Color(red: 0, green: 0, blue: 255))
        #expect(
            color("<tr border=\"1pt solid #00ff00\"><td>a</td><td>b</td></tr>") == Color(red: 0, green: 255, blue: 0))
        #expect(
            color("<tr border=\"1pt solid #00ff00\"><td border=\"1pt solid #ff0000\">a</td><td>b</td></tr>")
                == Color(red: 255, green: 0, blue: 0))
    }

    @Test func linesGoAroundSpanningCells() {
        let layout = layout(
            """
            <tr><td rowspan="2" border="2pt solid black">a</td><td border="2pt solid black">b</td></tr><tr><td border="2pt solid black">c</td></tr>
            """)
        #expect(lines(layout).contains("- 12.0 51.0–101.0 2.0") || lines(layout).contains("- 12.0 49.0–101.0 2.0"))
        #expect(lines(layout).contains("| 0.0 1.0–23.0 2.0"))
        #expect(StrokeChecks.crossing(in: layout.pages[0]) == nil)
    }

    @Test func textsBeginBelowEachOther() {
        let layout = layout("<tr><td border=\"4pt solid black\">a</td></tr><tr><td>b</td></tr>")
        #expect(layout.words(onPage: 0).map(\.x) == [2, 2])
    }

    @Test func everyPageHasItsLines() {
        let rows = (1...20).map { _ in grid }.joined()
        let layout = layout(rows, height: 100)
        #expect(layout.pages.count > 1)
        for page in layout.pages.indices { #expect(lines(layout, page: page).first == "- 0.0 -1.0–101.0 2.0") }
    }
}

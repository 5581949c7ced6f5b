@testable import DocumentLayout
import PageModel
import Testing

/// `writing-mode="sideways-lr"`: heads that stand upright above narrow columns.
@Suite struct SidewaysCellTests {
    private func layout(_ mode: String, _ cell: String = "abcd", attributes: String = "") -> Layout {
        Layout(
            """
            <table columns="auto 30pt"><thead><tr><th writing-mode="\(mode)" \(attributes)>\(cell)</th><th>b</th></tr></thead>
            <tbody><tr><td>c</td><td>d</td></tr></tbody></table>
            """, width: 100, height: 200)
    }

    private func run(_ layout: Layout, _ text: String) -> TextRun? {
        layout.texts(onPage: 0).first {
            $0.pieces.map { String(decoding: $0.shaped.text, as: UTF8.self) }.joined() == text
        }
    }

    @Test func upwardTextIsAsHighAsItIsLong() throws {
        let layout = layout("sideways-lr")
        let head = try #require(run(layout, "abcd"))
        // The baseline is the letters' ascent of 8 from the left; the text begins at the bottom of the row, 40 high.
        #expect(head.direction == .up && head.origin == Point(x: .pt(8), y: .pt(40)))
        #expect(head.bounds == Rectangle(x: .zero, y: .zero, width: .pt(10), height: .pt(40)))
        #expect(run(layout, "c")?.origin.y == .pt(48))
        #expect(layout.dump.contains("10pt up 'abcd'"))
    }

    @Test func downwardTextBeginsAtTheTop() throws {
        let head = try #require(run(layout("sideways-rl"), "abcd"))
        #expect(head.direction == .down && head.origin == Point(x: .pt(2), y: .zero))
        #expect(head.bounds == Rectangle(x: .zero, y: .zero, width: .pt(10), height: .pt(40)))
    }

    @Test func columnIsAsWideAsTheLinesAreHigh() {
        for (text, width) in [("abcd", 10.0), ("ab<br/>cdef", 20)] {
            let layout = Layout(
                """
                <table columns="min-content 30pt"><thead><tr><th writing-mode="sideways-lr">\(text)</th><th>b</th></tr></thead>
                <tbody><tr><td>c</td><td>d</td></tr></tbody></table>
                """, width: 100, height: 200)
            #expect(run(layout, "d")?.origin.x == .pt(width), "\(text)")
        }
    }

    @Test func linesOfTheTextStandBesideEachOther() throws {
        let layout = layout("sideways-lr", "ab<br/>cdef")
        #expect(run(layout, "ab")?.origin == Point(x: .pt(8), y: .pt(40)))
        #expect(run(layout, "cdef")?.origin == Point(x: .pt(18), y: .pt(40)))
    }

    @Test func paddingAndAlignmentAreTheCells() throws {
        let layout = layout("sideways-lr", attributes: "padding=\"3pt 0 5pt 2pt\" align=\"left\"")
        #expect(run(layout, "abcd")?.origin == Point(x: .pt(10), y: .pt(43)))
        #expect(run(layout, "c")?.origin.y == .pt(56))
    }

    @Test func headIsRepeatedSideways() {
        let rows = (1...8).map { "<tr><td>\($0)</td></tr>" }.joined()
        let layout = Layout(
            "<table columns=\"20pt\"><thead><tr><th writing-mode=\"sideways-lr\">abcd</th></tr></thead><tbody>\(rows)</tbody></table>",
            width: 100, height: 80)
        #expect(layout.findings.isEmpty && layout.pages.count == 2)
        #expect(layout.texts(onPage: 1).first?.direction == .up)
    }

    /// Backgrounds and rules of what is inside turn with it.
    @Test func insideTurnsToo() {
        let layout = layout(
            "sideways-lr", "<box background-color=\"#ff0000\" border-bottom=\"1pt solid black\"><p>abcd</p></box>")
        let fills = layout.pages[0].items.compactMap { item -> Rectangle? in
            if case .fill(let fill) = item, case .rectangle(let frame, _) = fill.shape { return frame }
            return nil
        }
        #expect(fills == [Rectangle(x: .zero, y: .zero, width: .pt(11), height: .pt(40))])
    }

    private func outer(_ fragment: Fragment?) -> Fragment? {
        guard let fragment else { return nil }
        if fragment.content is TableFragment { return fragment }
        if let placements = fragment.content.flow { return placements.lazy.compactMap { outer($0.fragment) }.first }
        return nil
    }
}

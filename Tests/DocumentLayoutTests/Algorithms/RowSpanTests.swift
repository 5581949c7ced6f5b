import PageModel
import Testing
@testable import DocumentLayout

/// Cells that span rows, over pages: their labels stand again, their texts go on, nothing is lost.
@Suite struct RowSpanTests {
    private func lines(_ range: ClosedRange<Int>, _ prefix: String) -> String {
        range.map { "\(prefix)\($0)" }.joined(separator: "<br/>")
    }
    private func names(_ range: ClosedRange<Int>, _ prefix: String = "r") -> [String] { range.map { "\(prefix)\($0)" } }

    /// Rows r1 to rN; some have a spanning cell before them: row → (attributes, content).
    private func table(
        _ count: Int, columns: String = "30pt 30pt", _ spans: [Int: (String, String)], attributes: String = ""
    ) -> String {
        let rows = (1...count).map { "<tr>\(spans[$0].map { "<td \($0.0)>\($0.1)</td>" } ?? "")<td>r\($0)</td></tr>" }
            .joined()
        return "<table columns=\"\(columns)\" \(attributes)>\(rows)</table>"
    }

    /// Texts of a column, by the left edge of its texts.
    private func column(_ x: Double, _ layout: Layout, onPage page: Int) -> [String] {
        layout.words(onPage: page).filter { $0.x == x }.map(\.text)
    }

    @Test func labelsStandAgainOnEveryPage() {
        let layout = Layout(table(25, [1: ("rowspan=\"25\"", "x")]))
        #expect(layout.pages.count == 3)
        for page in 0..<3 {
            #expect(column(0, layout, onPage: page) == ["x"])
            #expect(layout.words(onPage: page)[0].y == 8)
        }
        #expect(column(30, layout, onPage: 2) == names(21...25))
        #expect(layout.findings.isEmpty)
    }

    @Test func repeatedLabelsAreArtifacts() {
        let layout = Layout(table(15, [1: ("rowspan=\"15\"", "x")]))
        func tags(_ page: Int) -> [String] {
            var open: [StructureTag.Role] = [], found: [String] = []
            for item in layout.pages[page].items {
                switch item {
                case .tag(.begin(let tag)): open.append(tag.role)
                case .tag(.end): open = open.dropLast()
                case .text(let run) where run.pieces.contains { String(decoding: $0.shaped.text, as: UTF8.self) == "x" }:
                    found.append(open.last?.rawValue ?? "")
                default: break
                }
            }
            return found
        }
        #expect(tags(0) == ["TD"])
        #expect(tags(1) == ["Artifact"])
    }

    @Test func labelsCanBeLeftOut() {
        let layout = Layout(table(15, [1: ("rowspan=\"15\" repeat-label=\"false\"", "x")]))
        #expect(column(0, layout, onPage: 1) == [])
    }

    @Test func longTextsGoOnBesideTheNextRows() {
        let layout = Layout(table(15, [1: ("rowspan=\"15\"", lines(1...13, "x"))]))
        #expect(column(0, layout, onPage: 0) == names(1...10, "x"))
        #expect(column(0, layout, onPage: 1) == names(11...13, "x"))
        #expect(column(30, layout, onPage: 1) == names(11...15))
    }

    @Test func textsLongerThanTheirRowsStretchTheLastOne() {
        let layout = Layout(table(3, [1: ("rowspan=\"2\"", lines(1...5, "x"))]))
        #expect(layout.words(onPage: 0).first { $0.text == "r3" }?.y == 58)
    }

    @Test func textsLongerThanAPageGoOnAfterTheirRows() {
        let layout = Layout(table(4, [1: ("rowspan=\"3\"", lines(1...34, "x"))]) + "<p>z</p>")
        #expect(layout.pages.indices.flatMap { column(0, layout, onPage: $0) } == names(1...34, "x") + ["r4", "z"])
        #expect(layout.pages.indices.flatMap { column(30, layout, onPage: $0) } == names(1...3))
        // r4 stands below the end of the text, not beside it.
        #expect(layout.words(onPage: 3).filter { $0.text == "r4" }.map(\.y) == [48])
        // r4 has one cell, and the table two columns.
        #expect(layout.findings == ["layout.row-cells"])
    }

    @Test func nestedSpans() {
        let outer = (1...24).map { row in
            let first = row == 1 ? "<td rowspan=\"24\">a</td>" : ""
            let second = row % 8 == 1 ? "<td rowspan=\"8\">b\(row / 8 + 1)</td>" : ""
            return "<tr>\(first)\(second)<td>r\(row)</td></tr>"
        }.joined()
        let layout = Layout(
            "<table columns=\"30pt 30pt 30pt\"><thead><tr><th colspan=\"3\">H</th></tr></thead>\(outer)</table>")
        #expect(layout.pages.count == 3)
        #expect(layout.pages.indices.map { column(0, layout, onPage: $0) } == [["H", "a"], ["H", "a"], ["H", "a"]])
        // The first page ends with the first inner span: its last row is not left alone.
        #expect(layout.pages.indices.map { column(30, layout, onPage: $0) } == [["b1"], ["b2"], ["b3"]])
        #expect(layout.pages.indices.flatMap { column(60, layout, onPage: $0) } == names(1...24))
    }

    @Test func shortSpansMoveAsAWhole() {
        let layout = Layout(table(12, [9: ("rowspan=\"3\"", "x")]))
        #expect(column(30, layout, onPage: 1) == names(9...11))
        #expect(column(0, layout, onPage: 1) == ["x", "r12"])
    }

    @Test func spansAreCutWhereTheFlowGoesBack() {
        // The heading stays with its text and takes the end of the table along: the span is cut once more.
        let table = table(8, [1: ("rowspan=\"8\"", lines(1...8, "x"))])
        let layout = Layout(table + "<p break-before=\"avoid\" orphans=\"4\" widows=\"4\">\(lines(1...4, "p"))</p>")
        let words = layout.pages.indices.flatMap { layout.words(onPage: $0).map(\.text) }
        for word in names(1...8, "x") + names(1...8) + names(1...4, "p") {
            #expect(words.filter { $0 == word }.count == 1, "\(word)")
        }
        for page in layout.pages.indices { #expect(layout.words(onPage: page).allSatisfy { $0.y <= 100 }) }
    }

    @Test func tallPicturesInSpansComeOnce() {
        let layout = Layout(table(12, [1: ("rowspan=\"2\"", "<img src=\"20x130.png\" alt=\"a\"/>")]))
        let images = layout.pages.map { page in
            page.items.count { item in if case .image = item { true } else { false } }
        }
        #expect(images.reduce(0, +) == 1)
        #expect(layout.pages.indices.flatMap { layout.words(onPage: $0).map(\.text) } == names(1...12))
    }

    @Test func titlesKeepTwoRows() {
        let rows = (1...8).map { "<tr><td>r\($0)</td></tr>" }.joined()
        let group =
            "<tbody><tr break-after=\"avoid\"><td>G</td></tr>" + (1...4).map { "<tr><td>g\($0)</td></tr>" }.joined()
            + "</tbody>"
        let layout = Layout("<table columns=\"1fr\"><tbody>\(rows)</tbody>\(group)</table>")
        #expect(layout.lines == [names(1...8), ["G"] + names(1...4, "g")])
    }
}

/// Titles of groups on the pages on which their groups go on.
@Suite struct GroupTitleTests {
    private func group(_ name: String, _ rows: Int) -> String {
        "<tbody><tr repeat=\"page\" break-after=\"avoid\"><td>\(name)</td></tr>"
            + (1...rows).map { "<tr><td>\(name)\($0)</td></tr>" }.joined() + "</tbody>"
    }

    @Test func titlesStandAgain() {
        let layout = Layout(
            "<table columns=\"1fr\"><thead><tr><th>H</th></tr></thead>\(group("A", 12))\(group("B", 4))</table>")
        #expect(layout.lines.map { Array($0.prefix(3)) } == [["H", "A", "A1"], ["H", "A", "A9"], ["H", "B", "B3"]])
        #expect(layout.readWords.filter { $0 == "A" || $0 == "B" } == ["A", "B"])
    }

    @Test func notWhereANewGroupBegins() {
        let layout = Layout("<table columns=\"1fr\">\(group("A", 9))\(group("B", 4))</table>")
        #expect(layout.lines[1].first == "B")
    }
}

import PageModel
import Testing
@testable import DocumentLayout

/// Pages of 10 lines of 10 pt; one word per line.
@Suite struct FlowTests {
    private func lines(_ count: Int, _ prefix: String = "") -> String {
        (1...count).map { "\(prefix)\($0)" }.joined(separator: "<br/>")
    }

    /// b1, b2, …
    private func names(_ range: ClosedRange<Int>, _ prefix: String = "") -> [String] { range.map { "\(prefix)\($0)" } }

    @Test func blocksStackFromTop() {
        let layout = Layout("<p margin=\"5pt 0 3pt 7pt\">a</p><p>b</p><box padding=\"4pt\"><p>c</p></box>")
        #expect(layout.words(onPage: 0).map(\.y) == [13, 26, 40])
        #expect(layout.words(onPage: 0).map(\.x) == [7, 0, 4])
    }

    @Test func marginsAddUpAndAreCutAtPageTops() {
        let layout = Layout("<p>\(lines(9))</p><p margin-top=\"30pt\">b</p><p margin-top=\"5pt\">c</p>")
        #expect(layout.lines == [names(1...9), ["b", "c"]])
        #expect(layout.words(onPage: 1).map(\.y) == [8, 23])
        // The first page of a section keeps its margin, and so does a page after a forced break.
        let forced = Layout("<p margin-top=\"7pt\">a</p><p margin-top=\"7pt\" break-before=\"page\">b</p>")
        #expect(forced.pages.indices.map { forced.words(onPage: $0)[0].y } == [15, 15])
    }

    @Test func orphansAndWidows() {
        // 8 lines, then 3: two would fit, one would be left alone; the paragraph moves.
        let moved = Layout("<p>\(lines(8))</p><p>\(lines(3, "b"))</p>")
        #expect(moved.lines[1] == ["b1", "b2", "b3"])
        // 8 lines, then 4: two and two.
        let split = Layout("<p>\(lines(8))</p><p>\(lines(4, "b"))</p>")
        #expect(split.lines[1] == ["b3", "b4"])
        // 9 lines, then 4: one line may not be left below.
        let orphan = Layout("<p>\(lines(9))</p><p>\(lines(4, "b"))</p>")
        #expect(orphan.lines[1].count == 4)
        // 12 lines on an empty page: not 10 and 2? 10 and 2 satisfies widows 2; 11 lines give 9 and 2.
        #expect(Layout("<p>\(lines(11))</p>").lines.map(\.count) == [9, 2])
        #expect(Layout("<p orphans=\"1\" widows=\"1\">\(lines(11))</p>").lines.map(\.count) == [10, 1])
    }

    @Test func headingsAreNeverLast() {
        let one = Layout("<p>\(lines(8))</p><h1>H</h1><p>\(lines(3, "b"))</p>")
        #expect(one.lines[1] == ["H", "b1", "b2", "b3"])
        let chain = Layout("<p>\(lines(7))</p><h1>H</h1><h2>I</h2><h3>J</h3><p>\(lines(2, "b"))</p>")
        #expect(chain.lines[1] == ["H", "I", "J", "b1", "b2"])
        // Also when the heading is the last child of its container.
        let nested = Layout("<p>\(lines(9))</p><box><h1>H</h1></box><p>b</p>")
        #expect(nested.lines[1] == ["H", "b"])
    }

    @Test func chainLongerThanAPageIsBrokenSomewhere() {
        let chain = (1...25).map { "<h1>h\($0)</h1>" }.joined()
        let layout = Layout(chain)
        #expect(layout.lines.flatMap { $0 } == (1...25).map { "h\($0)" })
        #expect(layout.pages.count == 3)
    }

    @Test func keptBoxesMoveWhenTheyFitAPage() {
        let layout = Layout("<p>\(lines(6))</p><box break-inside=\"avoid\"><p>\(lines(5, "b"))</p></box><p>c</p>")
        #expect(layout.lines == [names(1...6), ["b1", "b2", "b3", "b4", "b5", "c"]])
        #expect(layout.findings.isEmpty)
    }

    @Test func keptBoxesTallerThanAPageBreakWithOneFinding() {
        let layout = Layout("<p>\(lines(6))</p><box break-inside=\"avoid\"><p>\(lines(25, "b"))</p></box><p>c</p>")
        #expect(layout.lines.flatMap { $0 }.count == 32)
        #expect(layout.lines[0].count == 6)
        #expect(layout.findings == ["layout.keep-broken"])
        let behindHeading = Layout("<h1>H</h1><box break-inside=\"avoid\"><p>\(lines(25, "b"))</p></box>")
        #expect(behindHeading.findings == ["layout.keep-broken"])
        #expect(behindHeading.lines.flatMap { $0 }.count == 26)
    }

    @Test func keptBoxesWithForcedBreaksAreNotReported() {
        let layout = Layout("<box break-inside=\"avoid\"><p>a</p><p break-before=\"page\">b</p></box>")
        #expect(layout.lines == [["a"], ["b"]])
        #expect(layout.findings.isEmpty)
    }

    @Test func forcedBreaks() {
        #expect(Layout("<p>a</p><p break-before=\"page\">b</p>").lines == [["a"], ["b"]])
        #expect(Layout("<p break-after=\"page\">a</p><p>b</p>").lines == [["a"], ["b"]])
        #expect(Layout("<p>a</p><box><box><p break-before=\"page\">b</p></box></box>").lines == [["a"], ["b"]])
        #expect(Layout("<p>a</p><p break-before=\"right\">b</p>").lines == [["a"], [], ["b"]])
        #expect(Layout("<p>a</p><p break-before=\"left\">b</p>").lines == [["a"], ["b"]])
        #expect(Layout("<p break-before=\"left\">b</p>").lines == [[], ["b"]])
        #expect(Layout("<p break-before=\"page\">b</p>").lines == [["b"]])
        // A forced break wins over avoid, whichever stands outside.
        #expect(
            Layout("<p>a</p><box break-before=\"avoid\"><p break-before=\"page\">b</p></box>").lines == [["a"], ["b"]])
        #expect(Layout("<h1>a</h1><p break-before=\"page\">b</p>").lines == [["a"], ["b"]])
    }

    @Test func forcedBreaksWhereNothingBreaksLoseNothing() {
        let cell = "<table columns=\"1fr\"><tr><td><p>a</p><p break-before=\"page\">b</p></td></tr></table>"
        #expect(Layout(cell).lines.flatMap { $0 } == ["a", "b"])
        let header =
            "<page-master name=\"m\" size=\"200pt 200pt\" margin=\"20pt\"><header><p>a</p><p break-before=\"page\">b</p></header></page-master>"
        #expect(Layout(header + "<section page-master=\"m\"><p>c</p></section>").lines == [["a", "b", "c"]])
    }

    @Test func containersContinueWithTheirPaddingAtTheEdges() {
        let layout = Layout("<box padding=\"5pt\" border=\"1pt solid black\"><p>\(lines(12))</p></box>", width: 100)
        // The last child leaves room for the lower padding, for it may end on this page.
        #expect(layout.lines.map(\.count) == [8, 4])
        #expect(layout.words(onPage: 0)[0].y == 14)
        #expect(layout.words(onPage: 1)[0].y == 8)
    }

    @Test func signaturesTakeTheLastLinesAlong() {
        let block = "<signature office=\"AA\" name=\"N\"/>"
        let layout = Layout(
            "<p>\(lines(8))</p><signatures columns=\"1\" gap=\"10pt\">\(block)</signatures>", width: 200,
            styles:
                "<style for=\"signatures\" part=\"office\" margin=\"0\"/><style for=\"signatures\" part=\"name\" margin=\"0\"/>"
        )
        #expect(layout.lines[0] == names(1...6))
        #expect(layout.lines[1] == ["7", "8", "AA,", "N"])
    }

    @Test func signatureRowsNeverSplitAndTheLastIsNotAlone() {
        let blocks = (1...5).map { "<signature office=\"O\($0)\" name=\"N\($0)\"/>" }.joined()
        let styles =
            "<style for=\"signatures\" part=\"office\" margin=\"0\"/><style for=\"signatures\" part=\"name\" margin=\"0\"/>"
        // Rows of 30 pt: three on a page, but the last one takes the row before it along.
        let layout = Layout(
            "<signatures columns=\"2\" gap=\"10pt\" gutter=\"0\">\(blocks)</signatures>", width: 200, height: 80,
            styles: styles)
        #expect(layout.lines == [["O1,", "N1", "O2,", "N2"], ["O3,", "N3", "O4,", "N4", "O5,", "N5"]])
    }

    @Test func signatureNamesStandOnOneLine() {
        let layout = Layout(
            """
            <signatures columns="2" gap="20pt" gutter="0"><signature office="AAA BBB" name="N"/><signature office="C" name="M"/></signatures>
            """, width: 100,
            styles:
                "<style for=\"signatures\" part=\"office\" margin=\"0\"/><style for=\"signatures\" part=\"name\" margin=\"0\"/>"
        )
        let words = layout.words(onPage: 0)
        #expect(words.map(\.text).map { $0.trimmingSpaces } == ["AAA", "BBB,", "N", "C,", "M"])
        #expect(words.map(\.y) == [8, 18, 48, 8, 48])
    }

    @Test func columnsBreakInParallel() {
        let columns =
            "<columns widths=\"1fr 1fr\" gap=\"0\"><column><p>\(lines(14, "a"))</p></column><column><p>\(lines(3, "b"))</p></column></columns>"
        let layout = Layout(columns + "<p>c</p>")
        #expect(layout.words(onPage: 0).filter { $0.text.hasPrefix("b") }.map(\.x) == [50, 50, 50])
        #expect(layout.words(onPage: 1).map(\.text) == ["a11", "a12", "a13", "a14", "c"])
        #expect(layout.words(onPage: 1).last?.y == 48)
    }

    @Test func multicolumnTextIsBalanced() {
        let text = "<columns count=\"2\" gap=\"0\"><p orphans=\"1\" widows=\"1\">\(lines(8))</p></columns><p>c</p>"
        let layout = Layout(text)
        let words = layout.words(onPage: 0)
        #expect(words.map(\.x) == [0, 0, 0, 0, 50, 50, 50, 50, 0])
        #expect(words.last?.y == 48)
        let long = Layout("<columns count=\"2\" gap=\"0\"><p orphans=\"1\" widows=\"1\">\(lines(26))</p></columns>")
        #expect(long.lines.flatMap { $0 }.count >= 10)
        #expect(long.pages.count == 2)
        let drawn: [String] = long.pages.indices.flatMap { long.words(onPage: $0).map(\.text) }
        #expect(drawn == names(1...26))
    }

    @Test func columnBreaksInColumns() {
        let layout = Layout("<columns count=\"2\" gap=\"0\"><p>a</p><p break-before=\"column\">b</p></columns>")
        #expect(layout.words(onPage: 0).map(\.x) == [0, 50])
        #expect(Layout("<p>a</p><p break-before=\"column\">b</p>").lines == [["a", "b"]])
    }

    @Test func columnsNestedTooOftenAreSetInOne() {
        var text = "<p>a b c d e f</p>"
        for _ in 0..<12 { text = "<columns count=\"2\" gap=\"0\">\(text)</columns>" }
        let layout = Layout(text)
        #expect(layout.findings.contains("layout.nested-columns"))
        #expect(layout.runWords.sorted() == ["a", "b", "c", "d", "e", "f"])
    }

    @Test func listMarkersHang() {
        let layout = Layout("<ol><li><p>aa</p></li><li>bb<ul><li>cc</li></ul></li><li/></ol>", width: 200)
        #expect(
            layout.words(onPage: 0) == [
                .init(text: "1.", x: 0, y: 8), .init(text: "aa", x: 22.5, y: 8), .init(text: "2.", x: 0, y: 18),
                .init(text: "bb", x: 22.5, y: 18),
                .init(text: "\u{2013}", x: 22.5, y: 28), .init(text: "cc", x: 40.5, y: 28),
                .init(text: "3.", x: 0, y: 38),
            ])
        // Neither alignment nor a first child without a line loses a marker.
        let centred = Layout(
            "<ol text-align=\"center\"><li><table columns=\"1fr\"><tr><td>a</td></tr></table></li></ol>", width: 200)
        #expect(centred.words(onPage: 0).first == .init(text: "1.", x: 0, y: 8))
    }

    @Test func listsBeginWhereTheyAreToldTo() {
        let layout = Layout("<ol start=\"100000\"><li>a</li><li>b</li></ol>", width: 300)
        #expect(layout.text.contains("100001."))
    }

    @Test func imagesAreScaledDownWithOneFinding() {
        let wide = Layout("<img src=\"400x100.png\" alt=\"a\"/>")
        #expect(wide.images == [Rectangle(x: .zero, y: .zero, width: .pt(100), height: .pt(25))])
        let tall = Layout("<p>a</p><img src=\"100x400.png\" alt=\"a\"/><p>b</p>")
        #expect(tall.images == [Rectangle(x: .zero, y: .zero, width: .pt(25), height: .pt(100))])
        #expect(tall.findings == ["layout.image-scaled"])
        #expect(tall.lines == [["a"], [], ["b"]])
        let padded = Layout("<box padding=\"10pt\"><img src=\"100x400.png\" alt=\"a\"/></box>")
        #expect(padded.images.allSatisfy { $0.maxY <= .pt(100) })
    }
}

extension Layout {
    var images: [Rectangle] {
        pages.flatMap(\.items).compactMap { item in
            if case .image(let placed) = item { return placed.bounds }
            return nil
        }
    }
}

extension String {
    var trimmingSpaces: String { split(separator: " ").joined(separator: " ") }
}

import Testing
@testable import DocumentLayout

/// Pages of 10 lines of 10 pt that end evenly.
@Suite struct PageStretchingTests {
    private func lines(_ count: Int, _ prefix: String) -> String {
        (1...count).map { "\(prefix)\($0)" }.joined(separator: "<br/>")
    }

    private func bottoms(_ body: String, _ alignment: String = "space-between") -> [Double] {
        let layout = Layout("<section align-content=\"\(alignment)\">\(body)</section>")
        return layout.pages.indices.map { (layout.words(onPage: $0).map(\.y).max() ?? 0) + 2 }
    }

    private let paragraph = "<p margin-bottom=\"6pt\">"

    @Test func fullPagesEndWhereTheirAreaEnds() {
        // 3 × 2 lines and two spaces of 6 pt are 72 pt; a third of 3 lines would be too much for the page, and is not parted.
        let body = (1...3).map { "\(paragraph)\(lines(2, "a\($0)"))</p>" }.joined() + "\(paragraph)\(lines(3, "b"))</p>"
        let tall = Layout("<section align-content=\"space-between\">\(body)</section>", height: 76)
        #expect(tall.words(onPage: 0).map(\.y) == [8, 18, 36, 46, 64, 74].map { $0 })
        #expect(tall.lines(onPage: 1).count == 3)
        let plain = Layout("<section>\(body)</section>", height: 76)
        #expect(plain.words(onPage: 0).map(\.y) == [8, 18, 34, 44, 60, 70])
        // The last page ends where its text does.
        #expect(tall.words(onPage: 1).map(\.y) == plain.words(onPage: 1).map(\.y))
    }

    @Test func spacesGrowByHalfAtMost() {
        // 28 pt are left and two spaces of 6 pt could take 6: the page stays as it is.
        let body = (1...3).map { "\(paragraph)\(lines(2, "a\($0)"))</p>" }.joined() + "\(paragraph)\(lines(3, "b"))</p>"
        #expect(bottoms(body)[0] == 72)
        #expect(bottoms(body) == bottoms(body, "start"))
    }

    @Test func headingsStayWithTheirText() {
        let heading = "<h2 margin-top=\"16pt\" margin-bottom=\"4pt\">H</h2>"
        let body = "\(paragraph)\(lines(4, "a"))</p>\(heading)\(paragraph)\(lines(2, "b"))</p><p>\(lines(3, "c"))</p>"
        let layout = Layout("<section align-content=\"space-between\">\(body)</section>", height: 106)
        let ys = layout.words(onPage: 0).map(\.y)
        // 96 pt and 4 of its own space: the heading's distance to its text is the same, those above it and above 'c' have grown.
        #expect(ys.count == 7 && ys[5] - ys[4] == 14)
        #expect((ys.last ?? 0) + 2 == 106 && ys[4] - ys[3] > 32)
    }

    @Test func framesTablesAndForcedBreaksStayAsTheyAre() {
        let framed =
            "<box border=\"1pt solid black\">\(paragraph)\(lines(2, "a"))</p>\(paragraph)\(lines(2, "b"))</p>\(paragraph)\(lines(4, "c"))</p></box><p>\(lines(3, "d"))</p>"
        #expect(bottoms(framed) == bottoms(framed, "start"))
        let forced = "\(paragraph)a</p>\(paragraph)b</p><p break-before=\"page\">c</p>"
        #expect(bottoms(forced) == bottoms(forced, "start"))
    }

    @Test func spacesInsideListsTakePart() {
        let list =
            "<ul margin-bottom=\"20pt\"><li margin-bottom=\"20pt\"><p>a</p></li><li margin-bottom=\"20pt\"><p>b</p></li></ul>"
        let layout = Layout(
            "<section align-content=\"space-between\">\(list)<p>c</p><p margin-top=\"30pt\">\(lines(4, "d"))</p></section>",
            height: 100)
        #expect((layout.words(onPage: 0).map(\.y).max() ?? 0) + 2 == 100)
    }

    /// Ten rows with 6 pt of space each give half a point, so that the line below them finds room on their page.
    @Test func rowsOfTablesGiveAHair() {
        let rows = (1...6).map { "<tr><td padding=\"3pt 0pt\">r\($0)</td></tr>" }.joined()
        let body = "<table margin-bottom=\"0pt\">\(rows)</table><p>\(lines(3, "a"))</p><p>\(lines(3, "b"))</p>"
        func layout(_ height: Double, _ alignment: String) -> Layout {
            Layout("<section align-content=\"\(alignment)\">\(body)</section>", height: height)
        }
        // 96 pt of rows and 30 of text.
        let plain = layout(124, "start"), together = layout(124, "space-between")
        #expect(plain.lines(onPage: 0).count < 9 && together.lines(onPage: 0).count == 9)
        let ys = together.words(onPage: 0).map(\.y)
        #expect(abs((ys.last ?? 0) + 2 - 124) < 0.01)
        // All rows are alike, and their text stands in the middle of what is left.
        let pitches = zip(ys, ys.dropFirst()).prefix(5).map { $1 - $0 }
        #expect(pitches.allSatisfy { abs($0 - 16 + 2.0 / 6) < 0.01 })
        #expect(abs(ys[0] - 8 - 3 + 1.0 / 6) < 0.01)
        // More than a hair is not given.
        #expect(layout(122, "space-between").lines(onPage: 0).count < 9)
    }

    @Test func notesStayBelow() {
        let body =
            "\(paragraph)\(lines(2, "a"))<footnote><p>n</p></footnote></p>\(paragraph)\(lines(2, "b"))</p>\(paragraph)\(lines(2, "c"))</p><p>\(lines(3, "d"))</p>"
        let layout = Layout("<section align-content=\"space-between\">\(body)</section>", height: 86)
        let note = layout.words(onPage: 0).last
        let text = layout.words(onPage: 0).filter { $0.text.hasPrefix("c") }.map(\.y).max() ?? 0
        #expect(note?.text == "n" && (note?.y ?? 0) == 84)
        #expect(text + 2 == 76)
    }
}

import PageModel
import TestSupport
import Testing
@testable import DocumentLayout

/// Pages of 10 lines of 10 pt, 200 pt wide, with the catchword in the foot.
@Suite struct CatchwordTests {
    private let footer = """
        <page-master name="m" size="200pt 140pt" orientation="landscape" margin="0 0 40pt 0"><footer><p text-align="right"><catchword/></p></footer></page-master>
        """

    /// The feet of all pages, as they can be read.
    private func feet(_ body: String, hyphenator: (any Hyphenator)? = nil) -> [String] {
        let layout = Layout(footer + "<section page-master=\"m\">" + body + "</section>", hyphenator: hyphenator)
        return layout.pages.indices.map { index in
            layout.texts(onPage: index).filter { $0.origin.y > .pt(100) }
                .map { $0.pieces.map { String(decoding: $0.shaped.text, as: UTF8.self) }.joined() }.joined().replacing(
                    "\u{A0}", with: " ")
        }
    }

    private func lines(_ count: Int) -> String { (1...count).map { "b\($0)" }.joined(separator: "<br/>") }

    @Test func theFirstWordOfTheNextPage() {
        #expect(feet("<p>\(lines(10))</p><p>media, yang</p>") == ["media …", ""])
        #expect(feet("<p>\(lines(14))</p>") == ["b11 …", ""])
    }

    @Test func markersComeAlong() {
        #expect(feet("<p>\(lines(10))</p><ol start=\"9\"><li><p>Undang Undang</p></li></ol>") == ["9. Undang …", ""])
        // An item that goes on shows no marker there.
        #expect(feet("<ol><li><p>\(lines(12))</p></li></ol>") == ["b11 …", ""])
    }

    @Test func nothingBeforeSomethingNew() {
        #expect(feet("<p>\(lines(10))</p><h2>Judul</h2><p>a</p>") == ["", ""])

        #expect(feet("<p>a</p><p break-before=\"page\">b</p>") == ["", ""])
        let signers = String(repeating: "<signature office=\"A\" name=\"N\"/>", count: 8)
        let signed = feet("<p>a</p><signatures columns=\"1\" gap=\"10pt\">\(signers)</signatures>")
        #expect(signed.count > 2 && Set(signed) == [""])
        let sections = "<section page-master=\"m\"><p>a</p></section><section page-master=\"m\"><p>b</p></section>"
        #expect(Layout(footer + sections).lines == [["a"], ["b"]])
    }

    @Test func hyphenatedWordsAreWhole() {
        let words = MarkedHyphenator(["pe-me-rin-tah"])
        // Every other break is worse than half a word at the foot of the page.
        let above =
            "<p orphans=\"20\" widows=\"20\">\(lines(9))</p><p orphans=\"1\" widows=\"1\" break-before=\"avoid\">"
        let text = above + "aaaaaaaaaaaa pemerintah daerah</p>"
        let layout = Layout(footer + "<section page-master=\"m\">\(text)</section>", hyphenator: words)
        #expect(layout.lines(onPage: 1).first == "rintah daerah")
        #expect(feet(text, hyphenator: words) == ["pemerintah …", ""])
        #expect(
            feet(above + "aaaaaaaaaaaa undang-undang</p>") == [
                "undang-undang …", "",
            ])
    }

    @Test func emphasisIsThatOfTheText() throws {
        let text = "<section page-master=\"m\"><p>\(lines(10))</p><p><b>media</b><sup>1</sup> lain</p></section>"
        let foot = Layout(footer + text).texts(onPage: 0).filter { $0.origin.y > .pt(100) }
        #expect(foot.map(\.face.description.weight) == [700, 400])
        #expect(
            foot.map { $0.pieces.map { String(decoding: $0.shaped.text, as: UTF8.self) }.joined() } == [
                "media", "\u{A0}…",
            ])
    }

    /// Rows are no text to go on with, neither those of a table that goes on nor those of one that begins.
    @Test func nothingBeforeRowsOfATable() {
        let rows = (1...16).map { "<tr><td>\($0).</td><td>kata</td></tr>" }.joined()
        let table =
            "<table columns=\"1fr 1fr\"><caption>Judul</caption><thead><tr><th>No</th><th>Kata</th></tr></thead>\(rows)</table>"
        let inRows = feet(table), before = feet("<p>\(lines(10))</p>" + table)
        #expect(inRows.count > 1 && Set(inRows) == [""] && before.count > 1 && Set(before) == [""])
        let cell =
            "<table columns=\"1fr 1fr\"><tr><td>a</td><td><p orphans=\"1\" widows=\"1\">\(lines(12))</p></td></tr></table>"
        #expect(Set(feet(cell)) == [""])
    }

    @Test func picturesHaveNoWord() {
        #expect(feet("<p>\(lines(10))</p><img src=\"20x20.png\" alt=\"a\"/><p>sesudah</p>") == ["sesudah …", ""])
        #expect(feet("<p>\(lines(10))</p><img src=\"20x20.png\" alt=\"a\"/>") == ["", ""])
    }
}

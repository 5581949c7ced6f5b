import Diagnostics
@testable import DocumentLayout
import PageModel
import Testing

/// Findings travel with what they are about: what is placed tells them, wherever it stands; what is thrown away is silent.
@Suite struct FindingsTests {
    /// A character that the font does not have, in every place where text can stand.
    static let places: [(name: String, body: String)] = [
        ("a paragraph", "<p>a☃</p>"),
        ("a heading", "<h1>a☃</h1>"),
        ("a marker of a list", "<ol marker='☃{1}'><li>a</li></ol>"),
        ("a cell", "<table columns='1fr'><tr><td>☃</td></tr></table>"),
        ("a head", "<table columns='1fr'><thead><tr><th>☃</th></tr></thead><tr><td>a</td></tr></table>"),
        ("a caption", "<table columns='1fr'><caption>☃</caption><tr><td>a</td></tr></table>"),
        ("a foot", "<table columns='1fr'><tr><td>a</td></tr><tfoot><tr><td>☃</td></tr></tfoot></table>"),
        ("a footnote", "<p>a<footnote>☃</footnote></p>"),
        ("columns", "<columns count='2'><p>☃</p><p>a</p></columns>"),
        (
            "columns beside each other",
            "<columns widths='1fr 1fr'><column><p>a</p></column><column><p>☃</p></column></columns>"
        ),
        ("a chart's label", "<chart type='bar'><point label='☃' value='1'/></chart>"),
        ("a cell that is turned", "<table columns='1fr'><tr><td writing-mode='sideways-lr'>☃</td></tr></table>"),
        (
            "a signer's name",
            "<signatures columns='1' gap='10pt'><signature office='O' name='A☃' key='k'/></signatures>"
        ),
        (
            "a signer's office",
            "<signatures columns='1' gap='10pt'><signature office='☃' name='A' key='k'/></signatures>"
        ),
        (
            "a signer's rank",
            "<signatures columns='1' gap='10pt'><signature office='O' name='A' rank='☃' key='k'/></signatures>"
        ),
    ]

    @Test(arguments: places) func everyPlaceTellsAMissingGlyph(_ place: (name: String, body: String)) {
        #expect(Layout(place.body, width: 200, height: 200).findings == ["fonts.missing-glyph"], "\(place.name)")
    }

    /// Rows that are made for each page alone: the first page that has them tells them.
    @Test(arguments: ["carry at='page-end'", "carry at='page-start'", "tfoot repeat='page'"])
    func rowsOfPagesTellAMissingGlyph(_ group: String) {
        let element = group.prefix { $0 != " " }
        let rows = (1...30).map { "<tr><td>r\($0)</td></tr>" }.joined()
        let layout = Layout(
            "<table columns='1fr'><\(group)><tr><td>☃</td></tr></\(element)><tbody>\(rows)</tbody></table>", width: 100,
            height: 100)
        #expect(layout.pages.count > 2)
        #expect(layout.findings == ["fonts.missing-glyph"])
    }

    @Test func runningHeadsTellAMissingGlyph() {
        let layout = Layout(
            "<page-master name='m' size='200pt 200pt' margin='20pt'><header><p>☃</p></header></page-master>"
                + "<section page-master='m'><p>a</p></section>")
        #expect(layout.findings == ["fonts.missing-glyph"])
    }

    /// A head that is repeated, a paragraph over three pages, a label that is set again: one cause is told once.
    @Test func whatIsRepeatedIsToldOnce() {
        let rows = (1...30).map { "<tr><td>r\($0)</td></tr>" }.joined()
        let layout = Layout(
            "<table columns='1fr'><thead><tr><th>☃</th></tr></thead><tbody>\(rows)</tbody></table>", width: 100,
            height: 100)
        #expect(layout.pages.count > 2)
        #expect(layout.findings == ["fonts.missing-glyph"])
    }

    /// A name too wide for its column in the first form is set in another one: nothing is wrong with what stands on the page.
    @Test func formsThatWereTriedAreSilent() {
        let layout = Layout(
            "<signatures columns='1' gap='10pt'><signature office='O' name='Dr. AAAA BBBB, S.H., M.M.' key='k'/></signatures>",
            width: 300)
        #expect(layout.findings.isEmpty)
        #expect(layout.lines(onPage: 0).count == 3)
    }

    /// Columns are balanced by trying heights: trials that overflow tell nothing.
    @Test(arguments: 2...6) func balancingIsSilent(count: Int) {
        let paragraphs = (1...13).map { "<p break-inside='avoid'>a\($0)<br/>b\($0)<br/>c\($0)</p>" }.joined()
        let layout = Layout("<columns count='\(count)' gap='5pt'>\(paragraphs)</columns>", width: 300, height: 300)
        #expect(layout.findings.isEmpty)
        #expect(Set(layout.text.split(separator: " ")).count == 39)
    }

    /// What moves to the next page is told there, once, although it was laid out twice.
    @Test func whatMovesIsToldOnce() {
        let layout = Layout("<p>a<br/>b<br/>c</p><p break-inside='avoid'>d☃<br/>e<br/>f</p>", width: 100, height: 50)
        #expect(layout.lines == [["a", "b", "c"], ["d☃", "e", "f"]])
        #expect(layout.findings == ["fonts.missing-glyph"])
    }

    /// What is not shown is no concern of anybody.
    @Test func whatIsHiddenIsSilent() {
        #expect(Layout("<p display='none'>☃</p><p>a</p>").findings.isEmpty)
    }

    @Test func oneCauseIsToldOnceWhereverItIsFound() {
        let findings = LayoutFindings()
        for place in 1...3 {
            findings.report(
                Diagnostic("a.b", .warning, Wording(verbatim: "place \(place)"), at: nil).once(for: "cause"))
        }
        findings.report(Diagnostic("a.b", .warning, Wording(verbatim: "place 4"), at: nil))
        #expect(findings.all.all.map(\.message.english) == ["place 1", "place 4"])
    }
}

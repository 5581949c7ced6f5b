import PageModel
import TestSupport
import Testing
@testable import DocumentLayout

/// `several-pages`: what only a paper of several sheets says.
struct SeveralPagesTests {
    private let footer = """
        <page-master name="m" size="200pt 140pt" orientation="landscape" margin="0 0 40pt 0">
          <footer><p><several-pages>a<page-number/> b<page-count/></several-pages></p></footer></page-master>
        """

    private func feet(_ sections: String) -> [String] {
        let layout = Layout(footer + sections)
        return layout.pages.indices.map { page in
            layout.texts(onPage: page).filter { $0.origin.y > .pt(100) }
                .map { $0.pieces.map { String(decoding: $0.shaped.text, as: UTF8.self) }.joined() }.joined()
        }
    }

    private func section(_ pages: Int, _ numbering: String = "") -> String {
        let paragraphs = (1...pages).map { "<p\($0 == 1 ? "" : " break-before=\"page\"")>x</p>" }.joined()
        return "<section page-master=\"m\" \(numbering)>\(paragraphs)</section>"
    }

    @Test(arguments: 1...4) func shownOnSeveralPages(_ count: Int) {
        #expect(feet(section(count)) == (1...count).map { count == 1 ? "" : "a\($0) b\(count)" })
    }

    /// Pages are counted by their numbering: two sections that begin anew are one sheet each, two that go on are two.
    @Test func countedByTheNumbering() {
        let anew = "numbering=\"decimal\" start=\"1\""
        #expect(feet(section(1, anew) + section(1, anew)) == ["", ""])
        #expect(feet(section(1) + section(1, "numbering=\"continue\"")) == ["a1 b2", "a2 b2"])
    }
}

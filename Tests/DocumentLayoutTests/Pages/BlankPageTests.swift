import PageModel
import TestSupport
import Testing
@testable import DocumentLayout

/// Pages that stay blank so that a section begins on the other side.
struct BlankPageTests {
    private let master = """
        <page-master name="m" size="200pt 140pt" orientation="landscape" margin="30pt 0 40pt 0">
          <header on="first"><p>awal</p></header><header on="rest"><p>lanjut</p></header>
          <footer><p><page-number/> dari <page-count/></p></footer></page-master>
        """

    private func section(_ pages: Int, _ attributes: String) -> String {
        let paragraphs = (1...pages).map { "<p\($0 == 1 ? "" : " break-before=\"page\"")>isi</p>" }.joined()
        return "<section page-master=\"m\" \(attributes)>\(paragraphs)</section>"
    }

    private func texts(_ layout: Layout) -> [String] {
        layout.pages.indices.map { page in
            layout.texts(onPage: page).sorted { $0.origin.y < $1.origin.y }.map { text in
                text.pieces.map { String(decoding: $0.shaped.text, as: UTF8.self) }.joined(separator: " ")
            }.joined(separator: " ").split(separator: " ").joined(separator: " ")
        }
    }

    /// Where numbers begin anew, the blank page comes before the first, and the heads of a first page stand on the first with text.
    @Test func numbersBeginOnTheFirstPageWithText() {
        let layout = Layout(
            master + section(1, "numbering=\"lower-roman\"")
                + section(2, "numbering=\"decimal\" start=\"1\" break-before=\"right\""))
        #expect(texts(layout) == ["awal isi i dari i", "", "awal isi 1 dari 2", "lanjut isi 2 dari 2"])
        #expect(layout.pages.map(\.label?.text) == ["i", nil, "1", "2"])
    }

    /// Numbers that go on count it, as a sheet of the book.
    @Test func numbersThatGoOnCountBlankPages() {
        let layout = Layout(master + section(1, "") + section(1, "break-before=\"right\""))
        #expect(texts(layout) == ["awal isi 1 dari 3", "", "awal isi 3 dari 3"])
    }

    @Test func noPageStaysBlankWhereTheSideIsRight() {
        let layout = Layout(master + section(2, "") + section(1, "start=\"1\" break-before=\"right\""))
        #expect(layout.pages.map(\.label?.text) == ["1", "2", "1"])
    }
}

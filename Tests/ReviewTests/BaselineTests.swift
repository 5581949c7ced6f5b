@testable import Review
import Testing

struct BaselineTests {
    @Test func contentsAreReadAsTheyWereWritten() throws {
        let pages = [
            Pages.page("# Judul", "Kata pemerin= tahan “kutipan” — Rp1.000", "| 1", "|| sel", "~ catatan"),
            Pages.page(), Pages.page("+ lanjutan"),
        ]
        let contents = pages.map(\.content)
        let text = ContentText.text(of: contents)
        // A block without words is nothing to keep.
        #expect(ContentText.pages(text) == contents)
        let read = try #require(PageTable.pages(PageTable.text(of: pages), contents: contents))
        #expect(read == pages)
    }

    @Test(arguments: [
        "", "naskah-baseline 1", "naskah-baseline 2\n", "naskah-baseline 1\nx\n", "naskah-baseline 1\n\t1\t2\t3\n",
    ])
    func brokenTablesAreRefused(text: String) {
        #expect(PageTable.pages(text, contents: text.count > 20 ? [PageContent()] : []) == nil)
    }

    @Test(arguments: ["block P", "page\n 0 1", "page\nblock P\n 0 1 2 3\ta b", "halo"])
    func brokenTextsAreRefused(text: String) {
        #expect(ContentText.pages(text) == nil)
    }

    @Test func anEmptyTableHasNoPages() {
        #expect(PageTable.pages("naskah-baseline 1\n", contents: []) == [])
    }

    @Test func environmentsTellWhatDiffers() {
        let old = DrawingEnvironment(
            text: "Cairo\t1.16.0\nfont TeX Gyre Bonum Regular\tabc\nfont Liberation Sans Regular\tdef\n")
        let new = DrawingEnvironment(
            text: "Cairo\t1.18.0\nfont TeX Gyre Bonum Regular\tabd\nfont TeX Gyre Heros Regular\t123\n")
        #expect(
            new.differences(from: old).map { "\($0.name) \($0.old ?? "-") \($0.new ?? "-")" } == [
                "Cairo 1.16.0 1.18.0", "font TeX Gyre Bonum Regular abc abd",
            ])
        #expect(DrawingEnvironment(text: old.text) == old)
    }
}

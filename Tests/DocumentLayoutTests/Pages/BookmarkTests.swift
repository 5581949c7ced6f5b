import LayoutLanguage
import Testing
@testable import DocumentLayout

@Suite struct BookmarkTests {
    @Test func sectionsWithoutHeadingsAreFoundByTheirTitle() {
        let layout = Layout(
            "<section title=\"Sampul\"><p>a</p></section><section title=\"Bab\"><h1>Judul</h1></section>")
        #expect(layout.outline.map(\.title) == ["Sampul", "Judul"])
        #expect(layout.findings.isEmpty)
    }

    @Test func onlyIndonesianIsHyphenatedByRule() {
        var style = TextStyle()
        #expect(style.isHyphenatedByRule)
        style.language = "en"
        #expect(!style.isHyphenatedByRule)
        style.language = "id-ID"
        style.hyphens = .manual
        #expect(!style.isHyphenatedByRule)
    }
}

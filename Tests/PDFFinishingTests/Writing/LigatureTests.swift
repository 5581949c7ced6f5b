@testable import PDFFinishing
import Testing

/// Ligatures are letters for whoever reads or searches.
@Suite struct LigatureTests {
    @Test func marksOfLigaturesAreTakenOut() throws {
        let content = """
            /P << /MCID 0 >> BDC
            (Sou)Tj /Span << /ActualText <feff00660069> >> BDC (\u{1}EMC)Tj EMC (an)Tj
            /Span << /ActualText <feff00ad> >> BDC (-)Tj EMC
            EMC
            """
        let expected = """
            /P << /MCID 0 >> BDC
            (Sou)Tj  (\u{1}EMC)Tj  (an)Tj
            /Span << /ActualText <feff00ad> >> BDC (-)Tj EMC
            EMC
            """
        let result = try #require(MarkedContent.rewritten(Array(content.utf8), marks: [.content(0)]))
        #expect(String(decoding: result, as: UTF8.self) == expected)
    }

    @Test func fontsSpellThemOut() {
        let map = "2 beginbfchar\n<01> <fb01>\n<02> <FB04>\n<03> <0041>\nendbfchar"
        #expect(
            String(decoding: Ligatures.spelledOut(Array(map.utf8)), as: UTF8.self)
                == "2 beginbfchar\n<01> <00660069>\n<02> <00660066006c>\n<03> <0041>\nendbfchar")
    }
}

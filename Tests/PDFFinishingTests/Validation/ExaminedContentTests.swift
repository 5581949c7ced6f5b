import Testing
@testable import PDFFinishing

/// Marks of content streams, in strings, dictionaries and pictures that look like them.
@Suite struct ExaminedContentTests {
    static let cases: [(content: String, marks: [Int], unmarked: Int, isBalanced: Bool)] = [
        ("/P << /MCID 3 >> BDC (a) Tj EMC", [3], 0, true),
        ("(a) Tj", [], 1, true), ("0 0 9 9 re f", [], 1, true), ("0 0 9 9 re W n", [], 0, true),
        ("/Artifact BMC 0 1 0 RG 0 0 m 9 9 l S EMC", [], 0, true),
        ("/P <</MCID 0>> BDC (EMC \\) /P << /MCID 9 >> BDC) Tj EMC", [0], 0, true),
        ("/P <</MCID 0>> BDC /Span << /ActualText (x) >> BDC <45> Tj EMC EMC [(b)] TJ", [0], 1, true),
        ("/P <</MCID 0>> BDC (a) Tj", [0], 0, false), ("EMC", [], 0, false),
        ("BI /W 1 /H 1 ID \u{1}(Tj EI (a) Tj", [], 2, true), ("% (a) Tj\n/Im Do", [], 0, true),
    ]

    @Test(arguments: cases.indices) func marks(index: Int) {
        let expected = Self.cases[index], content = ExaminedContent(Array(expected.content.utf8))
        #expect(content.marks == expected.marks, "\(expected.content)")
        #expect(content.unmarkedCount == expected.unmarked, "\(expected.content)")
        #expect(content.isBalanced == expected.isBalanced, "\(expected.content)")
        #expect(content.unmarkedObjects == (expected.content.hasSuffix("Do") ? ["Im"] : []))
    }
}

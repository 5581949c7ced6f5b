@testable import DocumentData
import TestGenerators
import Testing

/// Words that are told by their bytes are those that Unicode tells.
@Suite struct MarkdownWordsTests {
    private static let parts = [
        "data", "Rp1.000", "é", "×", "÷", "ÿ", "À", "–", "…", "“", "”", "\u{2039}", "\u{2040}", "²", "½", "漢",
        "e\u{301}", "\r\n",
        " ", "\u{A0}", "_", "-", "*", "٣", "🙂", "\u{200D}", "0", "Z", "/", ":", "@", "[", "`", "{",
    ]

    @Test(arguments: 0..<300 as Range<UInt64>) func wordsAreThoseOfUnicode(seed: UInt64) {
        var dice = Dice(seed: seed), text = "x"
        let most = [19, Self.parts.count - 1][dice.number(0...1)]
        for _ in 0..<dice.number(0...40) { text += Self.parts[dice.number(0...most)] }
        let rest = text.dropFirst()
        #expect(MarkdownWords.words(of: rest) == rest.split { !($0.isLetter || $0.isNumber) }, "\(rest)")
    }

    /// What is left of a template is found wherever it stands.
    @Test(arguments: 0..<300 as Range<UInt64>) func leftoversAreFoundAnywhere(seed: UInt64) {
        var dice = Dice(seed: seed)
        let leftovers: [(String, PlaceholderText.Kind)] = [
            ("……", .blanks), (".....", .blanks), ("…..", .blanks), ("___", .blanks), ("xxx", .filler),
            ("TODO", .filler),
            ("TBD", .filler), ("Lorem Ipsum", .filler), ("[nama Bupati]", .filler), ("<isi di sini>", .filler),
            ("Contoh", .sampleName), ("CONTOH", .sampleName), ("Fulanah", .sampleName),
        ]
        let harmless = [
            "Dinas", "Komunikasi", "é", "–", "Rp1.000,00", "dan lain-lain…", "Todo", "a.b", "XXX", "kontoh", "tokoh",
        ]
        func words() -> [String] { (0..<dice.number(0...8)).map { _ in harmless[dice.number(0...harmless.count - 1)] } }
        let before = words(), after = words(), (text, kind) = leftovers[dice.number(0...leftovers.count - 1)]
        #expect(PlaceholderText.kind(of: (before + after).joined(separator: " "), isName: true) == nil)
        #expect(PlaceholderText.kind(of: (before + [text] + after).joined(separator: " "), isName: true) == kind)
    }
}

import LayoutLanguage
import PageModel
import TestSupport
@testable import Typesetting

/// A paragraph of the stored comparison with TeX: its text, and what TeX chose for it.
struct TeXParagraph {
    struct Case {
        let paragraph: Int
        let mode: String
        let width: Length
        let lastPass: String
        /// Total demerits after every line.
        let demerits: [Int]
    }

    /// Width of every character of cmtt10 in scaled points.
    static let characterWidth = Length(units: 344_061)

    let text: String
    let hyphenator: MarkedHyphenator
    let typesetter: Typesetter

    /// - Parameter marked: with '-' where a word may be broken and '/-' for a hyphen that is written.
    init(marked: String) {
        let words = marked.split(separator: " ").map(String.init)
        text = words.map { $0.replacing("/-", with: "\u{1}").replacing("-", with: "").replacing("\u{1}", with: "-") }
            .joined(separator: " ")
        var pieces: [String] = []
        for word in words {
            let parts = word.replacing("/-", with: "\u{1}").split(separator: "\u{1}").map(String.init)
            for (index, part) in parts.enumerated() {
                let bare = part.filter { $0 != "." && $0 != "," }
                pieces.append(index < parts.count - 1 ? bare + "\u{1}" : bare)
            }
        }
        // The piece before a written hyphen keeps it: it is shaped as one word with it.
        hyphenator = MarkedHyphenator(pieces.map { $0.replacing("\u{1}", with: "") })
        typesetter = Typesetter(shaper: SquareShaper(), hyphenator: hyphenator)
    }

    func candidates(width: Length, hyphenates: Bool) -> [BreakCandidate] {
        var style = TextStyle()
        style.fontFamilies = ["Square"]
        style.fontSize = TeXParagraph.characterWidth
        style.hyphenateLimitLeft = 1
        style.hyphenateLimitRight = 1
        let shaped = ParagraphShaper.shape(
            [.text(InlineText(text, style: ComputedStyle(text: style)))], with: typesetter.shaper)
        style.textAlign = .justify
        style.textJustify = .interWord
        var collector = CandidateCollector(shaped, in: typesetter, width: width, style: style, hyphenates: hyphenates)
        collector.collect(indent: .zero)
        return collector.candidates
    }

    /// Everything that the fixture holds.
    static func stored() -> (paragraphs: [TeXParagraph], cases: [Case]) {
        var paragraphs: [TeXParagraph] = [], cases: [Case] = []
        for line in (TestFile.text("LineBreaking/Fixtures/TeXParagraphs.txt") ?? "").split(separator: "\n") {
            let words = line.split(separator: " ").map(String.init)
            switch words.first {
            case "paragraph": paragraphs.append(TeXParagraph(marked: words.dropFirst(2).joined(separator: " ")))
            case "case":
                cases.append(
                    Case(
                        paragraph: Int(words[1]) ?? -1, mode: words[2], width: Length(units: Int(words[3]) ?? 0),
                        lastPass: words[4],
                        demerits: words.dropFirst(5).compactMap { Int($0) }))
            default: break
            }
        }
        return (paragraphs, cases)
    }
}

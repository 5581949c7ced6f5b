import Diagnostics
import LayoutLanguage
import PageModel
import TestSupport
import Testing
@testable import Typesetting

/// Paragraphs that were set before, against the same ones set for the first time.
struct KeptParagraphsTests {
    /// What one paragraph comes to.
    private struct Outcome: Equatable {
        var minimum: Length
        let maximum: Length
        var texts: [String] = []
        var x: [Length] = []
        var widths: [Length] = []
        var slack: [Length] = []
        var findings: [String] = []
        var places: [SourceRange?] = []
    }

    private struct Given {
        let pieces: [String]
        let floor: Length
        let width: Length
        let asksForLines: Bool
    }

    /// The same few texts again and again, in one or two pieces.
    private func texts(_ dice: inout Dice, _ random: RandomText) -> [Given] {
        let words = random.words + ["a", "ba\u{AD}kan", "12", "x"]
        return (0..<30).map { _ in
            let count = dice.number(1...2)
            return Given(
                pieces: (0..<count).map { _ in
                    (0..<dice.number(0...4)).map { _ in words[dice.number(0...words.count - 1)] }.joined(separator: " ")
                },
                floor: .pt(Double(dice.number(0...80))), width: .pt(dice.pick([40, 60, 90, 150])),
                asksForLines: dice.chance(60))
        }
    }

    /// - Parameter file: another one each time, so that all places are others.
    private func outcome(_ given: Given, _ look: TextStyle, _ file: SourceFile, _ typesetter: Typesetter) -> Outcome {
        let style = ComputedStyle(text: look), bold = ComputedStyle(text: SetText.style { $0.letterSpacing = .pt(1) })
        var offset = 0
        let items = given.pieces.enumerated().map { index, piece -> InlineItem in
            defer { offset += piece.utf8.count + 1 }
            return .text(
                InlineText(
                    piece, style: index == 0 ? style : bold,
                    source: SourceRange(file, offset, offset + piece.utf8.count)))
        }
        let paragraph = Paragraph(items, style: style)
        let (minimum, maximum) = paragraph.widths(floor: given.floor, in: typesetter)
        var outcome = Outcome(minimum: max(given.floor, minimum), maximum: maximum)
        guard given.asksForLines else { return outcome }
        let broken = paragraph.lines(width: given.width, in: typesetter), shaped = paragraph.shaped(in: typesetter)
        for line in broken.lines {
            outcome.texts.append(
                shaped.segments(on: line).map { index in
                    shaped.piece(shaped.segments[index], at: index, on: line).shaped.map {
                        String(decoding: $0.text, as: UTF8.self)
                    } ?? ""
                }.joined())
            outcome.x.append(line.x)
            outcome.widths.append(line.width)
            outcome.slack.append(line.slack)
        }
        outcome.findings = broken.findings.map { finding in "\(finding)" }
        outcome.places = shaped.runs.map(\.source)
        return outcome
    }

    @Test(arguments: 0..<100) func whatWasSetBeforeComesToTheSame(seed: Int) {
        var dice = Dice(seed: UInt64(seed))
        let random = RandomText(seed: seed), kept = KeptParagraphs()
        var given = texts(&dice, random)
        for round in 0..<4 {
            let file = SourceFile(path: "\(round).md", text: String(repeating: "x", count: 10_000))
            // As an edit does: some of them are others, and the floor of what follows with them.
            for _ in 0..<round {
                given[dice.number(0...given.count - 1)] = dice.pick(texts(&dice, random))
            }
            let known = Typesetter(shaper: SquareShaper(), hyphenator: random.hyphenator)
            known.kept = kept
            kept.begin(isSame: true)
            for one in given {
                let fresh = Typesetter(shaper: SquareShaper(), hyphenator: random.hyphenator)
                #expect(outcome(one, random.style, file, known) == outcome(one, random.style, file, fresh))
            }
            kept.end()
        }
    }

    /// Another look, another setting: also where a style has the place in memory of one that is gone.
    @Test func anotherStyleIsSetAnew() {
        let kept = KeptParagraphs(), typesetter = Typesetter(shaper: SquareShaper(), hyphenator: nil)
        typesetter.kept = kept
        for round in 1...20 {
            kept.begin(isSame: true)
            for size in [5.0, 10, 20] {
                let style = ComputedStyle(text: SetText.style { $0.fontSize = .pt(size + Double(round % 2)) })
                let (_, maximum) = Paragraph([.text(InlineText("abcd", style: style))], style: style).widths(
                    floor: .zero, in: typesetter)
                #expect(maximum == .pt(4 * (size + Double(round % 2))))
            }
            kept.end()
        }
    }

    /// Fonts or names have changed: nothing of what was set holds.
    @Test func nothingIsKnownOfOtherFonts() {
        let kept = KeptParagraphs(), style = ComputedStyle(text: SetText.style())
        func minimum(_ hyphenator: MarkedHyphenator) -> Length {
            let typesetter = Typesetter(shaper: SquareShaper(), hyphenator: hyphenator)
            typesetter.kept = kept
            defer { kept.end() }
            return Paragraph([.text(InlineText("abakan", style: style))], style: style).widths(
                floor: .zero, in: typesetter
            ).minimum
        }
        kept.begin(isSame: true)
        #expect(minimum(MarkedHyphenator([])) == .pt(60))
        kept.begin(isSame: true)
        #expect(minimum(MarkedHyphenator(["aba-kan"])) == .pt(60), "it is taken as it was set")
        kept.begin(isSame: false)
        #expect(minimum(MarkedHyphenator(["aba-kan"])) == .pt(40))
    }
}

import LayoutLanguage
import PageModel
import TestSupport
import Testing
@testable import Typesetting

/// The parts of broken words: what is measured is what is drawn.
struct WordBreakTests {
    private let shaper = SquareShaper()

    private func breaks(_ marked: String) throws -> (WordBreaks, ShapedText, FontFace) {
        let face = try #require(shaper.face(for: FontDescription(family: "Square")))
        let plain = marked.replacing("-", with: ""), word = shaper.shape(plain, with: face)
        let offsets = MarkedHyphenator([marked]).breakpoints(in: Array(plain.utf8)[...])
        return (WordBreaks(word, offsets: offsets, face: face, shaper: shaper), word, face)
    }

    @Test(arguments: ["pe-me-rin-tah", "ké-gi-at-an", "a-b", "satu"]) func headsAndTailsAreWhatIsShaped(
        marked: String
    ) throws {
        let (breaks, word, face) = try breaks(marked), pieces = WordPieces(shaper, face)
        #expect(breaks.heads.count == breaks.offsets.count && breaks.tails.count == breaks.offsets.count)
        for (index, offset) in breaks.offsets.enumerated() {
            let head = pieces.shape(word.text[..<offset], withHyphen: true),
                tail = pieces.shape(word.text[offset...], withHyphen: false)
            #expect(breaks.heads[index].advance == head.advance && breaks.heads[index].glyphCount == head.glyphs.count)
            #expect(breaks.tails[index].advance == tail.advance && breaks.tails[index].glyphCount == tail.glyphs.count)
            #expect(
                String(decoding: head.text, as: UTF8.self).hasSuffix("\u{AD}"),
                "text that is copied joins the word again")
            #expect(head.text.dropLast(2) + tail.text == word.text[...])
        }
    }

    @Test func partsLieBetweenTheBreaks() throws {
        let parts = try breaks("pe-merin-tah").0.segments
        // 'pe-', 'merin-', 'tah' in letters of one em.
        #expect(parts.first.advance == 3_000 && parts.widest.advance == 6_000 && parts.last.advance == 3_000)
        let whole = try breaks("satu").0.segments
        #expect(whole.first.advance == 4_000 && whole.widest.advance == 4_000 && whole.last.advance == 4_000)
    }

    /// A word is looked up once, however often it occurs, but not for other limits.
    @Test func wordsAreHyphenatedOnce() throws {
        final class Counting: Hyphenator, @unchecked Sendable {
            var count = 0
            func breakpoints(in word: ArraySlice<UInt8>) -> [Int] {
                count += 1
                return [2, 4]
            }
        }
        let counting = Counting(), typesetter = Typesetter(shaper: shaper, hyphenator: counting)
        let face = try #require(shaper.face(for: FontDescription(family: "Square"))),
            word = shaper.shape("pemerintah", with: face)
        func run(_ change: (inout TextStyle) -> Void) -> ShapedParagraph.Run {
            ShapedParagraph.Run(
                face: face, size: .pt(10), style: ComputedStyle(text: SetText.style(change)), source: nil, link: nil,
                baselineShift: .zero, ledgerNumber: nil, origin: nil)
        }
        let usual = run { _ in }, narrow = run { $0.hyphenateLimitLeft = 3 }
        #expect(typesetter.wordBreaks.breaks(of: word, in: usual, typesetter).offsets == [2, 4])
        #expect(typesetter.wordBreaks.breaks(of: word, in: usual, typesetter).offsets == [2, 4] && counting.count == 1)
        #expect(typesetter.wordBreaks.breaks(of: word, in: narrow, typesetter).offsets == [4] && counting.count == 2)
        typesetter.releaseWordBreaks()
        #expect(typesetter.wordBreaks.breaks(of: word, in: usual, typesetter).offsets == [2, 4] && counting.count == 3)
    }
}

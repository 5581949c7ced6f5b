import Diagnostics
import LayoutLanguage
import PageModel
import TestSupport
import Testing
@testable import Typesetting

struct ShapingTests {
    private func shaped(_ items: [InlineItem]) -> ShapedParagraph { ParagraphShaper.shape(items, with: SquareShaper()) }

    private func shaped(_ text: String, _ change: (inout TextStyle) -> Void = { _ in }) -> ShapedParagraph {
        shaped([.text(InlineText(text, style: ComputedStyle(text: SetText.style(change))))])
    }

    private func text(of paragraph: ShapedParagraph) -> String {
        paragraph.segments.map { String(decoding: $0.shaped?.text ?? [], as: UTF8.self) }.joined()
    }

    /// White space collapses (CSS Text 3 §4.1), within a text and over the borders of texts.
    @Test(arguments: 0..<150) func whiteSpaceCollapses(seed: Int) {
        var dice = Dice(seed: UInt64(seed)), text = "", parts: [String] = [""]
        for _ in 0..<dice.number(1...30) {
            let piece = dice.pick(["a", "bb", "ccc", " ", "  ", "\n", "\t", " \n ", ","])
            text += piece
            if dice.chance(20) { parts.append("") }
            parts[parts.count - 1] += piece
        }
        let expected = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        let style = ComputedStyle(text: SetText.style())
        let result = self.text(of: shaped(parts.map { .text(InlineText($0, style: style)) }))
        #expect(result == expected)
    }

    @Test(arguments: 0..<100) func segmentsAreAsWideAsTheirGlyphs(seed: Int) {
        let random = RandomText(seed: seed)
        let paragraph = shaped(random.text) { $0.letterSpacing = random.style.letterSpacing }
        for segment in paragraph.segments {
            #expect(segment.shaped.map { paragraph.run(of: segment).width(of: $0) == segment.width } ?? true)
        }
        #expect(paragraph.findings.isEmpty)
    }

    @Test func capitalsAreSetWhereTheyAreAskedFor() {
        #expect(text(of: shaped("Satu dua é") { $0.textTransform = .uppercase }) == "SATU DUA É")
    }

    @Test func spacesThatHoldAreNoBreaks() {
        func kinds(_ text: String, _ change: (inout TextStyle) -> Void = { _ in }) -> [ShapedParagraph.Segment.Kind] {
            shaped(text, change).segments.map(\.kind)
        }
        #expect(kinds("a b") == [.word, .space, .word])
        #expect(kinds("a\u{A0}b") == [.word, .fixedSpace, .word])
        #expect(kinds("a b") { $0.whiteSpace = .nowrap } == [.word, .fixedSpace, .word])
        #expect(kinds("Pasal 4") == [.word, .fixedSpace, .word])
        #expect(kinds("a\nb") { $0.whiteSpace = .preLine } == [.word, .lineBreak, .word])
        #expect(kinds(" a ") == [.word])
    }

    /// Raised and lowered digits, fractions and boxes that the font lacks are set from what it has; the text stays.
    @Test(arguments: [
        ("CO₂", ["CO 10 0", "₂ 7 -1"]), ("10⁶x", ["10 10 0", "⁶ 7 3", "x 10 0"]), ("m²", ["m² 10 0"]),
        // All digits of a number have one look.
        ("10²⁴", ["10 10 0", "²⁴ 7 3"]), ("⅓", ["⅓ 7 0"]), ("☐ ☑", ["☐ 10 0", "  10 0", "☑ 10 0"]),
    ])
    func charactersThatFontsLack(_ text: String, _ expected: [String]) {
        let shaper = SquareShaper(missing: ["₂", "⁴", "⁶", "⅓", "☐", "☑", "✓"])
        let style = ComputedStyle(text: SetText.style())
        let paragraph = ParagraphShaper.shape([.text(InlineText(text, style: style))], with: shaper)
        #expect(paragraph.findings.isEmpty)
        #expect(
            paragraph.segments.map { segment in
                let run = paragraph.run(of: segment), shift = Int(run.baselineShift.points.rounded(.towardZero))
                return "\(String(decoding: segment.shaped?.text ?? [], as: UTF8.self)) \(Int(run.size.points)) \(shift)"
            } == expected)
        #expect(paragraph.segments.allSatisfy { $0.shaped?.isMissingGlyphs == false })
    }

    /// A family that has no glyph for a word gives it to the next one, and only that word.
    @Test func fallbackGoesWordByWord() {
        let paragraph = shaped("a ☃ b") { $0.fontFamilies = ["Square", "Square Two"] }
        #expect(
            paragraph.segments.map { paragraph.run(of: $0).face.description.family }
                == ["Square", "Square", "Square Two", "Square", "Square"])
        #expect(paragraph.findings.isEmpty)
    }

    @Test(arguments: [
        ("dan/atau", SlashedWord.words), ("(dan/atau)", .words), ("www.solok.go.id/data", .address),
        ("https://solok.go.id/data", .address),
        ("surel@solok/id", .address), ("18/PMK.07/2023", .number), ("000.4.3/12", .number), ("a./b", .words),
    ])
    func slashesStandInWordsAddressesOrNumbers(text: String, kind: SlashedWord) throws {
        let bytes = Array("lihat \(text) ini".utf8)
        let slash = try #require(bytes.firstIndex(of: UInt8(ascii: "/")))
        #expect(SlashedWord(around: slash, in: bytes) == kind)
    }

    /// Time with the square of its length would take minutes for this one.
    @Test func longWordsOfSlashesAreLinear() {
        let paragraph = shaped(String(repeating: "aaa/", count: 50_000))
        #expect(paragraph.segments.count == 50_000)
    }

    @Test func scriptsAreTheFontsOwnOrSmaller() throws {
        let shaper = SquareShaper()
        func position(_ text: String, _ position: FontPosition) throws -> ScriptPosition {
            let style = ComputedStyle(text: SetText.style { $0.fontPosition = position })
            let face = try #require(shaper.face(for: style.text.fontDescription(family: "Square")))
            return ScriptPosition(InlineText(text, style: style), face: face, family: "Square", shaper)
        }
        let own = try position("2", .super), made = try position("2a", .super), below = try position("2", .sub),
            none = try position("2", .normal)
        #expect(own.size == .pt(10) && own.shift == .zero && own.face.description.features == .superscript)
        #expect(made.size == .pt(7) && made.shift == .pt(3.5) && made.face.description.features == [])
        #expect(below.size == .pt(7) && below.shift == Length.pt(7).scaled(by: -0.2))
        #expect(none.size == .pt(10) && none.shift == .zero)
    }
}

import Diagnostics
import LayoutLanguage
import PageModel
import TestSupport
import Testing
@testable import Typesetting

struct ParagraphTests {
    private final class Note: InlineNote {
        let number: Int
        init(_ number: Int) { self.number = number }
    }

    private let style = ComputedStyle(text: SetText.style())

    private func text(_ text: String) -> InlineItem { .text(InlineText(text, style: style)) }

    /// Each note is carried to the line of the word that calls it, whatever the width.
    @Test(arguments: [30.0, 50, 80, 120, 1_000]) func notesComeToTheLineThatCallsThem(width: Double) {
        var items: [InlineItem] = []
        for number in 1...12 { items += [text("w\(number) "), .note(Note(number))] }
        let set = SetText(Paragraph(items, style: style), width: width)
        #expect(set.lines.flatMap(\.notes).compactMap { ($0 as? Note)?.number } == Array(1...12))
        for line in set.lines {
            let called = line.notes.compactMap { ($0 as? Note)?.number }.map { "w\($0)" }
            #expect(called == set.text(of: line).split(separator: " ").map(String.init))
        }
    }

    /// A word that is parted twice calls its note where it ends, and once.
    @Test func aNoteOfAPartedWordComesWithItsEnd() {
        let set = SetText(
            Paragraph([text("aaaaaaaaaaaaaa"), .note(Note(1)), text(" bbb"), .note(Note(2))], style: style), width: 50)
        #expect(set.lines.count == 4)
        #expect(set.lines.map { $0.notes.compactMap { ($0 as? Note)?.number } } == [[], [], [1], [2]])
    }

    @Test func aNoteBeforeAllTextComesToTheFirstLine() {
        let set = SetText(Paragraph([.note(Note(1)), text("aa bb")], style: style), width: 20)
        #expect(set.lines.map(\.notes.count) == [1, 0])
        #expect(SetText(Paragraph([.note(Note(1))], style: style), width: 20).lines.map(\.notes.count) == [1])
    }

    @Test func imagesStandInTheLineAndMakeRoom() {
        func image(_ width: Double, _ height: Double, _ align: VerticalAlign) -> InlineItem {
            var box = BoxStyle()
            box.verticalAlign = align
            return .image(
                InlineImage(
                    .ring(Ring(colors: [.black])), size: Size(width: .pt(width), height: .pt(height)),
                    style: ComputedStyle(text: style.text, box: box)))
        }
        let set = SetText(Paragraph([text("aa "), image(30, 40, .top), text(" bb")], style: style), width: 200)
        #expect(set.lines.map(\.width) == [.pt(90)])
        // Two letters, a space, 30 pt, a space and two letters; the 8 pt above the baseline become 40; the 2 pt below
        // stay.
        #expect(set.lines.map(\.ascent) == [.pt(40)] && set.lines.map(\.height) == [.pt(42)])
        // Centred 2.6 pt above the baseline: 22.6 above it and 17.4 below.
        let centred = SetText(Paragraph([image(30, 40, .middle)], style: style), width: 200)
        #expect(centred.lines.map(\.ascent) == [Length.pt(20) + .pt(2.6)] && centred.lines.map(\.height) == [.pt(40)])
        #expect(
            SetText(Paragraph([image(30, 4, .top)], style: style), width: 200).lines.map(\.height) == [.pt(10)],
            "the grid is kept")
    }

    @Test func leadersTakeWhatIsLeft() {
        let items = [text("aa"), .leader(style), text("12")]
        let set = SetText(Paragraph(items, style: style), width: 200)
        #expect(set.lines.map(\.width) == [.pt(40)] && set.lines.map(\.slack) == [.zero])
        #expect(set.texts == ["aa12"])
    }

    @Test func plainTextLeavesOutWhatIsNotRead() {
        let mark = InlineItem.text(InlineText("3", style: style, isNoteMark: true))
        let items = [text("  satu  "), mark, .note(Note(3)), .lineBreak, text("dua\n tiga "), .leader(style)]
        #expect(Paragraph(items, style: style).plainText == "satu dua tiga")
        #expect(Paragraph([], style: style).plainText == "")
    }

    @Test func linesAreBrokenOncePerWidth() {
        let set = SetText("aaa bbb ccc", width: 75)
        #expect(set.paragraph.lines(width: .pt(75), in: set.typesetter) === set.broken)
        let other = set.paragraph.lines(width: .pt(40), in: set.typesetter)
        #expect(other !== set.broken && other.lines.count == 3)
        #expect(set.paragraph.lines(width: .pt(75), in: set.typesetter) === set.broken)
        let shaped = set.paragraph.shaped(in: set.typesetter)
        #expect(set.paragraph.shaped(in: set.typesetter) === shaped)
        set.paragraph.release()
        #expect(set.paragraph.shaped(in: set.typesetter) !== shaped)
    }

    @Test func findingsOfTextsAreKeptWithThem() {
        let unknown = ComputedStyle(text: SetText.style { $0.fontFamilies = ["Squar", "Square"] })
        let typesetter = Typesetter(shaper: SquareShaper(), hyphenator: nil)
        let paragraph = Paragraph([.text(InlineText("a ☃", style: unknown))], style: unknown)
        let findings = paragraph.shaped(in: typesetter).findings
        #expect(findings.map(\.id) == ["fonts.unknown-family", "fonts.missing-glyph"])
        #expect(findings.first?.fix?.message.english == "did you mean 'Square'?")
        let wide = Paragraph([text("aaaaaaaaaaaa")], style: style).lines(width: .pt(50), in: typesetter)
        #expect(wide.findings.map(\.id) == ["layout.word-cut"])
    }

    @Test func whatIsRepeatedAccountsForNothing() {
        let once = InlineText("a", style: style, source: nil, link: .uri("x"), isNoteMark: true, ledgerNumber: 4)
        #expect(once.repeated().ledgerNumber == nil && once.repeated().link == .uri("x") && once.repeated().isNoteMark)
        #expect(once.rewritten("b").text == "b" && once.rewritten("b").ledgerNumber == 4)
        #expect(once.rewritten(style: .initial).style === ComputedStyle.initial)
    }
}

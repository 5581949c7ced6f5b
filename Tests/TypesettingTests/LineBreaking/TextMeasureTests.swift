import Diagnostics
import LayoutLanguage
import PageModel
import TestSupport
import Testing
@testable import Typesetting

/// Minimum and maximum widths against the lines themselves.
struct TextMeasureTests {
    private func set(_ random: RandomText, width: Length) -> SetText {
        SetText(random.text, width: width.points, hyphenator: random.hyphenator) { $0 = plain(random.style) }
    }

    /// Hanging punctuation needs less than what is measured; an indent to the left less than its line.
    private func plain(_ style: TextStyle) -> TextStyle {
        var style = style
        style.hangingPunctuation = []
        style.textIndent = .zero
        style.textAlign = .left
        style.textWrap = .wrap
        return style
    }

    private func widths(_ random: RandomText) -> (minimum: Length, maximum: Length) {
        set(random, width: .pt(100)).paragraph.widths(
            floor: .zero, in: Typesetter(shaper: SquareShaper(), hyphenator: random.hyphenator))
    }

    @Test(arguments: 0..<200) func inItsMinimumWidthNothingIsCutOrTooWide(seed: Int) {
        let random = RandomText(seed: seed), widths = widths(random)
        #expect(widths.minimum <= widths.maximum)
        #expect(set(random, width: widths.minimum).findings.isEmpty)
        let narrower = set(random, width: widths.minimum - .pt(1))
        #expect(!narrower.findings.isEmpty, "a point less, and something does not fit: \(narrower.texts)")
    }

    @Test(arguments: 0..<200) func inItsMaximumWidthItIsOneLine(seed: Int) {
        let random = RandomText(seed: seed), widths = widths(random)
        let one = set(random, width: widths.maximum)
        #expect(one.lines.count == 1 && one.lines.first?.width == widths.maximum)
        guard random.words.count > 1 else { return }
        #expect(set(random, width: widths.maximum - .pt(1)).lines.count > 1)
    }

    /// What something else needs already need not be measured: the greater of both is the same.
    @Test(arguments: 0..<200) func aFloorSavesWorkAndChangesNothing(seed: Int) {
        var dice = Dice(seed: UInt64(seed))
        let random = RandomText(seed: seed), exact = widths(random)
        let floor = Length.pt(Double(dice.number(0...150)))
        let paragraph = set(random, width: .pt(100)).paragraph
        let quick = paragraph.widths(
            floor: floor, in: Typesetter(shaper: SquareShaper(), hyphenator: random.hyphenator))
        #expect(max(quick.minimum, floor) == max(exact.minimum, floor))
        #expect(quick.maximum == exact.maximum)
    }

    @Test func roomBehindDecimalsIsPartOfBothWidths() {
        let style = ComputedStyle(text: SetText.style { $0.textAlign = .decimal })
        let figure = Paragraph([.text(InlineText("12,5", style: style))], style: style)
        let typesetter = Typesetter(shaper: SquareShaper(), hyphenator: nil)
        #expect(figure.widths(floor: .zero, in: typesetter) == (.pt(40), .pt(40)))
        let moved = figure.leaving(decimalRoom: .pt(15))
        #expect(moved.widths(floor: .zero, in: typesetter) == (.pt(55), .pt(55)))
        #expect(moved.lines(width: .pt(100), in: typesetter).lines.map(\.x) == [.pt(45)])
        #expect(
            figure.lines(width: .pt(100), in: typesetter).lines.map(\.x) == [.zero], "the figure itself stays as it was"
        )
        moved.release()
        #expect(
            moved.lines(width: .pt(100), in: typesetter).lines.map(\.x) == [.pt(45)],
            "room is asked for, not remembered")
    }

    /// Each piece of text is parted as its own style says, as the line breaker does it.
    @Test func softHyphensPartTextsThatAllowThem() {
        func minimum(_ hyphens: Hyphens, in outer: Hyphens) -> Length {
            let style = ComputedStyle(text: SetText.style { $0.hyphens = outer })
            let inner = InlineText("aaa\u{AD}bbb", style: ComputedStyle(text: SetText.style { $0.hyphens = hyphens }))
            return Paragraph([.text(inner)], style: style).widths(
                floor: .zero, in: Typesetter(shaper: SquareShaper(), hyphenator: nil)
            ).minimum
        }
        for outer in [Hyphens.auto, .manual, .none] {
            #expect(minimum(.auto, in: outer) == .pt(40))
            #expect(minimum(.manual, in: outer) == .pt(40))
            #expect(minimum(.none, in: outer) == .pt(60))
        }
    }

    @Test func forcedBreaksPartTheMaximum() {
        let style = ComputedStyle(text: SetText.style { $0.hyphens = .none })
        let items: [InlineItem] = [
            .text(InlineText("aa bb", style: style)), .lineBreak, .text(InlineText("ccc", style: style)),
        ]
        let widths = Paragraph(items, style: style).widths(
            floor: .zero, in: Typesetter(shaper: SquareShaper(), hyphenator: nil))
        #expect(widths == (.pt(30), .pt(50)))
    }
}

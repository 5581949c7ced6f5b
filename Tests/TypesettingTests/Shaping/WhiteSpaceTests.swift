import LayoutLanguage
import PageModel
import TestSupport
import Testing
@testable import Typesetting

/// White space parts words; how much of it was written, and in which pieces, means nothing.
struct WhiteSpaceTests {
    private static let blanks = [" ", "  ", "\n", "\t", " \n  ", "\r\n", "\t \n\t"]

    private func words(_ dice: inout Dice) -> [String] {
        (0..<dice.number(1...25)).map { _ in
            (0..<dice.number(1...4)).map { _ in dice.pick(["ba", "kan", "meng", "é", "ri", "12", "-an"]) }.joined()
        }
    }

    private func style(_ dice: inout Dice) -> TextStyle {
        SetText.style { style in
            style.textAlign = dice.pick([.left, .justify, .center, .right])
            style.hyphens = dice.pick([.auto, .none])
        }
    }

    private func same(_ one: SetText, _ other: SetText) -> Bool {
        one.texts == other.texts && one.lines.map(\.x) == other.lines.map(\.x)
            && one.lines.map(\.slack) == other.lines.map(\.slack) && one.lines.map(\.width) == other.lines.map(\.width)
            && one.findings == other.findings
    }

    @Test(arguments: 0..<100) func runsOfBlanksAreOneSpace(seed: Int) {
        var dice = Dice(seed: UInt64(seed))
        let words = words(&dice), style = style(&dice), width = Double(dice.number(6...60) * 10)
        let plain = SetText(words.joined(separator: " "), width: width) { $0 = style }
        var blank = dice.chance(50) ? dice.pick(Self.blanks) : ""
        for (index, word) in words.enumerated() {
            blank += word + (index < words.count - 1 || dice.chance(50) ? dice.pick(Self.blanks) : "")
        }
        #expect(same(plain, SetText(blank, width: width) { $0 = style }), "\(words)")
    }

    /// Cut into pieces between words, with the space on either side or on both.
    @Test(arguments: 0..<100) func piecesOfATextAreTheText(seed: Int) {
        var dice = Dice(seed: UInt64(seed) + 500)
        let words = words(&dice), text = style(&dice), width = Double(dice.number(6...60) * 10)
        let style = ComputedStyle(text: text)
        var items: [InlineItem] = [], piece = ""
        for (index, word) in words.enumerated() {
            piece += word
            guard index < words.count - 1 else { break }
            switch dice.number(0...4) {
            case 0:
                items.append(.text(InlineText(piece + " ", style: style)))
                piece = ""
            case 1:
                items.append(.text(InlineText(piece, style: style)))
                piece = " "
            case 2:
                items.append(.text(InlineText(piece + " ", style: style)))
                piece = dice.pick(Self.blanks)
            default: piece += " "
            }
        }
        items.append(.text(InlineText(piece, style: style)))
        let plain = SetText(words.joined(separator: " "), width: width) { $0 = text }
        #expect(same(plain, SetText(Paragraph(items, style: style), width: width)), "\(words)")
    }

    /// A line never begins or ends with a space, and words that are held together stay on one line when they fit.
    @Test(arguments: 0..<100) func fixedSpacesHold(seed: Int) {
        var dice = Dice(seed: UInt64(seed) + 900)
        let parts = (0..<dice.number(2...12)).map { _ in
            (0..<dice.number(1...2)).map { _ in String(repeating: "a", count: dice.number(1...4)) }
                .joined(separator: "\u{A0}")
        }
        let width = Double(dice.number(9...30) * 10)
        let set = SetText(parts.joined(separator: " "), width: width) { $0.textAlign = .justify }
        #expect(set.findings.isEmpty)
        #expect(set.texts.flatMap { $0.split(separator: " ").map(String.init) } == parts)
        #expect(set.texts.allSatisfy { !$0.hasPrefix(" ") && !$0.hasSuffix(" ") })
    }

    /// What is forced to end a line ends it, with nothing of the space around it.
    @Test(arguments: 0..<60) func forcedBreaks(seed: Int) {
        var dice = Dice(seed: UInt64(seed) + 1_300)
        let style = ComputedStyle(text: style(&dice))
        let lines = (0..<dice.number(1...6)).map { _ in dice.pick(["satu", "dua tiga", "empat lima enam"]) }
        var items: [InlineItem] = []
        for (index, line) in lines.enumerated() {
            if index > 0 { items.append(.lineBreak) }
            items.append(.text(InlineText(dice.pick(["", " "]) + line + dice.pick(["", " ", "\n"]), style: style)))
        }
        let set = SetText(Paragraph(items, style: style), width: 400)
        #expect(set.texts == lines)
    }
}

import Diagnostics
import LayoutLanguage
import PageModel
import TestSupport
import Testing
@testable import Typesetting

/// What holds for the lines of any text in any width.
struct LinePropertyTests {
    private static let seeds = 0..<250

    @Test(arguments: seeds) func everyWordStandsOnceAndInOrder(seed: Int) {
        let random = RandomText(seed: seed), set = random.paragraph
        let cut = set.findings.contains("layout.word-cut")
        // Words that no part of fits are cut anywhere and without a hyphen: their letters are there still.
        if cut {
            #expect(set.texts.joined().filter { $0 != " " && $0 != "\u{AD}" } == random.words.joined())
        } else {
            #expect(set.words == random.words)
        }
    }

    @Test(arguments: seeds) func linesFollowEachOtherWithoutGap(seed: Int) {
        let set = RandomText(seed: seed).paragraph, segments = set.paragraph.shaped(in: set.typesetter).segments
        #expect(set.lines.first?.start == 0 && set.lines.last?.end == segments.count)
        for (line, next) in zip(set.lines, set.lines.dropFirst()) {
            if line.endOffset > 0 {
                #expect(
                    next.start == line.end && next.startOffset == line.endOffset, "a word goes on where it was parted")
            } else {
                #expect(next.startOffset == 0)
                // Only spaces are left out at the end of a line.
                #expect(
                    segments[line.end..<max(line.end, next.start)].allSatisfy {
                        $0.kind == .space || $0.kind == .lineBreak
                    })
            }
        }
    }

    /// What a line says about itself is what stands on it.
    @Test(arguments: seeds) func widthsAreThoseOfThePieces(seed: Int) {
        let random = RandomText(seed: seed), set = random.paragraph
        guard random.style.hangingPunctuation.isEmpty else { return }
        for line in set.lines where !set.findings.contains("layout.word-cut") {
            let natural = line.scaled(set.width(of: line)), count = set.glyphCount(of: line)
            // Behind the last letter there is none where letters stand wider apart; each may be rounded.
            let apart = line.spacing(at: random.style.fontSize) * (line.letterSpacing > 0 ? count - 1 : count)
            #expect(abs((natural + apart - line.width).units) <= (line.letterSpacing == 0 ? 0 : count))
        }
    }

    @Test(arguments: seeds) func noLineIsWiderThanItsColumnWithoutAWord(seed: Int) {
        let random = RandomText(seed: seed), set = random.paragraph
        for line in set.lines where line.x + line.width + line.slack > set.width + .pt(0.01) {
            #expect(set.findings.contains("layout.overfull-line"))
        }
        guard set.findings.contains("layout.overfull-line") else { return }
        // Only what cannot be broken is too wide: no line that could have been parted at a space.
        let wide = set.lines.filter { $0.x + $0.width + $0.slack > set.width + .pt(0.01) }
        for line in wide where random.style.textIndent <= .zero {
            #expect(set.text(of: line).split(separator: " ").count == 1)
        }
    }

    @Test(arguments: seeds) func justifiedLinesReachBothEdges(seed: Int) {
        let random = RandomText(seed: seed), set = random.paragraph
        guard random.style.textAlign == .justify, set.findings.isEmpty else { return }
        for line in set.lines.dropLast() where line.slack != .zero || line.width == set.width {
            let hang = random.style.hangingPunctuation.isEmpty ? .zero : Length.pt(30)
            #expect(abs((line.x + line.width + line.slack - set.width).units) <= hang.units)
        }
        #expect((set.lines.last?.slack ?? .zero) <= .zero, "the last line is never stretched")
    }

    /// Letters become wider where spaces do, within their limit, and never in a line that is not to fill its column.
    @Test(arguments: seeds) func lettersGiveWayWithTheSpaces(seed: Int) {
        let random = RandomText(seed: seed), set = random.paragraph
        for line in set.lines {
            #expect((985...1_015).contains(line.letterScale) && line.letterScale % 5 == 0)
            #expect((-10...10).contains(line.letterSpacing))
            #expect(line.letterScale <= 1_000 || line.slack >= .zero)
            #expect(line.letterScale == 1_000 || (line.letterScale > 1_000) == (line.letterSpacing > 0))
            if random.style.textAlign != .justify { #expect(line.letterScale == 1_000 && line.letterSpacing == 0) }
        }
        #expect((set.lines.last?.letterScale ?? 1_000) <= 1_000 && (set.lines.last?.letterSpacing ?? 0) <= 0)
    }

    /// Three hyphens never stand below each other, but where nothing else keeps the words within their column.
    @Test(arguments: seeds) func noThreeHyphensBelowEachOther(seed: Int) {
        let random = RandomText(seed: seed), set = random.paragraph
        guard random.width >= 200, set.findings.isEmpty else { return }
        for (one, two, three) in zip3(set.lines) where one.endsInHyphen && two.endsInHyphen {
            #expect(!three.endsInHyphen, "\(set.texts)")
        }
    }

    private func zip3(_ lines: [Line]) -> [(Line, Line, Line)] {
        zip(zip(lines, lines.dropFirst()), lines.dropFirst(2)).map { ($0.0, $0.1, $1) }
    }

    /// A justified paragraph ends in a line of at least six letters where another way of breaking allows it.
    @Test func lastLinesAreLong() {
        var short = 0, all = 0
        for seed in LinePropertyTests.seeds {
            let random = RandomText(seed: seed)
            let set = SetText(random.text, width: 300, hyphenator: random.hyphenator) { $0.textAlign = .justify }
            guard set.lines.count > 3, let last = set.lines.last else { continue }
            all += 1
            if set.text(of: last).filter(\.isLetter).count < 6 { short += 1 }
        }
        // With the same words, set one after the other without looking ahead, every eighth paragraph ends in fewer.
        #expect(all > 100 && short * 50 < all, "\(short) of \(all)")
    }

    @Test(arguments: seeds) func alignmentMovesLinesWithinTheColumn(seed: Int) {
        let random = RandomText(seed: seed), set = random.paragraph
        guard random.style.hangingPunctuation.isEmpty else { return }
        for (number, line) in set.lines.enumerated() {
            let indent = number == 0 ? random.style.textIndent : .zero,
                free = max(.zero, set.width - indent - line.width)
            switch random.style.textAlign {
            case .right: #expect(line.x == indent + free)
            case .center: #expect(line.x == indent + free / 2)
            default: #expect(line.x == indent)
            }
        }
    }

    @Test(arguments: seeds) func theSameTextGivesTheSameLines(seed: Int) {
        let random = RandomText(seed: seed), one = random.paragraph, other = random.paragraph
        #expect(
            one.texts == other.texts && one.lines.map(\.x) == other.lines.map(\.x)
                && one.lines.map(\.slack) == other.lines.map(\.slack))
        // Released and set again, nothing is otherwise: no line depends on what was kept.
        one.paragraph.release()
        let again = one.paragraph.lines(width: one.width, in: one.typesetter)
        #expect(again.lines.map(\.end) == one.lines.map(\.end) && again.lines.map(\.x) == one.lines.map(\.x))
        #expect(again.findings.map(\.id) == one.findings)
    }

    @Test(arguments: seeds) func balancingTakesNoMoreLines(seed: Int) {
        let random = RandomText(seed: seed)
        func lines(_ wrap: TextWrap) -> SetText {
            SetText(random.text, width: random.width, hyphenator: random.hyphenator) { style in
                style = random.style
                style.textWrap = wrap
                style.textAlign = .left
            }
        }
        let plain = lines(.wrap), balanced = lines(.balance)
        guard plain.findings.isEmpty else { return }
        #expect(balanced.lines.count <= plain.lines.count)
        let widest = balanced.lines.map(\.width).max() ?? .zero
        #expect(widest <= (plain.lines.map(\.width).max() ?? .zero) + .pt(2))
    }

    /// Where nothing may be broken, the words of a ragged text stand as a greedy reader would part them, or fewer on a
    /// line, never more.
    @Test(arguments: seeds) func linesAreNoFewerThanGreedyOnes(seed: Int) {
        let random = RandomText(seed: seed)
        let set = SetText(random.text, width: random.width) { style in
            style = SetText.style()
            style.hyphens = .none
        }
        guard set.findings.isEmpty else { return }
        var greedy = 0, used = Double.infinity
        for word in random.words {
            let width = Double(word.count) * 10
            if used + 10 + width > random.width {
                greedy += 1
                used = width
            } else {
                used += 10 + width
            }
        }
        #expect(set.lines.count >= greedy)
    }
}

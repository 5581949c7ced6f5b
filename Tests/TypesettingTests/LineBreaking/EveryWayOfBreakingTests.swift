import LayoutLanguage
import PageModel
import TestSupport
import Testing
@testable import Typesetting

/// No way of breaking a short paragraph is better than the one that is chosen.
struct EveryWayOfBreakingTests {
    /// Candidates of a random paragraph, few enough to try every way.
    private func candidates(_ dice: inout Dice, width: Length) -> [BreakCandidate] {
        var text = "", marked: [String] = []
        for number in 0..<dice.number(2...9) {
            let syllables = (0..<dice.number(1...4)).map { _ in dice.pick(["ba", "kan", "meng", "o", "ri", "an"]) }
            if syllables.count > 1, dice.chance(40) { marked.append(syllables.joined(separator: "-")) }
            if number > 0 { text += " " }
            text += syllables.joined() + (dice.chance(15) ? "," : "")
        }
        var style = SetText.style { $0.textAlign = dice.chance(80) ? .justify : .left }
        style.hyphenateLimitLeft = 1
        style.hyphenateLimitRight = 1
        let typesetter = Typesetter(shaper: SquareShaper(), hyphenator: MarkedHyphenator(marked))
        var items = [InlineItem.text(InlineText(text, style: ComputedStyle(text: style)))]
        if dice.chance(15) {
            items += [.lineBreak, .text(InlineText("penutup ini", style: ComputedStyle(text: style)))]
        }
        let shaped = ParagraphShaper.shape(items, with: typesetter.shaper)
        var collector = CandidateCollector(shaped, in: typesetter, width: width, style: style, hyphenates: true)
        collector.collect(indent: dice.chance(30) ? .pt(20) : .zero)
        return collector.candidates
    }

    @Test(arguments: 0..<20) func theBestOfAllWays(_ part: Int) {
        var dice = Dice(seed: UInt64(part) + 4_000), found = 0, none = 0
        for _ in 0..<40 {
            let width = Length.pt(Double(dice.number(8...30) * 10))
            let candidates = candidates(&dice, width: width)
            guard candidates.count <= 13 else { continue }
            var parameters = TotalFitLineBreaker.Parameters()
            parameters.tolerance = dice.pick([100, 200, 1_000, 10_000])
            parameters.backgroundStretch = dice.pick([.zero, .zero, .pt(15), .pt(60)])
            parameters.adjacentDemerits = dice.pick([0, 5_000, 10_000, 100_000])
            parameters.doubleHyphenDemerits = dice.pick([0, 10_000, 1_000_000])
            parameters.finalHyphenDemerits = dice.pick([0, 5_000, 1_000_000])
            parameters.hyphenLimit = dice.pick([nil, 1, 2])
            parameters.firstShortStart = dice.chance(50) ? dice.number(1...candidates.count) : nil
            parameters.shortLastLineDemerits = dice.pick([0, 5_000, 1_000_000])
            let expected = EveryWayOfBreaking(parameters: parameters, width: width, candidates: candidates).best()
            let result = TotalFitLineBreaker(parameters: parameters, width: width)
                .breaks(for: candidates, isFinalPass: false)
            #expect(result?.totals.last == expected)
            #expect(result == nil || result?.breaks.last == candidates.count - 1)
            found += expected == nil ? 0 : 1
            none += expected == nil ? 1 : 0
        }
        #expect(found > 3 && none > 0)
    }

    /// A pass that may not fail finds the same way where there is one, and some way to the end where there is none.
    @Test func theLastPassAlwaysEnds() {
        var dice = Dice(seed: 8), rescued = 0
        for _ in 0..<300 {
            let width = Length.pt(Double(dice.number(3...20) * 10))
            let candidates = candidates(&dice, width: width)
            var parameters = TotalFitLineBreaker.Parameters()
            parameters.tolerance = dice.pick([50, 200, 10_000])
            let breaker = TotalFitLineBreaker(parameters: parameters, width: width)
            let first = breaker.breaks(for: candidates, isFinalPass: false)
            let last = breaker.breaks(for: candidates, isFinalPass: true)
            #expect(last?.breaks.last == candidates.count - 1)
            if let first {
                // Demerits of a last line that only one way reaches are not counted there (TeX82 §854), so only the
                // breaks are the same.
                #expect(last?.breaks == first.breaks)
            } else {
                rescued += 1
            }
            let breaks = last?.breaks ?? []
            #expect(zip(breaks, breaks.dropFirst()).allSatisfy { $0 < $1 })
            let forced = candidates.indices.filter { candidates[$0].isForced }
            #expect(Set(forced).isSubset(of: breaks))
        }
        #expect(rescued > 20)
    }
}

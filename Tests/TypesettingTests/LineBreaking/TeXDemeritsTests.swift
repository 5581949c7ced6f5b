import PageModel
import Testing
@testable import Typesetting

/// The line breaker against TeX82: the same total demerits after every line, for paragraphs whose figures TeX itself
/// printed.
@Suite struct TeXDemeritsTests {
    private let stored = TeXParagraph.stored()

    @Test func theFixtureIsComplete() {
        #expect(stored.paragraphs.count >= 20)
        #expect(Set(stored.cases.map(\.width)).count == 4)
        #expect(stored.cases.count == stored.paragraphs.count * 4 * 4)
    }

    @Test(arguments: ["plain", "hyphens", "loose", "emergency"])
    func sameDemerits(mode: String) {
        var wrong: [String] = []
        for known in stored.cases where known.mode == mode {
            let paragraph = stored.paragraphs[known.paragraph]
            let candidates = paragraph.candidates(width: known.width, hyphenates: mode != "plain")
            let result = breaks(candidates, known)
            if result != known.demerits {
                wrong.append("\(known.paragraph) at \(known.width): \(result) ≠ \(known.demerits)")
            }
        }
        #expect(wrong.isEmpty, "\(wrong.count) cases: \(wrong.prefix(5).joined(separator: "\n"))")
    }

    /// Demerits after every line: the total of the breaks up to there.
    private func breaks(_ candidates: [BreakCandidate], _ known: TeXParagraph.Case) -> [Int] {
        var parameters = TotalFitLineBreaker.Parameters()
        parameters.tolerance = ["plain": 4_000, "hyphens": 200, "loose": 3_000, "emergency": 200][known.mode] ?? 0
        let isEmergency = known.mode == "emergency"
        var breaker = TotalFitLineBreaker(parameters: parameters, width: known.width)
        if let result = breaker.breaks(for: candidates, isFinalPass: !isEmergency) {
            #expect(known.lastPass == "-")
            return result.totals
        }
        parameters.backgroundStretch = TeXParagraph.characterWidth * 2
        breaker = TotalFitLineBreaker(parameters: parameters, width: known.width)
        #expect(known.lastPass == "emergencypass")
        return breaker.breaks(for: candidates, isFinalPass: true)?.totals ?? []
    }

    /// TeX82 §108: values computed by hand from the definition.
    @Test func badness() {
        #expect(TotalFitLineBreaker.badness(0, 0) == 0)
        #expect(TotalFitLineBreaker.badness(1, 0) == 10_000)
        #expect(TotalFitLineBreaker.badness(100, 100) == 100)
        #expect(TotalFitLineBreaker.badness(50, 100) == 12)
        #expect(TotalFitLineBreaker.badness(200, 100) == 800)
        #expect(TotalFitLineBreaker.badness(1_000, 100) == 10_000)
        #expect(TotalFitLineBreaker.badness(Int.max / 4, 1) == 10_000)
        #expect(TotalFitLineBreaker.badness(Int.max / 4, Int.max / 8) == 800)
    }
}

import TestSupport
import Testing
@testable import Typesetting

/// What holds for every word, known or not.
struct HyphenationPropertyTests {
    private let hyphenator = IndonesianHyphenator()

    private func pieces(_ word: String) -> [String] {
        let bytes = Array(word.utf8), points = [0] + hyphenator.breakpoints(in: bytes[...]) + [bytes.count]
        return zip(points, points.dropFirst()).map { String(decoding: bytes[$0..<$1], as: UTF8.self) }
    }

    private static let vowels = Set("aiueoAIUEO")

    /// The pieces are the word, none is empty, and each could be read aloud.
    @Test func piecesJoinToTheWord() {
        for marked in WordBreakData.words {
            let word = String(marked.filter { $0 != "-" }), pieces = pieces(word)
            #expect(pieces.joined() == word)
            guard pieces.count > 1 else { continue }
            #expect(pieces.allSatisfy { $0.contains(where: Self.vowels.contains) }, "\(pieces)")
            #expect((pieces.first?.count ?? 0) >= 2 && (pieces.last?.count ?? 0) >= 3, "\(pieces)")
        }
    }

    /// Signs around a word move its breaks and change nothing else; neither does a capital at its beginning.
    @Test(arguments: 0..<100) func signsAroundChangeNothing(seed: Int) {
        var dice = Dice(seed: UInt64(seed))
        let word = String(dice.pick(WordBreakData.words).filter { $0 != "-" })
        let plain = hyphenator.breakpoints(in: Array(word.utf8)[...])
        let before = dice.pick(["", "(", "“", "\"", "«"]), after = dice.pick(["", ".", ",", ";", ")", "”", ".”"])
        let dressed = hyphenator.breakpoints(in: Array((before + word + after).utf8)[...])
        #expect(dressed == plain.map { $0 + before.utf8.count }, "\(before)\(word)\(after)")
        let capital = word.prefix(1).uppercased() + word.dropFirst()
        #expect(hyphenator.breakpoints(in: Array(capital.utf8)[...]) == plain, "\(capital)")
    }

    /// A break that the limits allow is a break without limits too.
    @Test(arguments: 0..<60) func limitsOnlyTakeAway(seed: Int) {
        var dice = Dice(seed: UInt64(seed))
        let left = dice.number(2...6), right = dice.number(2...6)
        let careful = IndonesianHyphenator(leftMinimum: left, rightMinimum: right),
            free = IndonesianHyphenator(leftMinimum: 2, rightMinimum: 2)
        for _ in 0..<20 {
            let bytes = Array(dice.pick(WordBreakData.words).utf8.filter { $0 != 45 })
            let expected = free.breakpoints(in: bytes[...]).filter { $0 >= left && bytes.count - $0 >= right }
            #expect(careful.breakpoints(in: bytes[...]) == expected)
        }
    }
}

@testable import Review
import Testing

struct SequenceAlignmentTests {
    /// Matches rise in both, join equal elements, and are as many as dynamic programming finds.
    @Test(arguments: 0..<300)
    func findsTheLongestCommonSubsequence(seed: Int) {
        var random = SeededRandom(seed: UInt64(seed))
        let old = random.sequence(length: Int.random(in: 0...24, using: &random), letters: 1 + seed % 6)
        let new = random.sequence(length: Int.random(in: 0...24, using: &random), letters: 1 + seed % 6)
        let matches = SequenceAlignment(old, new).newIndex.enumerated().filter { $0.element >= 0 }
        #expect(zip(matches, matches.dropFirst()).allSatisfy { $0.element < $1.element })
        #expect(matches.allSatisfy { old[$0.offset] == new[$0.element] })
        #expect(matches.count == longestCommon(old, new))
    }

    @Test func longSequencesAreAlignedByAnchors() {
        var random = SeededRandom(seed: 7)
        let old = random.sequence(length: 60_000, letters: 5_000)
        var new = old
        new.removeSubrange(50_000..<50_010)
        new.insert(contentsOf: [-1, -2, -3], at: 20_000)
        new[100] = -4
        let alignment = SequenceAlignment(old, new).newIndex
        #expect(alignment.count { $0 < 0 } == 11)
        #expect(alignment[100] == -1)
        #expect(alignment[50_000..<50_010].allSatisfy { $0 == -1 })
    }

    @Test func sequencesWithNothingInCommonEnd() {
        let alignment = SequenceAlignment(Array(0..<20_000), Array(30_000..<50_000))
        #expect(alignment.newIndex.allSatisfy { $0 == -1 })
    }

    @Test func manyRepetitionsEnd() {
        var random = SeededRandom(seed: 3)
        let old = random.sequence(length: 6_000, letters: 2), new = random.sequence(length: 6_000, letters: 2)
        let matches = SequenceAlignment(old, new).newIndex.enumerated().filter { $0.element >= 0 }
        #expect(matches.allSatisfy { old[$0.offset] == new[$0.element] })
    }

    private func longestCommon(_ old: [Int], _ new: [Int]) -> Int {
        var lengths = [[Int]](repeating: [Int](repeating: 0, count: new.count + 1), count: old.count + 1)
        for i in old.indices.reversed() {
            for j in new.indices.reversed() {
                lengths[i][j] = old[i] == new[j] ? lengths[i + 1][j + 1] + 1 : max(lengths[i + 1][j], lengths[i][j + 1])
            }
        }
        return lengths[0][0]
    }
}

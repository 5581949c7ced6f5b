import TestSupport
import Testing
@testable import Typesetting

/// Words that nobody foresaw: names, other languages, mistakes.
struct RandomWordTests {
    private func word(_ dice: inout Dice) -> String {
        let letters =
            "aaaeeiioouubcdfghjklmnprstwyzngnysykh".map(String.init) + ["é", "’", "-", "Ñ", "字", "5", "\u{301}"]
        return (0..<dice.number(0...24)).map { _ in dice.pick(letters) }.joined()
    }

    @Test(arguments: 0..<40) func breaksLieBetweenLetters(seed: Int) {
        var dice = Dice(seed: UInt64(seed))
        for _ in 0..<100 {
            let left = dice.number(1...5), right = dice.number(1...5)
            let hyphenator = IndonesianHyphenator(leftMinimum: left, rightMinimum: right)
            let word = word(&dice), bytes = Array(word.utf8), points = hyphenator.breakpoints(in: bytes[...])
            #expect(zip(points, points.dropFirst()).allSatisfy { $0 < $1 }, "\(word) \(points)")
            for point in points {
                let head = String(validating: bytes[..<point], as: UTF8.self)
                let tail = String(validating: bytes[point...], as: UTF8.self)
                #expect(head != nil && tail != nil, "a letter of \(word) is parted")
                #expect((head?.unicodeScalars.count ?? 0) >= left && (tail?.unicodeScalars.count ?? 0) >= right)
                // Both sides can be read.
                #expect(head?.contains { "aeiouéAEIOU".contains($0) } == true, "\(word) \(point)")
                #expect(tail?.contains { "aeiouéAEIOU".contains($0) } == true, "\(word) \(point)")
            }
            // A slice in the middle of other bytes is the same word.
            let framed = Array("xx".utf8) + bytes + Array("yy".utf8)
            let sliced = hyphenator.breakpoints(in: framed[2..<2 + bytes.count])
            #expect(sliced == points || sliced == points.map { $0 + 2 }, "\(word)")
        }
    }

    /// Bytes that are no text have no breaks that could end the process, and none outside of them.
    @Test func bytesOfNoText() {
        var dice = Dice(seed: 12)
        let hyphenator = IndonesianHyphenator()
        for _ in 0..<3_000 {
            let bytes = (0..<dice.number(0...30)).map { _ in UInt8(dice.number(0...255)) }
            #expect(hyphenator.breakpoints(in: bytes[...]).allSatisfy { $0 > 0 && $0 < bytes.count })
        }
    }
}

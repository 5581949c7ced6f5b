@testable import Review
import TestSupport
import Testing

/// What holds for the comparison of any two texts, also of those whose words occur again and again.
@Suite struct AlignmentPropertyTests {
    private func paragraphs(_ dice: inout Dice) -> [String] {
        (0..<dice.number(0...8)).map { _ in
            dice.pick(["", "", "# ", "| ", "|| ", "~ "])
                + (0..<dice.number(1...8)).map { _ in dice.pick(["satu", "dua", "tiga", "Rp5", "4.", "undang-undang"]) }
                .joined(separator: " ")
        }
    }

    private func tokens(_ paragraphs: [String]) -> [Token] {
        TokenReader.tokens(of: GeneratedDocument.pages(paragraphs, of: 3).map(\.content))
    }

    /// Carried out on the old text, the changes give the new one.
    @Test(arguments: 0..<20) func hunksAreTheWholeDifference(_ part: Int) {
        var dice = Dice(seed: UInt64(part)), changed = 0
        for _ in 0..<60 {
            let old = tokens(paragraphs(&dice)), new = tokens(paragraphs(&dice))
            let difference = TextDifference(old, new)
            var made: [String] = [], i = 0, j = 0
            for hunk in difference.hunks {
                #expect(hunk.old.lowerBound - i == hunk.new.lowerBound - j, "as many words stay on both sides")
                #expect(!hunk.old.isEmpty || !hunk.new.isEmpty)
                made += new[j..<hunk.new.lowerBound].map(\.alignmentKey)
                #expect(
                    old[i..<hunk.old.lowerBound].map(\.alignmentKey) == new[j..<hunk.new.lowerBound].map(\.alignmentKey)
                )
                made += new[hunk.new].map(\.alignmentKey)
                i = hunk.old.upperBound
                j = hunk.new.upperBound
                changed += 1
            }
            #expect(old[i...].map(\.alignmentKey) == new[j...].map(\.alignmentKey))
            made += new[j...].map(\.alignmentKey)
            #expect(made == new.map(\.alignmentKey))
        }
        #expect(changed > 50)
    }

    /// A document is not different from itself, and every difference has two sides.
    @Test func equalTextsHaveNone() {
        var dice = Dice(seed: 99)
        for _ in 0..<100 {
            let paragraphs = paragraphs(&dice), tokens = tokens(paragraphs)
            #expect(TextDifference(tokens, tokens).hunks.isEmpty)
            let pages = GeneratedDocument.pages(paragraphs, of: 2)
            let comparison = DocumentComparison(pages, pages)
            #expect(comparison.changes.isEmpty && comparison.flows.isEmpty && comparison.runningHeads.isEmpty)
        }
    }

    /// However words are parted at the ends of lines and pages, they are the same words.
    @Test(arguments: 0..<40) func linesDoNotMatter(_ seed: Int) {
        var dice = Dice(seed: UInt64(seed))
        let words = (0..<dice.number(1...30)).map { _ in
            dice.pick(["pemerintahan", "undang-undang", "sarana/prasarana", "e-KTP", "2024–2028", "kata", "A4"])
        }
        func broken(_ word: String) -> String {
            switch word {
            case "pemerintahan": dice.pick([word, "pemerin= tahan", "pe= merintahan", "pe= merin= tahan"])
            case "undang-undang": dice.pick([word, "undang- undang", "un= dang-undang"])
            case "sarana/prasarana": dice.pick([word, "sarana/ prasarana"])
            default: word
            }
        }
        let whole = TokenReader.tokens(of: [Pages.page(words.joined(separator: " ")).content])
        let parted = TokenReader.tokens(of: [Pages.page(words.map(broken).joined(separator: " ")).content])
        #expect(whole.map(\.text) == parted.map(\.text))
        #expect(whole.text.replacing(" ", with: "") == words.joined())
        #expect(whole.text == words.joined(separator: " "))
        // Wherever it stands, a word that is parted has as many places as pieces.
        #expect(parted.allSatisfy { !$0.places.isEmpty })
    }

    /// Pairs of pages have as many words in common as any pairs in order could have.
    @Test(arguments: 0..<60) func noOtherPairsHaveMoreInCommon(_ seed: Int) {
        var dice = Dice(seed: UInt64(seed) + 70)
        let letters = Array("abcdefghij").map(String.init)
        let words = (0..<dice.number(4...60)).map { number in
            "kata" + String(number).compactMap(\.wholeNumberValue).map { letters[$0] }.joined()
        }
        func pages(_ words: [String]) -> [[String]] {
            var pages: [[String]] = [], rest = words[...]
            while !rest.isEmpty {
                let count = min(rest.count, dice.number(1...15))
                pages.append(Array(rest.prefix(count)))
                rest = rest.dropFirst(count)
            }
            return pages
        }
        // Whole runs of words go, far enough from each other that what stays between them counts as the same.
        var left: [String] = [], index = 0
        while index < words.count {
            let end = min(words.count, index + dice.number(5...14))
            left += words[index..<end]
            index = end + dice.number(1...6)
        }
        let old = pages(words), new = pages(left)
        let pairs = DocumentComparison(
            old.map { Pages.page(of: [$0.joined(separator: " ")]) },
            new.map { Pages.page(of: [$0.joined(separator: " ")]) }
        ).pairs
        func common(_ i: Int, _ j: Int) -> Int { Set(old[i]).intersection(new[j]).count }
        let reached = pairs.reduce(0) { sum, pair in
            if let i = pair.old, let j = pair.new { sum + common(i, j) } else { sum }
        }
        var best: [[Int]] = Array(repeating: Array(repeating: 0, count: new.count + 1), count: old.count + 1)
        for i in old.indices {
            for j in new.indices {
                best[i + 1][j + 1] = max(best[i][j + 1], best[i + 1][j], best[i][j] + common(i, j))
            }
        }
        #expect(reached == best[old.count][new.count])
    }

    /// A picture's difference against one channel after the other.
    @Test func picturesByHand() throws {
        var dice = Dice(seed: 3)
        for _ in 0..<200 {
            let width = dice.number(1...12), height = dice.number(1...12), count = width * height
            let before = (0..<count).map { _ in UInt16(dice.number(0...0xFFF)) }
            let after = before.map { dice.chance(70) ? $0 : UInt16(dice.number(0...0xFFF)) }
            func picture(_ pixels: [UInt16]) -> Picture {
                Picture(width: width, height: height, format: .standard, pixels: pixels)
            }
            let difference = try #require(PictureDifference(picture(before), picture(after)))
            var steps: [Int] = []
            for (old, new) in zip(before, after) where old != new {
                func channels(_ pixel: UInt16) -> [Int] {
                    [Int(pixel) / 256, Int(pixel) / 16 % 16, Int(pixel) % 16]
                }
                steps.append(zip(channels(old), channels(new)).map { abs($0 - $1) }.max() ?? 0)
            }
            #expect(difference.pixelCount == steps.count && difference.largestStep == steps.max() ?? 0)
            #expect(difference.isTolerated == (steps.allSatisfy { $0 <= 1 } && steps.count * 2_000 <= count))
        }
    }
}

@testable import Review
import TestSupport

/// A document of paragraphs whose words occur once, and the same document after changes that are known.
struct GeneratedDocument {
    private var dice: Dice
    private var count = 0
    private(set) var old: [String] = []
    private(set) var new: [String] = []
    /// What a comparison has to say, as `Pages.changes` writes it; in no order.
    private(set) var expected: [String] = []

    init(seed: UInt64) {
        dice = Dice(seed: seed)
        for _ in 0..<dice.number(6...40) { old.append(paragraph()) }
        new = old
    }

    /// Of words that no other paragraph has, none of which looks like a number.
    private mutating func paragraph() -> String {
        (0..<dice.number(6...14)).map { _ in
            count += 1
            return "kata" + GeneratedDocument.letters(count)
        }.joined(separator: " ") + "."
    }

    /// A number in letters: 0 → 'a', 26 → 'ba'.
    private static func letters(_ number: Int) -> String {
        let last = String(Unicode.Scalar(UInt8(ascii: "a") + UInt8(number % 26)))
        return number < 26 ? last : letters(number / 26) + last
    }

    /// Changes of paragraphs that keep a distance, so that each is one of its own.
    mutating func change() {
        var place = dice.number(0...2), result: [String] = [], rest = old[...]
        var moving: String?
        // The last paragraph stays as it is, so that what moves behind it is not beside another change.
        while rest.count > 1, let paragraph = rest.popFirst() {
            guard result.count >= place else {
                result.append(paragraph)
                continue
            }
            place = result.count + dice.number(3...6)
            switch dice.number(0...4) {
            case 0:
                let added = self.paragraph()
                result += [added, paragraph]
                expected.append("added:  > \(added)")
            case 1:
                expected.append("removed: \(paragraph) > ")
            case 2:
                let words = paragraph.split(separator: " "), amounts = (dice.number(1...999), dice.number(1000...9999))
                old[rest.startIndex - 1] = "\(words[0]) Rp\(amounts.0) \(words.dropFirst().joined(separator: " "))"
                result.append("\(words[0]) Rp\(amounts.1) \(words.dropFirst().joined(separator: " "))")
                expected.append("amount: Rp\(amounts.0) > Rp\(amounts.1)")
            case 3 where moving == nil && rest.count > 8:
                moving = paragraph
            default:
                let other = self.paragraph()
                result.append(other)
                expected.append("replaced: \(paragraph) > \(other)")
            }
            // Something stays the same between two changes.
            for _ in 0..<2 { if let same = rest.popFirst() { result.append(same) } }
        }
        result += rest
        if let moving {
            result.append(moving)
            expected.append("moved: \(moving) > \(moving)")
        }
        new = result
    }

    /// Broken into pages of so many paragraphs.
    static func pages(_ paragraphs: [String], of count: Int) -> [PageRecord] {
        stride(from: 0, to: paragraphs.count, by: count).map { start in
            Pages.page(
                of: Array(paragraphs[start..<min(paragraphs.count, start + count)]), label: String(start / count + 1))
        }
    }
}

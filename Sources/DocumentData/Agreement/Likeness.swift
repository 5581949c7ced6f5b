import Diagnostics

/// Whether two names are likely to be of one thing. A guess is told with its measure and never taken in silence.
///
/// The measure is the share of letters that stand in words of both names, in percent, whatever the order of the words; words that differ
/// by a slip (a letter in each four) count for what is the same in them. Names are alike from 80 % on.
enum Likeness {
    static let least = 80

    static func areAlike(_ one: String, _ other: String) -> Bool { measure(one, other) >= least }

    /// 0 to 100; 100 for the same words in any order.
    static func measure(_ one: String, _ other: String) -> Int { measure(words(one), words(other)) }

    /// - Parameters: words as `words(_:)` gives them, ASCII letters and digits.
    static func measure(_ one: [[UInt8]], _ other: [[UInt8]]) -> Int {
        let total = one.reduce(0) { $0 + $1.count } + other.reduce(0) { $0 + $1.count }
        guard !one.isEmpty, !other.isEmpty, total > 0 else { return 0 }
        var left = other, shared = 0, unmatched: [[UInt8]] = []
        for word in one {
            if let index = left.firstIndex(of: word) {
                left.remove(at: index)
                shared += word.count * 2
            } else {
                unmatched.append(word)
            }
        }
        for word in unmatched {
            guard let (index, common) = slip(of: word, in: left) else { continue }
            shared += common
            left.remove(at: index)
        }
        return shared * 100 / total
    }

    /// The word that differs by a slip, and how many letters of both are the same.
    private static func slip(of word: [UInt8], in words: [[UInt8]]) -> (index: Int, common: Int)? {
        let letters = letters(of: word)
        for (index, other) in words.enumerated() {
            let most = max(word.count, other.count) / 4
            // A changed letter takes one away and brings another.
            guard most > 0, abs(word.count - other.count) <= most,
                (letters ^ self.letters(of: other)).nonzeroBitCount <= 2 * most
            else { continue }
            let distance = NearMiss.distance(word, other)
            if distance <= most { return (index, word.count + other.count - 2 * distance) }
        }
        return nil
    }

    /// A bit for each letter or digit that is in a word.
    private static func letters(of word: [UInt8]) -> UInt64 {
        var letters: UInt64 = 0
        for byte in word { letters |= 1 << UInt64(byte & 63) }
        return letters
    }

    static func words(_ text: String) -> [[UInt8]] {
        ShortName.key(text).utf8.split(separator: UInt8(ascii: " ")).map(Array.init)
    }
}

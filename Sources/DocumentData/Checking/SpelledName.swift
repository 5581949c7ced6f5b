import Diagnostics

/// A person's name without titles, to be held against others: read once, compared with hundreds.
///
/// 'M.' and 'Muhammad' stay different, for only people can decide that.
struct SpelledName: Equatable {
    /// In small letters.
    private let words: [[Character]]

    /// Shorter names are alike by chance.
    private static let leastLetters = 6
    /// Shorter words are alike by chance.
    private static let leastWord = 5

    init(_ name: String) {
        words = PersonNameReading(parsing: name).name.bareName.lowercased().split(separator: " ").map(Array.init)
    }

    /// Word by word at most one letter is different, in words of five letters and more; or all but the spaces is the same.
    func isSpelling(of other: SpelledName) -> Bool {
        guard words.count == other.words.count else { return words.joined().elementsEqual(other.words.joined()) }
        return min(length, other.length) >= SpelledName.leastLetters
            && zip(words, other.words).allSatisfy { word, other in
                word == other
                    || (max(word.count, other.count) >= SpelledName.leastWord && NearMiss.isOneLetterApart(word, other))
            }
    }

    /// With the spaces between the words.
    private var length: Int { words.reduce(max(0, words.count - 1)) { $0 + $1.count } }
}

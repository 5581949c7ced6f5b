/// A short piece of a word packed into one number, so that comparing it needs no string.
struct Morpheme: Hashable, Sendable {
    static let maximumLength = 12

    let key: UInt64
    let length: Int

    /// Lower-case ASCII letters, at most `maximumLength`; more are cut off.
    init(_ text: String) {
        let letters = text.utf8.prefix(Morpheme.maximumLength)
        key = letters.reduce(0) { $0 << 5 | UInt64($1 & 0x1F) }
        length = letters.count
    }

    /// The letters for lists of stems: words parted by spaces and line ends.
    static func keys(_ words: String) -> Set<UInt64> {
        Set(words.split(whereSeparator: \.isWhitespace).map { Morpheme(String($0)).key })
    }
}

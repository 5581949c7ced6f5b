import PageModel

/// The breaks of all words that one thread has met.
final class WordBreakCache {
    private struct Key: Hashable {
        let word: ObjectIdentifier
        let left: Int
        let right: Int
    }

    private var known: [Key: WordBreaks] = [:]

    /// For when all lines have been broken.
    func removeAll() { known = [:] }

    /// The hyphenation of a word by rule, within the limits of the style.
    func breaks(of word: ShapedText, in run: ShapedParagraph.Run, _ typesetter: Typesetter) -> WordBreaks {
        let key = Key(
            word: ObjectIdentifier(word), left: run.style.text.hyphenateLimitLeft,
            right: run.style.text.hyphenateLimitRight)
        if let breaks = known[key] { return breaks }
        let style = run.style.text
        let text = word.text[...]
        let offsets = typesetter.hyphenator?.breakpoints(in: text).filter { style.allowsHyphen(at: $0, in: text) } ?? []
        let breaks = WordBreaks(word, offsets: offsets, face: run.face, shaper: typesetter.shaper)
        known[key] = breaks
        return breaks
    }
}

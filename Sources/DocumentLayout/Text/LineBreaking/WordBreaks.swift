/// Where one word may be hyphenated, and how wide its parts are then: found once per word and face, however often the word occurs.
final class WordBreaks {
    struct Part {
        /// In font units, with the hyphen for heads.
        let advance: Int
        let glyphCount: Int

        func width(in run: ShapedParagraph.Run) -> Length {
            let natural = run.face.length(advance, at: run.size)
            let spacing = run.style.text.letterSpacing
            return spacing == .zero ? natural : natural + spacing * glyphCount
        }
    }

    /// Byte offsets, ascending.
    let offsets: [Int]
    /// Before each offset, with a hyphen.
    let heads: [Part]
    /// From each offset on.
    let tails: [Part]
    /// The widest part between two offsets, hyphen included.
    let widest: Part
    /// The parts between the offsets; first and last matter for what adjoins the word.
    let first: Part
    let last: Part
    /// Keeps the identity of the word that this was found for.
    private let word: ShapedText

    init(_ word: ShapedText, offsets: [Int], face: FontFace, shaper: any TextShaper) {
        self.word = word
        self.offsets = offsets
        func part(_ range: Range<Int>, withHyphen: Bool) -> Part {
            let (advance, glyphCount) = WordPieces(shaper, face).measure(word.text[range], withHyphen: withHyphen)
            return Part(advance: advance, glyphCount: glyphCount)
        }
        let count = word.text.count
        heads = offsets.map { part(0..<$0, withHyphen: true) }
        tails = offsets.map { part($0..<count, withHyphen: false) }
        let whole = Part(advance: word.advance, glyphCount: word.glyphs.count)
        let edges = [0] + offsets + [count]
        let parts = offsets.isEmpty ? [whole] : (1..<edges.count).map { part(edges[$0 - 1]..<edges[$0], withHyphen: $0 < edges.count - 1) }
        widest = parts.max { $0.advance < $1.advance } ?? whole
        first = parts.first ?? whole
        last = parts.last ?? whole
    }
}

/// The breaks of all words that one thread has met.
final class WordBreakCache {
    private struct Key: Hashable {
        let word: ObjectIdentifier
        let left: Int
        let right: Int
    }

    private var known: [Key: WordBreaks] = [:]

    /// The hyphenation of a word by rule, within the limits of the style.
    func breaks(of word: ShapedText, in run: ShapedParagraph.Run, _ environment: LayoutEnvironment) -> WordBreaks {
        let style = run.style.text
        let key = Key(word: ObjectIdentifier(word), left: style.hyphenateLimitLeft, right: style.hyphenateLimitRight)
        if let breaks = known[key] { return breaks }
        let text = word.text[...]
        let offsets = environment.hyphenator?.breakpoints(in: text).filter { style.allowsHyphen(at: $0, in: text) } ?? []
        let breaks = WordBreaks(word, offsets: offsets, face: run.face, shaper: environment.shaper)
        known[key] = breaks
        return breaks
    }
}

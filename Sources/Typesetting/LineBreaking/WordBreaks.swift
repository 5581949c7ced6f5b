import PageModel

/// Where one word may be hyphenated, and how wide its parts are then: found once per word and face, however often the
/// word occurs.
final class WordBreaks {
    struct Segment {
        /// In font units, with the hyphen for heads.
        let advance: Int
        let glyphCount: Int

        init(advance: Int, glyphCount: Int) {
            self.advance = advance
            self.glyphCount = glyphCount
        }

        init(_ measured: (advance: Int, glyphCount: Int)) {
            self.init(advance: measured.advance, glyphCount: measured.glyphCount)
        }

        func width(in run: ShapedParagraph.Run) -> Length { run.width(advance: advance, glyphCount: glyphCount) }
    }

    /// Byte offsets, ascending.
    let offsets: [Int]
    /// Before each offset, with a hyphen.
    let heads: [Segment]
    /// From each offset on.
    let tails: [Segment]
    /// The parts between the offsets, for columns that are as narrow as can be.
    private(set) lazy var segments = Segments(word, offsets, pieces)

    struct Segments {
        /// Hyphen included.
        let widest: Segment
        /// What adjoins the word before it and behind it.
        let first: Segment
        let last: Segment

        fileprivate init(_ word: ShapedText, _ offsets: [Int], _ pieces: WordPieces) {
            let whole = Segment(advance: word.advance, glyphCount: word.glyphs.count)
            let edges = [0] + offsets + [word.text.count]
            let parts =
                offsets.isEmpty
                ? [whole]
                : (1..<edges.count).map {
                    Segment(pieces.measure(word.text[edges[$0 - 1]..<edges[$0]], withHyphen: $0 < edges.count - 1))
                }
            widest = parts.max { $0.advance < $1.advance } ?? whole
            first = parts.first ?? whole
            last = parts.last ?? whole
        }
    }

    /// Keeps the identity of the word that this was found for.
    private let word: ShapedText
    private let pieces: WordPieces

    init(_ word: ShapedText, offsets: [Int], face: FontFace, shaper: any TextShaper) {
        let pieces = WordPieces(shaper, face)
        self.word = word
        self.pieces = pieces
        self.offsets = offsets
        heads = offsets.map { Segment(pieces.measure(word.text[..<$0], withHyphen: true)) }
        tails = WordBreaks.tails(of: word, from: offsets, pieces)
    }

    /// Where the glyphs of the word are those that the tail has alone, they are added up; only other tails are shaped.
    private static func tails(of word: ShapedText, from offsets: [Int], _ pieces: WordPieces) -> [Segment] {
        var tails: [Segment] = [], cluster = 0, byte = 0, glyph = 0, advance = 0
        tails.reserveCapacity(offsets.count)
        for offset in offsets {
            while cluster < word.clusters.count, byte < offset {
                byte += Int(word.clusters[cluster].byteCount)
                for _ in 0..<word.clusters[cluster].glyphCount where glyph < word.glyphs.count {
                    advance += Int(word.glyphs[glyph].advance)
                    glyph += 1
                }
                cluster += 1
            }
            if byte == offset, cluster < word.clusters.count, word.clusters[cluster].startsAlike {
                tails.append(Segment(advance: word.advance - advance, glyphCount: word.glyphs.count - glyph))
            } else {
                tails.append(Segment(pieces.measure(word.text[offset...], withHyphen: false)))
            }
        }
        return tails
    }
}

import PageModel

/// How much of a paragraph's punctuation stands outside of its column.
struct HangingWidth {
    let paragraph: ShapedParagraph
    let typesetter: Typesetter

    /// Of a full stop, comma or hyphen that ends a segment.
    func end(of index: Int) -> Int {
        guard paragraph.segments.indices.contains(index), let shaped = paragraph.segments[index].shaped else {
            return 0
        }
        switch shaped.text.last {
        case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: "-"): return advance(of: shaped.glyphs.last, index)
        default: return 0
        }
    }

    /// Of an opening quote or bracket at the beginning of the paragraph.
    var start: Int {
        guard let shaped = paragraph.segments.first?.shaped, let cluster = shaped.clusters.first,
            cluster.glyphCount == 1,
            HangingWidth.opening.contains(Array(shaped.text.prefix(Int(cluster.byteCount))))
        else { return 0 }
        return advance(of: shaped.glyphs.first, 0)
    }

    /// Of the hyphen of a broken word.
    func hyphen(in run: ShapedParagraph.Run) -> Int {
        let shaped = WordPieces(typesetter.shaper, run.face).shape([], withHyphen: true)
        return (run.face.length(shaped.advance, at: run.size) + run.style.text.letterSpacing).units
    }

    private static let opening = Set(["\"", "'", "(", "[", "\u{201C}", "\u{2018}", "\u{AB}"].map { Array($0.utf8) })

    private func advance(of glyph: ShapedText.Glyph?, _ index: Int) -> Int {
        guard let glyph else { return 0 }
        let run = paragraph.run(of: paragraph.segments[index])
        return (run.face.length(Int(glyph.advance), at: run.size) + run.style.text.letterSpacing).units
    }
}

import PageModel

/// Builds clusters whose counts fit a byte: larger ones are split between characters.
struct ClusterList {
    private(set) var clusters: [ShapedText.Cluster] = []

    /// Adds a cluster of the text's bytes in `range` that is shown by `glyphCount` glyphs.
    mutating func append(_ range: Range<Int>, of text: [UInt8], glyphCount: Int, startsAlike: Bool = false) {
        if range.count <= 255 && glyphCount <= 255 {
            clusters.append(
                ShapedText.Cluster(
                    byteCount: UInt8(range.count), glyphCount: UInt8(glyphCount), startsAlike: startsAlike))
            return
        }
        var start = range.lowerBound, glyphs = glyphCount
        while start < range.upperBound || glyphs > 0 {
            var end = min(range.upperBound, start + 255)
            while end < range.upperBound, end > start, text[end] & 0xC0 == 0x80 { end -= 1 }
            let count = min(255, glyphs)
            clusters.append(ShapedText.Cluster(byteCount: UInt8(end - start), glyphCount: UInt8(count)))
            start = end
            glyphs -= count
        }
    }
}

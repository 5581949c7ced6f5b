/// The glyphs of one piece of text in one face, in font units, independent of the size. Shared and immutable.
public final class ShapedText: Sendable {
    public struct Glyph: Sendable {
        public let id: UInt32
        public let advance: Int32
        public let xOffset: Int16
        /// Upwards, as in the font.
        public let yOffset: Int16

        @inlinable public init(id: UInt32, advance: Int32, xOffset: Int16 = 0, yOffset: Int16 = 0) {
            self.id = id
            self.advance = advance
            self.xOffset = xOffset
            self.yOffset = yOffset
        }
    }

    /// As in `cairo_text_cluster_t`: this many bytes of text are shown by this many glyphs.
    public struct Cluster: Sendable {
        public let byteCount: UInt8
        public let glyphCount: UInt8
        /// Whether the glyphs from here on are those that the text from here on would have alone (HarfBuzz's
        /// unsafe-to-break).
        public let startsAlike: Bool

        @inlinable public init(byteCount: UInt8, glyphCount: UInt8, startsAlike: Bool = false) {
            self.byteCount = byteCount
            self.glyphCount = glyphCount
            self.startsAlike = startsAlike
        }
    }

    /// UTF-8.
    public let text: [UInt8]
    public let glyphs: [Glyph]
    /// In the order of the text; byte counts add up to the text, glyph counts to the glyphs.
    public let clusters: [Cluster]
    /// Sum of the advances.
    public let advance: Int
    /// True when a glyph is missing from the face (glyph 0): the caller tries a fallback or reports a finding.
    public let isMissingGlyphs: Bool

    public init(text: [UInt8], glyphs: [Glyph], clusters: [Cluster]) {
        self.text = text
        self.glyphs = glyphs
        self.clusters = clusters
        advance = glyphs.reduce(0) { $0 + Int($1.advance) }
        isMissingGlyphs = glyphs.contains { $0.id == 0 }
    }
}

/// Turns text into glyphs. A protocol, so that layout is tested without fonts; the renderer brings the real one.
///
/// A shaper belongs to one thread.
public protocol TextShaper: AnyObject {
    /// The face of exactly this family, or nil when the project's fonts do not have it: never a silent substitute.
    /// Weight and style are the nearest that the family has.
    func face(for description: FontDescription) -> FontFace?

    /// Families that can be asked for, sorted: for near misses in messages.
    var familyNames: [String] { get }

    /// Shapes one piece of text without line breaks (a word, a space, a syllable with its hyphen). Must be cheap when
    /// asked again for the same text: implementations keep a cache.
    func shape(_ text: ArraySlice<UInt8>, with face: FontFace) -> ShapedText

    /// The embedding level of each character of a paragraph (UAX #9): odd ones are written from right to left. Its first strong
    /// character tells which way the paragraph runs. nil where the shaper cannot tell: the text then runs as it is written.
    func embeddingLevels(of text: String) -> (levels: [UInt8], isRightToLeft: Bool)?

    /// Why texts that need more than the shaper can do are given missing glyphs; nil as long as there was none.
    var fault: String? { get }

    /// Sum of advances and number of glyphs that `shape` gives, without keeping them.
    func measure(_ text: ArraySlice<UInt8>, with face: FontFace) -> (advance: Int, glyphCount: Int)
}

extension TextShaper {
    public var fault: String? { nil }

    public func embeddingLevels(of text: String) -> (levels: [UInt8], isRightToLeft: Bool)? { nil }

    public func measure(_ text: ArraySlice<UInt8>, with face: FontFace) -> (advance: Int, glyphCount: Int) {
        let shaped = shape(text, with: face)
        return (shaped.advance, shaped.glyphs.count)
    }

    public func shape(_ text: String, with face: FontFace) -> ShapedText { shape(Array(text.utf8)[...], with: face) }
}

import PageModel

/// Shapes the parts of a broken word: the same call for measuring and for drawing, so that both agree.
struct WordPieces {
    private let shaper: any TextShaper
    private let face: FontFace

    init(_ shaper: any TextShaper, _ face: FontFace) {
        self.shaper = shaper
        self.face = face
    }

    func shape(_ bytes: ArraySlice<UInt8>, withHyphen: Bool) -> ShapedText {
        shaper.shape(withHyphen ? hyphenated(bytes) : bytes, with: face)
    }

    /// What `shape` would be, for the many parts that are never drawn.
    func measure(_ bytes: ArraySlice<UInt8>, withHyphen: Bool) -> (advance: Int, glyphCount: Int) {
        shaper.measure(withHyphen ? hyphenated(bytes) : bytes, with: face)
    }

    /// U+00AD rather than '-': text taken from the PDF joins the word again.
    private func hyphenated(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> { (Array(bytes) + [0xC2, 0xAD])[...] }
}

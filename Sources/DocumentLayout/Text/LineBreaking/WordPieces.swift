/// Shapes the parts of a broken word: the same call for measuring and for drawing, so that both agree.
struct WordPieces {
    private let shaper: any TextShaper
    private let face: FontFace

    init(_ shaper: any TextShaper, _ face: FontFace) {
        self.shaper = shaper
        self.face = face
    }

    func shape(_ bytes: ArraySlice<UInt8>, withHyphen: Bool) -> ShapedText {
        guard withHyphen else { return shaper.shape(bytes, with: face) }
        // U+00AD rather than '-': text taken from the PDF joins the word again.
        return shaper.shape((Array(bytes) + [0xC2, 0xAD])[...], with: face)
    }
}

/// Shapes the parts of a broken word: the same call for measuring and for drawing, so that both agree.
struct WordPieces {
    private let environment: LayoutEnvironment
    private let run: ShapedParagraph.Run

    init(_ environment: LayoutEnvironment, _ run: ShapedParagraph.Run) {
        self.environment = environment
        self.run = run
    }

    func shape(_ bytes: ArraySlice<UInt8>, withHyphen: Bool) -> ShapedText {
        guard withHyphen else { return environment.shaper.shape(bytes, with: run.face) }
        // U+00AD rather than '-': text taken from the PDF joins the word again.
        return environment.shaper.shape((Array(bytes) + [0xC2, 0xAD])[...], with: run.face)
    }
}

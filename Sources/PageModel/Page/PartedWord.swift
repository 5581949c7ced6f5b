/// Where a run begins or ends within a word that goes on over lines: so that whoever searches finds it, and whoever copies has it whole.
package final class PartedWord: Sendable {
    /// The whole word that the last piece begins; nil where the run ends between words.
    package let whole: String?
    /// How many pieces at the beginning belong to a word that the line before has begun: its end, and the space behind it.
    package let endCount: Int
    /// Whether what follows that word is a space.
    package let endsWithSpace: Bool

    package init(whole: String?, endCount: Int, endsWithSpace: Bool) {
        self.whole = whole
        self.endCount = endCount
        self.endsWithSpace = endsWithSpace
    }

    /// What the end of a word stands for, after its beginning has stood for all of it. Readers of PDF pass over an empty text, and over a
    /// space without width.
    package var end: String { endsWithSpace ? " " : "\u{200B}" }
}

extension TextRun {
    /// What is said: words that are parted stand where they begin.
    package var spoken: String {
        let text = pieces.map { String(decoding: $0.shaped.text, as: UTF8.self) }
        guard let parted else { return text.joined() }
        let ends = parted.endCount, hasSpace = ends > 0 && text[ends - 1].allSatisfy(\.isWhitespace)
        let words = text.dropFirst(ends).dropLast(parted.whole == nil ? 0 : 1).joined() + (parted.whole ?? "")
        return hasSpace ? " " + words : words
    }
}

import Diagnostics

/// Files of texts that were not saved to their end.
enum ChapterFile {
    /// Letters of a last paragraph from which on it is a sentence.
    private static let leastSentence = 40

    /// A file without any text, or one that ends within a sentence and its line.
    static func remark(
        on document: MarkdownDocument, of file: SourceFile, namedAt range: SourceRange
    ) -> Diagnostic? {
        guard let last = document.blocks.last else {
            return Diagnostic(
                "data.empty-text", .warning,
                Wording(
                    id: "berkas \(file.path) kosong: tidak ada yang dicetak",
                    en: "\(file.path) is empty: nothing is printed"),
                at: range
            )
            .fix(Wording(id: "tulis isinya, atau hapus sebutannya", en: "write the text, or do not name the file"))
        }
        guard case .paragraph = last.kind, let place = last.range, file.bytes.last != UInt8(ascii: "\n") else {
            return nil
        }
        let text = place.text.trimmed
        guard text.count >= leastSentence, let end = text.last, end.isLetter || end.isNumber || end == "," else {
            return nil
        }
        return Diagnostic(
            "data.text-ends-early", .warning,
            Wording(
                id: "berkas ini berakhir di tengah kalimat: \"… \(text.suffix(20))\"",
                en: "this file ends within a sentence: '… \(text.suffix(20))'"),
            at: SourceRange(file, max(place.lower, place.upper - 1), place.upper)
        )
        .fix(
            Wording(
                id: "lengkapi kalimatnya, atau akhiri dengan titik",
                en: "complete the sentence, or end it with a full stop"))
    }
}

extension String {
    fileprivate var trimmed: Substring {
        var text = self[...]
        while text.last?.isWhitespace == true { text.removeLast() }
        return text
    }
}

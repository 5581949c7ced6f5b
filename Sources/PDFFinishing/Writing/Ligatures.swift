/// Ligatures that have a sign of their own in Unicode, which nobody searches for: fonts map them to the letters that they stand for.
enum Ligatures {
    /// U+FB00 to U+FB04, in hexadecimal digits of UTF-16.
    private static let letters = ["00660066", "00660069", "0066006c", "006600660069", "00660066006c"]
    private static let begin = Array("/Span << /ActualText <feff".utf8)
    private static let end = Array("> >> BDC".utf8)

    /// After the begin of a mark that says only what a ligature stands for; nil for anything else.
    static func endOfMark(in bytes: UnsafeBufferPointer<UInt8>, at start: Int) -> Int? {
        guard MarkedContent.begins(bytes, at: start, begin) else { return nil }
        let first = start + begin.count
        for letters in letters
        where MarkedContent.begins(bytes, at: first, Array(letters.utf8))
            && MarkedContent.begins(bytes, at: first + letters.utf8.count, end)
        {
            return first + letters.utf8.count + end.count
        }
        return nil
    }

    /// The map from glyphs to text of a font, with letters for ligatures (PDF 32000-1 §9.10.3).
    static func spelledOut(_ map: [UInt8]) -> [UInt8] {
        var text = String(decoding: map, as: UTF8.self)
        for (index, letters) in letters.enumerated() {
            for sign in ["<fb0\(index)>", "<FB0\(index)>"] { text = text.replacing(sign, with: "<\(letters)>") }
        }
        return Array(text.utf8)
    }
}

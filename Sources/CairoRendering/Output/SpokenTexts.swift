/// What Cairo 1.16 cannot say to those who have a document read to them: its language (PDF 32000-1 §14.9.2) and the texts that stand
/// for figures (§14.9.3). Both are put into objects at the end of the file.
struct SpokenTexts {
    /// BCP 47.
    let language: String
    /// Of all figures in the order in which they were begun; empty where there is none.
    let alternatives: [String]

    func apply(to tail: inout PDFTail) {
        if let number = tail.catalogNumber, let catalog = tail.object(number) {
            let entry = "/Type /Catalog\n"
            tail.replace(
                number,
                by: catalog.replacing(
                    entry,
                    with: entry
                        + "   /Lang (\(language.filter { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") }))\n")
            )
        }
        guard alternatives.contains(where: { !$0.isEmpty }) else { return }
        let entry = "   /S /Figure\n", figures = tail.numbers(ofObjectsBeginningWith: entry)
        // Cairo numbers elements as they are begun. Where that does not hold, a wrong text would be worse than none.
        guard figures.count == alternatives.count else { return }
        for (number, text) in zip(figures, alternatives) where !text.isEmpty {
            guard let object = tail.object(number) else { continue }
            tail.replace(number, by: object.replacing(entry, with: entry + "   /Alt \(SpokenTexts.string(text))\n"))
        }
    }

    /// A text string (PDF 32000-1 §7.9.2.2): UTF-16 with its byte order mark, in hexadecimal digits.
    static func string(_ text: String) -> String {
        let digits = Array("0123456789ABCDEF".unicodeScalars)
        var result = "<FEFF"
        for unit in text.utf16 {
            for shift in [12, 8, 4, 0] { result.unicodeScalars.append(digits[Int(unit >> UInt16(shift)) & 15]) }
        }
        return result + ">"
    }
}

/// Numbers as they are written in documents.
enum Amount {
    /// `Rp1.250.000`, `2028`, `12,5%`, `(3)`: digits, with signs around and between them but no letters except of a currency.
    static func isNumeric(_ word: String) -> Bool {
        var text = Substring(word)
        for currency in ["Rp", "IDR", "USD"] where text.hasPrefix(currency) { text = text.dropFirst(currency.count) }
        return text.contains(where: \.isNumber) && text.allSatisfy { $0.isNumber || ".,:;%()-–/+±≥≤<>".contains($0) }
    }

    /// The number itself, without the brackets or the full stop of its sentence.
    static func core(_ word: String) -> String {
        var text = Substring(word)
        while let first = text.first, "([–".contains(first) { text = text.dropFirst() }
        while let last = text.last, ".,:;)]".contains(last) { text = text.dropLast() }
        return text.isEmpty ? word : String(text)
    }

    /// A number in front of a heading, item or caption: `4`, `4.2`, `IV.`, `b.`, `(3)`.
    static func isOrdinal(_ word: String) -> Bool {
        let core = word.filter { !".,:;()".contains($0) }
        guard !core.isEmpty else { return false }
        return isNumeric(word) || core.allSatisfy { "IVXLCDM".contains($0) }
            || core.allSatisfy { "ivxlcdm".contains($0) }
            || core.count == 1 && core.allSatisfy(\.isLetter)
    }
}

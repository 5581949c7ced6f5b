import OfficeFiles

/// 'Tabel 2.1 Judul' with a field that counts, or typed by hand.
struct WordCaption {
    let isTable: Bool
    /// 'Tabel 2.1'
    let label: String
    let title: [WordRun]
    /// Whether a field or a style says that it is a caption; else it only looks like one.
    let isCertain: Bool
    let paragraph: WordParagraph

    private static let tables: Set = ["tabel", "table"]
    private static let pictures: Set = [
        "gambar", "figure", "grafik", "bagan", "diagram", "peta", "foto",
    ]

    /// nil for what is no caption.
    init?(_ paragraph: WordParagraph) {
        let text = paragraph.text, leading = text.prefix(while: \.isWhitespace).count
        let body = text.dropFirst(leading), word = body.prefix(while: \.isLetter), name = word.lowercased()
        guard Self.tables.contains(name) || Self.pictures.contains(name) else { return nil }
        let afterWord = body.dropFirst(word.count), space = afterWord.prefix(while: \.isWhitespace)
        var number = afterWord.dropFirst(space.count).prefix {
            $0.isASCII && ($0.isNumber || $0.isLetter || ".-".contains($0))
        }
        while let last = number.last, ".-".contains(last) { number.removeLast() }
        let isNumber = number.contains(where: \.isNumber) || ["I", "V", "X"].contains { number.hasPrefix($0) }
        guard !number.isEmpty, isNumber else { return nil }
        let rest = afterWord.dropFirst(space.count + number.count)
        let parting = rest.prefix { $0.isWhitespace || ".:-–—".contains($0) }
        isTable = Self.tables.contains(name)
        label = String(word + space + number)
        title = WordOutline.drop(leading + label.count + parting.count, of: paragraph.runs)
        isCertain = paragraph.style == "caption" || paragraph.runs.contains { $0.sequence != nil }
        self.paragraph = paragraph
        // A sentence that begins with 'Tabel 2.1 menunjukkan bahwa …' is longer than a title, and ends.
        guard isCertain || (text.count <= 200 && text.last != ".") else { return nil }
    }
}

import Diagnostics

/// Where a provision stands: what a citation of it consists of.
struct ProvisionPlace: Equatable {
    /// 'Pasal 7', or of decrees 'Diktum KEDUA'; empty outside of them.
    var article: String
    /// '1', or '1a' where an amendment has put it in.
    var paragraph: String?
    /// 'a', 'a1'.
    var letter: String?
    /// '1', '4a'.
    var number: String?
    var range: SourceRange?

    static let outside = ProvisionPlace(article: "")

    var isArticle: Bool { paragraph == nil && letter == nil && number == nil }

    /// What links lead to: `pasal-7-ayat-2-huruf-b`.
    var anchor: String {
        var parts = [article.lowercased().replacing(" ", with: "-")]
        if let paragraph { parts.append("ayat-\(paragraph)") }
        if let letter { parts.append("huruf-\(letter)") }
        if let number { parts.append("angka-\(number)") }
        return parts.joined(separator: "-")
    }

    /// What a layout prints of its number, and the name of its place.
    func entries(_ number: DataValue) -> [DataRecord.Entry] {
        [.init(key: "nomor", node: DataNode(number)), .init(key: "jangkar", node: DataNode(.text(anchor)))]
    }

    /// 'Pasal 7 ayat (2) huruf b', from the same Pasal 'ayat (2) huruf b', from the same ayat 'huruf b'.
    func citation(from place: ProvisionPlace) -> String {
        let isSameArticle = article == place.article
        let isSameParagraph = isSameArticle && paragraph == place.paragraph
        let hasItem = letter != nil || number != nil
        var parts: [String] = []
        if !isSameArticle || (paragraph == nil && !hasItem) { parts.append(article) }
        if let paragraph, !isSameParagraph || !hasItem { parts.append("ayat (\(paragraph))") }
        if let letter { parts.append("huruf \(letter)") }
        if let number { parts.append("angka \(number)") }
        // A citation is not parted from its number.
        return parts.map { $0.replacing(" ", with: "\u{A0}") }.joined(separator: " ")
    }
}

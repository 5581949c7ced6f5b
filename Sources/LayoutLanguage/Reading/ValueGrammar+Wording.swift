import Diagnostics

extension ValueGrammar {
    /// What is expected, as the object of a sentence: 'panjang seperti 12mm', 'a length such as 12mm'.
    public var wording: Wording {
        switch self {
        case .text: Wording(id: "teks", en: "text")
        case .identifier: Wording(id: "nama (huruf, angka, - dan _)", en: "a name (letters, digits, - and _)")
        case .keywords(let words): Wording(verbatim: words.joined(separator: " | "))
        case .integer(let bounds):
            Wording(id: "bilangan bulat \(bounds.lowerBound)–\(bounds.upperBound)", en: "a whole number \(bounds.lowerBound)–\(bounds.upperBound)")
        case .number: Wording(id: "bilangan seperti 1.15", en: "a number such as 1.15")
        case .quantity: Wording(id: "bilangan seperti 1250000.5", en: "a number such as 1250000.5")
        case .length: Wording(id: "panjang seperti 12mm (mm cm in pt em %)", en: "a length such as 12mm (mm cm in pt em %)")
        case .fraction: Wording(id: "bagian seperti 1fr", en: "a share such as 1fr")
        case .colour: Wording(id: "warna seperti #1F4E79", en: "a colour such as #1F4E79")
        case .choice(let items): joined(items, id: " atau ", en: " or ")
        case .sequence(let items): joined(items, id: ", ", en: ", ")
        case .list(let item, let counts):
            Wording(id: "\(counts.lowerBound)–\(counts.upperBound) kali: \(item.wording.indonesian)",
                    en: "\(counts.lowerBound)–\(counts.upperBound) times: \(item.wording.english)")
        }
    }

    private func joined(_ items: [ValueGrammar], id: String, en: String) -> Wording {
        Wording(id: items.map(\.wording.indonesian).joined(separator: id), en: items.map(\.wording.english).joined(separator: en))
    }
}

import Diagnostics

extension ValueGrammar {
    /// What is expected, as the object of a sentence: 'panjang seperti 12mm', 'a length such as 12mm'.
    package var wording: Wording {
        switch self {
        case .text: Wording(id: "teks", en: "text")
        case .nothing: Wording(id: "kosong", en: "nothing")
        case .identifier: Wording(id: "nama (huruf, angka, - dan _)", en: "a name (letters, digits, - and _)")
        case .keywords(let words): Wording(verbatim: words.joined(separator: " | "))
        case .integer(let bounds):
            Wording(
                id: "bilangan bulat \(bounds.lowerBound)–\(bounds.upperBound)",
                en: "a whole number \(bounds.lowerBound)–\(bounds.upperBound)")
        case .factor: Wording(id: "bilangan seperti 1.15", en: "a number such as 1.15")
        case .quantity: Wording(id: "bilangan seperti 1250000.5", en: "a number such as 1250000.5")
        case .length: Wording(id: "panjang seperti 12mm (mm cm in pt em)", en: "a length such as 12mm (mm cm in pt em)")
        case .percentage: Wording(id: "persen seperti 50%", en: "a percentage such as 50%")
        case .fraction: Wording(id: "bagian seperti 1fr", en: "a share such as 1fr")
        case .colour: Wording(id: "warna seperti #1F4E79", en: "a colour such as #1F4E79")
        case .phrase: Wording(id: "nama", en: "a name")
        case .featureSetting: Wording(id: "fitur seperti 'salt' 2", en: "a feature such as 'salt' 2")
        case .segment: Wording(id: "ruas dan jumlahnya seperti 2-6", en: "a segment and their number such as 2-6")
        case .choice(let items): joined(items, id: " atau ", en: " or ")
        case .sequence(let items): joined(items, id: ", ", en: ", ")
        case .combination(let items):
            Wording(
                id: "satu atau beberapa dari: " + joined(items, id: "; ", en: "; ").indonesian,
                en: "one or more of: " + joined(items, id: "; ", en: "; ").english)
        case .commaList(let item):
            Wording(
                id: "satu atau beberapa, dipisahkan koma: \(item.wording.indonesian)",
                en: "one or more, separated by commas: \(item.wording.english)")
        case .list(let item, let counts):
            Wording(
                id: "\(counts.lowerBound)–\(counts.upperBound) kali: \(item.wording.indonesian)",
                en: "\(counts.lowerBound)–\(counts.upperBound) times: \(item.wording.english)")
        }
    }

    private func joined(_ items: [ValueGrammar], id: String, en: String) -> Wording {
        Wording(
            id: items.map(\.wording.indonesian).joined(separator: id),
            en: items.map(\.wording.english).joined(separator: en))
    }
}

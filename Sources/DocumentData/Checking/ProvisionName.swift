/// How sentences of an amendment call provisions of one kind.
enum ProvisionName {
    case chapter, part, subpart, article, paragraph, letter, number

    /// The key of their lists, and their noun in a sentence.
    var key: String {
        switch self {
        case .chapter: "bab"
        case .part: "bagian"
        case .subpart: "paragraf"
        case .article: "pasal"
        case .paragraph: "ayat"
        case .letter: "huruf"
        case .number: "angka"
        }
    }

    /// 'BAB IIA', 'Bagian Kesatu A', 'Pasal 7A', 'ayat (2a)', 'huruf a1'.
    func name(of record: DataRecord) -> String {
        let number = record.integer("nomor").map(String.init) ?? record.text("nomor") ?? ""
        switch self {
        case .chapter: return "BAB \(number)"
        case .part: return "Bagian \(number)"
        case .subpart: return "Paragraf \(number)"
        case .article: return "Pasal \(number)"
        case .paragraph: return "ayat (\(number))"
        case .letter: return "huruf \(number)"
        case .number: return "angka \(number)"
        }
    }

    /// 'Di antara Pasal 7 dan Pasal 8 disisipkan 1 (satu) pasal, yakni Pasal 7A', or 'Setelah ayat (3) Pasal 5 ditambahkan …'.
    ///
    /// - Parameter outer: what they stand in: 'Pasal 5', 'BAB III'; empty for chapters and articles.
    func insertion(
        of records: [DataRecord], between previous: DataRecord?, _ next: DataRecord?, in outer: String
    ) -> String {
        let names = records.map(name)
        let count = "\(names.count) (\(Terbilang.words(names.count))) \(key), yakni \(ProvisionName.list(names))"
        guard let previous else { return "Sebelum \(next.map(name) ?? "semuanya") disisipkan \(count)" }
        guard let next else {
            return "Setelah \(ProvisionName.joined(name(of: previous), outer)) ditambahkan \(count)"
        }
        let neighbours = "\(name(of: previous)) dan \(name(of: next))"
        return "Di antara \(ProvisionName.joined(neighbours, outer)) disisipkan \(count)"
    }

    static func joined(_ name: String, _ outer: String) -> String { outer.isEmpty ? name : "\(name) \(outer)" }

    /// 'a', 'a dan b', 'a, b, dan c'.
    static func list(_ names: [String]) -> String {
        switch names.count {
        case 0, 1: names.first ?? ""
        case 2: names[0] + " dan " + names[1]
        default: names.dropLast().joined(separator: ", ") + ", dan " + (names.last ?? "")
        }
    }
}

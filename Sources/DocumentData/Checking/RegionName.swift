/// Names of regions in titles and offices: 'Bupati Solok Selatan', 'Kabupaten Contoh'.
enum RegionName {
    private static let kinds: Set = ["bupati", "kabupaten", "kab.", "walikota"]
    /// What stands behind these words without being a name.
    private static let words: Set = [
        "dan", "atau", "tentang", "cerdas", "sehat", "layak", "tahun", "tingkat", "terpilih", "smart", "nomor", "di",
        "yang",
        "kota", "provinsi", "bidang", "urusan", "selaku", "melalui", "bersama", "beserta", "se", "se-provinsi",
    ]

    /// 'Bupati Luwu Utara' in a text of another region; nil when each region that it names is this one.
    static func other(than name: String, in text: String) -> String? {
        let parts = text.split { $0.isWhitespace || $0 == "," || $0 == "(" || $0 == ")" }
        let own = name.lowercased().split(separator: " ").map(String.init)
        for (index, part) in parts.enumerated() {
            let isMayor = part.lowercased() == "kota" && index > 0 && parts[index - 1].lowercased() == "wali"
            guard kinds.contains(part.lowercased()) || isMayor else { continue }
            let named = parts[(index + 1)...].prefix { word in
                word.first?.isUppercase == true && !words.contains(word.lowercased())
            }.map { $0.lowercased() }
            guard !named.isEmpty, !own.isEmpty, named.first != own.first else { continue }
            return ([part] + parts[(index + 1)...].prefix(min(named.count, 3))).joined(separator: " ")
        }
        return nil
    }
}

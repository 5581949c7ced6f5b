/// The regency or city of a new project, from its full name: 'Kabupaten Contoh', 'Kota Contoh'.
package struct RegionDraft {
    package let kind: String
    package let name: String

    /// nil for a name that says neither.
    package init?(_ text: String) {
        let words = text.split(whereSeparator: \.isWhitespace)
        guard words.count > 1, let first = words.first?.lowercased() else { return nil }
        switch first {
        case "kabupaten", "kab", "kab.": kind = "kabupaten"
        case "kota": kind = "kota"
        default: return nil
        }
        name = words.dropFirst().joined(separator: " ")
    }

    package var fullName: String { (kind == "kota" ? "Kota " : "Kabupaten ") + name }
    package var headTitle: String { kind == "kota" ? "Wali Kota" : "Bupati" }

    /// What the offices of a list say ('Bupati Contoh'), else the words above it ('PEMERINTAH KABUPATEN CONTOH').
    package static func proposal(officials: ImportedTable?, titles: [String]) -> RegionDraft? {
        for record in officials?.records ?? [] {
            let words = (record["jabatan"] ?? "").split(whereSeparator: \.isWhitespace).map(String.init)
            if words.count > 1, words[0].lowercased() == "bupati" {
                return RegionDraft("Kabupaten " + words.dropFirst().joined(separator: " "))
            }
            if words.count > 2, words[0].lowercased() == "wali", words[1].lowercased() == "kota" {
                return RegionDraft("Kota " + words.dropFirst(2).joined(separator: " "))
            }
        }
        for title in titles {
            let words = title.split { $0.isWhitespace || $0 == "(" }.map { $0.capitalized }
            if let start = words.firstIndex(where: { $0 == "Kabupaten" || $0 == "Kota" }), start + 1 < words.count {
                return RegionDraft(
                    words[start...].prefix(while: isPartOfName).joined(separator: " "))
            }
        }
        return nil
    }

    /// What the words above a list say: 'KABUPATEN CONTOH PROVINSI CONTOH TIMUR'. nil where they name none.
    package static func province(titles: [String]) -> String? {
        for title in titles {
            let words = title.split { $0.isWhitespace || "(,".contains($0) }
            guard let start = words.firstIndex(where: { $0.lowercased() == "provinsi" }) else { continue }
            let name = words[(start + 1)...].map(capitalized).prefix(while: isPartOfName)
            if !name.isEmpty { return name.joined(separator: " ") }
        }
        return nil
    }

    private static func isPartOfName(_ word: String) -> Bool {
        !word.contains(where: \.isNumber) && !["Tahun", "Provinsi", "Per", "Tanggal", "Bulan"].contains(word)
    }

    /// Abbreviations stay as they are written: 'DKI Jakarta', 'DI YOGYAKARTA' becomes 'DI Yogyakarta'.
    private static func capitalized(_ word: Substring) -> String {
        ["DKI", "DI", "D.I."].contains(word) ? String(word) : word.capitalized
    }
}

/// Names of the months.
public enum IndonesianMonth {
    /// January first.
    public static let names = [
        "Januari", "Februari", "Maret", "April", "Mei", "Juni",
        "Juli", "Agustus", "September", "Oktober", "November", "Desember",
    ]
    /// Spellings met in data that are not the standard ones; 'Jan', 'Agust' and the like are found as beginnings of names.
    private static let otherSpellings = ["pebruari": 2, "peb": 2, "agt": 8, "ags": 8, "nopember": 11, "nop": 11]

    /// nil outside 1…12.
    public static func name(_ month: Int) -> String? {
        names.indices.contains(month - 1) ? names[month - 1] : nil
    }

    /// The number of the month of this name, in any case; also common misspellings and abbreviations of three letters or more.
    public static func number(parsing text: String) -> Int? {
        var key = text.lowercased()
        if key.last == "." { key.removeLast() }
        if let month = otherSpellings[key] { return month }
        guard key.count >= 3 else { return nil }
        return names.firstIndex { $0.lowercased().hasPrefix(key) }.map { $0 + 1 }
    }
}

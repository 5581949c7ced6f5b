/// 'Target I', 'Pendanaan Tahun ke-2', 'Target T3': columns of the years of a period that have no numbers of their own.
enum OrdinalYearHeading {
    private static let romans = ["i", "ii", "iii", "iv", "v", "vi"]
    private static let amounts: Set = ["pendanaan", "pagu", "anggaran", "rp", "rupiah", "dana"]

    /// `target_ke_1`, `pagu_ke_2`; nil for other headings.
    ///
    /// - Parameter key: as `HeadingText` makes it.
    static func field(_ key: String) -> String? {
        let words = key.split(separator: " ").map(String.init)
        guard words.count > 1, let first = words.first, let last = words.last,
            first == "target" || amounts.contains(first),
            let number = words.lazy.compactMap(OrdinalYearHeading.number).first
        else { return nil }
        let isAmount = amounts.contains(last) || (first != "target" && last != "target")
        return (isAmount ? ProgramBudget.amount.prefix : WorkProgram.target.prefix) + "ke_\(number)"
    }

    private static func number(_ word: String) -> Int? {
        if let index = romans.firstIndex(of: word) { return index + 1 }
        let digits = word.hasPrefix("t") ? String(word.dropFirst()) : word
        return Int(digits).flatMap { (1...PlannedYears.most).contains($0) ? $0 : nil }
    }
}

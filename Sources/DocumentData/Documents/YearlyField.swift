import Diagnostics

/// A field that a record may have once for each year, with the year at the end of its key: `target_2025`. Which years there are is the
/// author's choice.
struct YearlyField: Sendable {
    /// With everything before the year: `target_`.
    let prefix: String
    let type: FieldType
    let explanation: (id: String, en: String)

    /// The year of a key; nil for other keys.
    func year(of key: String) -> Int? {
        guard key.hasPrefix(prefix) else { return nil }
        let digits = key.dropFirst(prefix.count)
        guard digits.utf8.count == 4, digits.utf8.allSatisfy({ (48...57).contains($0) }), let year = Int(digits),
            (1900...2200).contains(year)
        else { return nil }
        return year
    }

    func field(_ key: String) -> FieldDeclaration? {
        year(of: key).map { .optional(key, type, "\(explanation.id) \($0)", "\(explanation.en) \($0)") }
    }
}

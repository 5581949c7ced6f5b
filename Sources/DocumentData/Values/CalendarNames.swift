/// The Indonesian names that data files use for days and months, in the standard spelling.
enum CalendarNames {
    /// Monday first, as ISO 8601 counts.
    static let weekdays = ["Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu"]
    static let months = [
        "Januari", "Februari", "Maret", "April", "Mei", "Juni",
        "Juli", "Agustus", "September", "Oktober", "November", "Desember",
    ]

    /// The standard name of a weekday written in any case; nil for other spellings, 'Jum’at' among them.
    static func weekday(_ text: String) -> String? {
        let wanted = text.lowercased()
        return weekdays.first { $0.lowercased() == wanted }
    }

    /// The number of a month by its full name in any case.
    static func month(_ text: some StringProtocol) -> Int? {
        let wanted = text.lowercased()
        return months.firstIndex { $0.lowercased() == wanted }.map { $0 + 1 }
    }
}

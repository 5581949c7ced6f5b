import DocumentData

/// What is printed of a date that is left open: what is known of it, and room to write the rest.
enum OpenText {
    static func month(_ date: OpenDate) -> String { date.monthName ?? "…………………" }
    static func year(_ date: OpenDate) -> String { date.year.map { String($0) } ?? "…………" }
    static func yearInWords(_ date: OpenDate) -> String { date.year.map { Terbilang.words($0) } ?? "…………………………………" }

    static func monthNumber(_ date: OpenDate) -> String {
        date.month.map { ($0 < 10 ? "0" : "") + String($0) } ?? "……"
    }
}

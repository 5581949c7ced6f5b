import Diagnostics

/// Reads dates: `2023-10-10` and `10 Oktober 2023`; those that are left open are an `OpenDate`. Dates of figures whose day may be a month, such as `3/4/2023`, are refused with the right form.
package enum DateText {
    private static let rule = Wording(
        id: "tanggal ditulis 2023-10-10 atau 10 Oktober 2023; yang diisi kelak …… atau …… Oktober 2023",
        en: "a date is written 2023-10-10 or 10 Oktober 2023; one to be filled in …… or …… Oktober 2023")

    static func date(_ text: String) -> Result<CalendarDate, ValueProblem> {
        if let date = CalendarDate(iso: text) { return .success(date) }
        let words = text.split(whereSeparator: \.isWhitespace)
        if words.count == 3, words[1].contains(where: \.isLetter) { return named(words, text) }
        let parts = text.split(omittingEmptySubsequences: false) { $0 == "-" || $0 == "/" || $0 == "." }
        let numbers = parts.compactMap { part in part.utf8.allSatisfy { (48...57).contains($0) } ? Int(part) : nil }
        guard numbers.count == 3, parts.count == 3 else { return .failure(noDate(text)) }
        if parts[0].count == 4, text.contains("-"), !text.contains("/"), !text.contains(".") {
            return day(numbers[0], numbers[1], numbers[2], text)
        }
        guard parts[2].count == 4, let date = CalendarDate(year: numbers[2], month: numbers[1], day: numbers[0]) else {
            return .failure(noDate(text))
        }
        // 10/10/2023 and 25/12/2023 can be read in one way only.
        if numbers[0] == numbers[1] || numbers[0] > 12 { return .success(date) }
        return .failure(
            ValueProblem(
                "data.ambiguous-date",
                Wording(
                    id: "urutan hari dan bulan pada \"\(text)\" tidak pasti",
                    en: "day and month of \"\(text)\" may be swapped"), rule: rule, write: iso(date)))
    }

    static func iso(_ date: CalendarDate) -> String {
        func padded(_ number: Int, _ width: Int) -> String {
            String(repeating: "0", count: max(0, width - String(number).count)) + String(number)
        }
        return "\(padded(date.year, 4))-\(padded(date.month, 2))-\(padded(date.day, 2))"
    }

    private static func named(_ words: [Substring], _ text: String) -> Result<CalendarDate, ValueProblem> {
        guard let number = Int(words[0]), let year = Int(words[2]) else { return .failure(noDate(text)) }
        if let month = IndonesianMonth.number(parsing: String(words[1])) { return day(year, month, number, text) }
        let message = Wording(id: "bulan \"\(words[1])\" tidak dikenal", en: "unknown month \"\(words[1])\"")
        guard let near = NearMiss.nearest(to: String(words[1]), in: IndonesianMonth.names) else {
            return .failure(ValueProblem("data.unknown-month", message, rule: rule))
        }
        return .failure(
            ValueProblem("data.unknown-month", message, rule: rule, write: "\(words[0]) \(near) \(words[2])"))
    }

    private static func day(_ year: Int, _ month: Int, _ day: Int, _ text: String) -> Result<CalendarDate, ValueProblem>
    {
        if let date = CalendarDate(year: year, month: month, day: day) { return .success(date) }
        return .failure(
            ValueProblem(
                "data.impossible-date",
                Wording(
                    id: "tanggal \"\(text)\" tidak ada dalam kalender",
                    en: "there is no day \"\(text)\" in the calendar")))
    }

    private static func noDate(_ text: String) -> ValueProblem {
        ValueProblem(
            "data.not-a-date", Wording(id: "\"\(text)\" bukan tanggal", en: "\"\(text)\" is not a date"), rule: rule)
    }
}

/// Dates as documents write them.
public enum IndonesianDate {
    /// '10 Oktober 2023'
    public static func long(_ date: CalendarDate) -> String {
        "\(date.day) \(IndonesianMonth.names[date.month - 1]) \(date.year)"
    }

    /// 'Selasa, 10 Oktober 2023'
    public static func longWithWeekday(_ date: CalendarDate) -> String { "\(date.weekday.name), \(long(date))" }

    /// '10-10-2023'; day and month have two digits unless `isPadded` is false.
    public static func short(_ date: CalendarDate, separator: String = "-", isPadded: Bool = true) -> String {
        [twoDigits(date.day, isPadded), twoDigits(date.month, isPadded), String(date.year)].joined(separator: separator)
    }

    /// 'sepuluh bulan Oktober tahun dua ribu dua puluh tiga', to follow 'tanggal'.
    public static func words(_ date: CalendarDate) -> String {
        let month = IndonesianMonth.names[date.month - 1]
        return "\(Terbilang.words(date.day)) bulan \(month) tahun \(Terbilang.words(date.year))"
    }

    /// The opening clause of a formal record, to follow 'Pada hari ini':
    /// 'Selasa, tanggal sepuluh bulan Oktober tahun dua ribu dua puluh tiga (10-10-2023)'.
    public static func openingClause(_ date: CalendarDate) -> String {
        "\(date.weekday.name), tanggal \(words(date)) (\(short(date)))"
    }

    /// Reads '10 Oktober 2023', also with a weekday before it ('Selasa, 10 Oktober 2023'), as well as '10-10-2023' and
    /// '10/10/2023'. The weekday is not compared: whoever has it compares it. nil when the day does not exist.
    public static func date(parsing text: String) -> CalendarDate? {
        var words = text.split { $0.isWhitespace || $0 == "," || $0 == "-" || $0 == "/" }
        if words.count == 4, Weekday(parsing: String(words[0])) != nil { words.removeFirst() }
        guard words.count == 3, let day = number(words[0], digits: 1...2), let year = number(words[2], digits: 4...4),
            let month = number(words[1], digits: 1...2) ?? IndonesianMonth.number(parsing: String(words[1]))
        else { return nil }
        return CalendarDate(year: year, month: month, day: day)
    }

    /// The weekday that stands before a date in a text, if one does.
    public static func weekday(parsing text: String) -> Weekday? {
        text.split { $0.isWhitespace || $0 == "," }.first.flatMap { Weekday(parsing: String($0)) }
    }

    private static func number(_ text: Substring, digits: ClosedRange<Int>) -> Int? {
        guard digits.contains(text.utf8.count), text.utf8.allSatisfy({ (48...57).contains($0) }) else { return nil }
        return Int(text)
    }

    private static func twoDigits(_ value: Int, _ isPadded: Bool) -> String {
        isPadded && value < 10 ? "0\(value)" : String(value)
    }
}

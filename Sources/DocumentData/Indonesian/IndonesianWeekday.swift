/// A day of the week; the raw value counts from Monday = 1 as ISO 8601 does.
public enum Weekday: Int, CaseIterable, Sendable {
    case senin = 1, selasa, rabu, kamis, jumat, sabtu, minggu

    /// The standard spelling: 'Jumat', not 'Jum’at'.
    public var name: String {
        switch self {
        case .senin: "Senin"
        case .selasa: "Selasa"
        case .rabu: "Rabu"
        case .kamis: "Kamis"
        case .jumat: "Jumat"
        case .sabtu: "Sabtu"
        case .minggu: "Minggu"
        }
    }

    /// Reads a name in any case, with or without the apostrophe of 'Jum'at', and the 'Ahad' of religious use.
    public init?(parsing text: String) {
        let key = text.lowercased().filter { $0.isASCII && $0.isLetter }
        if key == "ahad" {
            self = .minggu
        } else if let day = Weekday.allCases.first(where: { $0.name.lowercased() == key }) {
            self = day
        } else {
            return nil
        }
    }
}

extension CalendarDate {
    /// Days since 1 January of the year 1, which was a Monday in this calendar.
    var dayNumber: Int {
        let past = year - 1
        var days = past * 365 + past / 4 - past / 100 + past / 400
        for earlier in 1..<month { days += CalendarDate.days(inMonth: earlier, of: year) }
        return days + day - 1
    }

    public var weekday: Weekday { Weekday(rawValue: dayNumber % 7 + 1) ?? .senin }
}

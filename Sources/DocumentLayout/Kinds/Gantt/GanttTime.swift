import DocumentData

/// A year, quarter, month or day of a plan.
struct GanttTime {
    /// In months since the year 0: where it begins, and where it has passed.
    let start: Double
    let end: Double
    /// As people read it: 'triwulan III 2024'.
    let wording: String

    /// `2024`, `2024-Q3`, `2024-07`, `2024-07-15`, and as people write dates: 'Juli 2024', '15 Juli 2024'. nil for
    /// anything else.
    init?(_ text: String) {
        let words = text.split(whereSeparator: \.isWhitespace)
        let parts =
            words.count == 1 ? words[0].split(separator: "-", omittingEmptySubsequences: false) : words.reversed()
        guard (1...3).contains(parts.count), let year = GanttTime.number(parts[0], digits: 4...4), year > 0 else {
            return nil
        }
        guard parts.count > 1 else {
            (start, end, wording) = (Double(year * 12), Double(year * 12 + 12), String(year))
            return
        }
        if words.count == 1, parts.count == 2, let letter = parts[1].first, "Qq".contains(letter) {
            guard let quarter = GanttTime.number(parts[1].dropFirst(), digits: 1...1), (1...4).contains(quarter) else {
                return nil
            }
            start = Double(year * 12 + (quarter - 1) * 3)
            (end, wording) = (start + 3, "triwulan \(GanttTime.quarters[quarter - 1]) \(year)")
            return
        }
        let month =
            words.count == 1
            ? GanttTime.number(parts[1], digits: 1...2) : IndonesianMonth.number(parsing: String(parts[1]))
        guard let month, let name = IndonesianMonth.name(month) else { return nil }
        let first = Double(year * 12 + month - 1)
        guard parts.count > 2 else {
            (start, end, wording) = (first, first + 1, "\(name) \(year)")
            return
        }
        let days = GanttTime.days(in: month, of: year)
        guard let day = GanttTime.number(parts[2], digits: 1...2), (1...days).contains(day) else { return nil }
        start = first + Double(day - 1) / Double(days)
        end = first + Double(day) / Double(days)
        wording = "\(day) \(name) \(year)"
    }

    static let quarters = ["I", "II", "III", "IV"]

    private static func number(_ text: some StringProtocol, digits: ClosedRange<Int>) -> Int? {
        digits.contains(text.utf8.count) && text.utf8.allSatisfy { (0x30...0x39).contains($0) } ? Int(text) : nil
    }

    private static func days(in month: Int, of year: Int) -> Int {
        switch month {
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }
}

/// From the beginning of one time to the end of another.
struct GanttPeriod {
    let from: GanttTime
    let to: GanttTime

    /// nil where it would end before it begins.
    init?(from: GanttTime, to: GanttTime) {
        guard from.start < to.end else { return nil }
        self.from = from
        self.to = to
    }

    var start: Double { from.start }
    var end: Double { to.end }
    var wording: String { from.wording == to.wording ? from.wording : "\(from.wording)–\(to.wording)" }
}

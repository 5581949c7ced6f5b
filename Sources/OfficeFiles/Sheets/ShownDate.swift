/// Writes the days and times that spreadsheets keep as numbers of days.
enum ShownDate {
    /// The kind and text of a serial number. nil for days that the calendar of spreadsheets does not have.
    static func append(
        _ serial: Double, as format: NumberFormat, is1904: Bool, to text: inout [UInt8]
    ) -> CellKind? {
        if format == .duration { return appendDuration(serial, to: &text) }
        guard serial >= 0, serial < 2_958_466 else { return nil }
        var day = Int(serial)
        var seconds = Int(((serial - Double(day)) * 86_400).rounded())
        if seconds == 86_400 { (day, seconds) = (day + 1, 0) }
        // Clerks' columns of times hold dates as well, where only the time is shown.
        if format == .time, day == 0 {
            appendTime(seconds, to: &text)
            return .time
        }
        if is1904 { day += 1462 }
        // Spreadsheets believe in 29 February 1900, day 60.
        guard day > 0, day != 60 else { return nil }
        appendDay(day < 60 ? day + 1 : day, to: &text)
        guard seconds > 0 || format == .dateTime else { return .date }
        if seconds == 0 { return .date }
        text.append(UInt8(ascii: " "))
        appendTime(seconds, to: &text)
        return .time
    }

    private static func appendDuration(_ serial: Double, to text: inout [UInt8]) -> CellKind? {
        guard abs(serial) < 1e7 else { return nil }
        if serial < 0 { text.append(UInt8(ascii: "-")) }
        appendTime(Int((abs(serial) * 86_400).rounded()), to: &text)
        return .time
    }

    /// '08:30', with seconds only where there are any.
    static func appendTime(_ seconds: Int, to text: inout [UInt8]) {
        appendPadded(seconds / 3600, 2, to: &text)
        text.append(UInt8(ascii: ":"))
        appendPadded(seconds / 60 % 60, 2, to: &text)
        guard seconds % 60 > 0 else { return }
        text.append(UInt8(ascii: ":"))
        appendPadded(seconds % 60, 2, to: &text)
    }

    /// Days since 30 December 1899, which is day 0. Howard Hinnant's `civil_from_days`, in years that begin in March.
    private static func appendDay(_ day: Int, to text: inout [UInt8]) {
        let shifted = day - 25_569 + 719_468
        let era = shifted / 146_097, ofEra = shifted % 146_097
        let yearOfEra = (ofEra - ofEra / 1460 + ofEra / 36_524 - ofEra / 146_096) / 365
        let ofYear = ofEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * ofYear + 2) / 153
        let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        appendPadded(yearOfEra + era * 400 + (month <= 2 ? 1 : 0), 4, to: &text)
        text.append(UInt8(ascii: "-"))
        appendPadded(month, 2, to: &text)
        text.append(UInt8(ascii: "-"))
        appendPadded(ofYear - (153 * shiftedMonth + 2) / 5 + 1, 2, to: &text)
    }

    private static func appendPadded(_ number: Int, _ width: Int, to text: inout [UInt8]) {
        let digits = String(number).utf8
        for _ in 0..<max(0, width - digits.count) { text.append(48) }
        text += digits
    }
}

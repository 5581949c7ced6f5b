import Foundation

/// What a reader makes of unquoted scalars.
public enum ScalarReading: Sendable {
    /// Every scalar keeps its text; the declared shape decides later. `008` and a NIP are never numbers by accident.
    case text
    /// Free data without a shape: plain numbers, true and false, and ISO dates are recognised.
    case resolved

    /// `~`, `null` and nothing at all.
    static func isNull(_ text: String) -> Bool {
        switch text {
        case "", "~", "null", "Null", "NULL": true
        default: false
        }
    }

    func value(ofPlain text: String) -> DataValue {
        if ScalarReading.isNull(text) { return .null }
        guard self == .resolved else { return .text(text) }
        switch text {
        case "true", "True", "TRUE": return .boolean(true)
        case "false", "False", "FALSE": return .boolean(false)
        default: break
        }
        if let number = ScalarReading.number(text) { return .number(number) }
        if let date = CalendarDate(iso: text) { return .date(date) }
        return .text(text)
    }

    /// Only what cannot be anything else: no leading zeros, at most 15 digits, a point or a comma before the fraction.
    /// Longer numbers are identities (NIP, account numbers) and stay text.
    private static func number(_ text: String) -> Decimal? {
        let digits = text.hasPrefix("-") ? text.dropFirst() : Substring(text)
        let parts = digits.split(maxSplits: 1, omittingEmptySubsequences: false) { $0 == "." || $0 == "," }
        guard let whole = parts.first, !whole.isEmpty, digits.utf8.count <= 16 else { return nil }
        guard parts.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy { (48...57).contains($0) } }) else { return nil }
        if whole.count > 1, whole.hasPrefix("0") { return nil }
        // '1,250' may be a thousand or a fraction: only a shape can tell.
        if parts.count == 2, parts[1].count == 3, whole != "0" { return nil }
        guard digits.utf8.filter({ (48...57).contains($0) }).count <= 15 else { return nil }
        return Decimal(string: text.replacing(",", with: "."))
    }
}

extension CalendarDate {
    /// '2023-10-10'; nil for other forms and for days that do not exist.
    init?(iso text: String) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.map(\.utf8.count) == [4, 2, 2], parts.allSatisfy({ $0.utf8.allSatisfy { (48...57).contains($0) } }),
              let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2]) else { return nil }
        self.init(year: year, month: month, day: day)
    }
}

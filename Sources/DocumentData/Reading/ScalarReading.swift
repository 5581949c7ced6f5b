import Foundation

/// What a reader makes of unquoted scalars.
public enum ScalarReading: Sendable {
    /// Every scalar keeps its text; the declared shape decides later. `008` and a NIP are never numbers by accident.
    case text
    /// Free data without a shape: what may be a number or a date is kept as it was written.
    case written

    /// `~`, `null` and nothing at all.
    static func isNull(_ text: String) -> Bool {
        switch text {
        case "", "~", "null", "Null", "NULL": true
        default: false
        }
    }

    /// A plain scalar of YAML.
    func value(ofPlain text: String) -> DataValue {
        if ScalarReading.isNull(text) { return .null }
        guard self == .written else { return .text(text) }
        switch text {
        case "true", "True", "TRUE": return .boolean(true)
        case "false", "False", "FALSE": return .boolean(false)
        default: return value(ofCell: text)
        }
    }

    /// A cell of a table that has something in it: spreadsheets know no null, and a person may be called Null.
    func value(ofCell text: String) -> DataValue {
        guard self == .written else { return .text(text) }
        // Numbers and dates begin with a digit or a sign; most texts do not.
        guard let first = text.utf8.first, first == UInt8(ascii: "-") || (48...57).contains(first) else {
            return .text(text)
        }
        return ScalarReading.number(text) != nil || CalendarDate(iso: text) != nil ? .written(text) : .text(text)
    }

    /// The number that a written scalar stands for where a number is asked for: only what cannot be anything else, without leading
    /// zeros, of at most 15 digits, with a point or a comma before the fraction. Longer ones are identities (NIP, account numbers).
    static func number(_ text: String) -> Decimal? {
        let isNegative = text.utf8.first == UInt8(ascii: "-")
        let digits = text.utf8.dropFirst(isNegative ? 1 : 0)
        guard digits.count <= 16, let groups = DigitGroups(digits), groups.separatorCount <= 1, groups.digitCount <= 15
        else { return nil }
        if groups.beginsWithZero, groups.firstCount > 1 { return nil }
        // '1,250' may be a thousand or a fraction: only a shape can tell.
        if groups.separatorCount == 1, groups.lastCount == 3, !(groups.beginsWithZero && groups.firstCount == 1) {
            return nil
        }
        return groups.decimal(isNegative: isNegative, fractionCount: groups.separatorCount == 1 ? groups.lastCount : 0)
    }
}

extension CalendarDate {
    /// '2023-10-10'; nil for other forms and for days that do not exist.
    package init?(iso text: String) {
        guard text.utf8.count == 10 else { return nil }
        var numbers = [0]
        for (index, byte) in text.utf8.enumerated() {
            if index == 4 || index == 7 {
                guard byte == UInt8(ascii: "-") else { return nil }
                numbers.append(0)
            } else {
                guard (48...57).contains(byte) else { return nil }
                numbers[numbers.count - 1] = numbers[numbers.count - 1] * 10 + Int(byte - 48)
            }
        }
        self.init(year: numbers[0], month: numbers[1], day: numbers[2])
    }
}

import Diagnostics
import Foundation

/// A value of the project's data with the place that it was read from.
public struct DataNode: Sendable {
    public let value: DataValue
    /// Where the value stands; nil for values that were computed.
    public let range: SourceRange?

    public init(_ value: DataValue, at range: SourceRange? = nil) {
        self.value = value
        self.range = range
    }
}

extension DataNode {
    /// Whether it is the Boolean true.
    public var isTrue: Bool {
        if case .boolean(let value) = value { value } else { false }
    }
}

extension DataNode {
    /// Replaces the items of a list one by one; nil leaves an item out. Each old item is freed before the next is made, unless
    /// somebody else holds the list: the rows of a large table are never there twice.
    ///
    /// - Returns: whether it is a list.
    mutating func replaceItems(_ replacement: (DataNode) -> DataNode?) -> Bool {
        let range = range
        guard case .list(var items) = value else { return false }
        self = DataNode(.null)
        var count = 0
        for index in items.indices {
            guard let item = replacement(items[index]) else { continue }
            items[count] = item
            count += 1
        }
        items.removeLast(items.count - count)
        self = DataNode(.list(items), at: range)
        return true
    }
}

/// What a data file can say. After checking, dates, numbers and references have replaced the texts that wrote them.
public enum DataValue: Sendable {
    case null
    case boolean(Bool)
    /// Exact decimal: Rupiah and percentages add up to the last digit.
    case number(Decimal)
    case text(String)
    /// A plain scalar of data without a shape, as it was written: 2.10, 007, 53418, 12,50, 2026-01-31. It prints as it stands, and is a
    /// number or a date only where one is asked for.
    case written(String)
    case date(CalendarDate)
    case list([DataNode])
    case record(DataRecord)
    /// Behind a reference, so that values of tables, which are never Markdown, need less memory.
    indirect case markdown(MarkdownDocument)
}

extension DataValue {
    /// Whether there are values within it.
    var isBranch: Bool {
        switch self {
        case .list, .record, .markdown: true
        default: false
        }
    }

    /// The number that it is, or that it was written as.
    public var asNumber: Decimal? {
        switch self {
        case .number(let number): number
        case .written(let text): ScalarReading.number(text)
        default: nil
        }
    }

    /// The date that it is, or that it was written as.
    public var asDate: CalendarDate? {
        switch self {
        case .date(let date): date
        case .written(let text): CalendarDate(iso: text)
        default: nil
        }
    }

    /// The text that it is, or as which it was written.
    public var asText: String? {
        switch self {
        case .text(let text), .written(let text): text
        default: nil
        }
    }
}

/// A day of the proleptic Gregorian calendar, without time and time zone.
public struct CalendarDate: Hashable, Sendable, Comparable {
    /// Year, month and day as decimal digits. One small number, for every value of the data has room for a date.
    private let digits: Int32

    public var year: Int { Int(digits) / 10_000 }
    public var month: Int { Int(digits) / 100 % 100 }
    public var day: Int { Int(digits) % 100 }

    /// nil unless the day exists: 29 February only in leap years, years 1 to 9999.
    public init?(year: Int, month: Int, day: Int) {
        guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
            day <= CalendarDate.days(inMonth: month, of: year)
        else { return nil }
        digits = Int32(year * 10_000 + month * 100 + day)
    }

    public static func days(inMonth month: Int, of year: Int) -> Int {
        switch month {
        case 4, 6, 9, 11: 30
        case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
        default: 31
        }
    }

    public static func < (left: CalendarDate, right: CalendarDate) -> Bool {
        left.digits < right.digits
    }
}

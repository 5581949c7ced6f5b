import DocumentData
import Foundation

/// A value as something to compare for equality: for `=`, group and distinct. Records are equal when they are the same record.
enum ValueKey: Hashable {
    case null
    case boolean(Bool)
    case number(Decimal)
    case text(String)
    case date(CalendarDate)
    case list([ValueKey])
    case record(ObjectIdentifier)

    init(_ value: DataValue) {
        self =
            switch value {
            case .null: .null
            case .boolean(let value): .boolean(value)
            case .number(let value): .number(value)
            // Codes such as 2.10 and 2.1 are two.
            case .text(let value), .written(let value): .text(value)
            case .date(let value): .date(value)
            case .list(let elements): .list(elements.map { ValueKey($0.value) })
            case .record(let record): .record(ObjectIdentifier(record))
            case .markdown(let document): .text(document.plainText)
            }
    }
}

/// The order of values of one kind.
enum ValueOrder {
    /// Negative, zero or positive; nil when the two have no order. Letters are compared without case first.
    static func compare(_ left: DataValue, _ right: DataValue) -> Int? {
        if let a = left.asNumber, let b = right.asNumber { return a < b ? -1 : a > b ? 1 : 0 }
        if let a = left.asDate, let b = right.asDate { return a < b ? -1 : a > b ? 1 : 0 }
        if let a = left.asText, let b = right.asText { return compare(a, b) }
        return nil
    }

    /// Whether two values are the same to `=`: what was written is compared as what stands beside it.
    static func areEqual(_ left: DataValue, _ right: DataValue) -> Bool {
        switch (left, right) {
        case (.written, .number), (.number, .written): left.asNumber == right.asNumber
        case (.written, .date), (.date, .written): left.asDate == right.asDate
        default: ValueKey(left) == ValueKey(right)
        }
    }

    private static func compare(_ left: String, _ right: String) -> Int {
        let a = left.lowercased(), b = right.lowercased()
        if a != b { return a < b ? -1 : 1 }
        return left < right ? -1 : left > right ? 1 : 0
    }
}

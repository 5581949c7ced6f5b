import Foundation

/// A sum without any loss. Whole numbers are added as such: most amounts are, and decimals take ten times as long.
struct ExactSum {
    private var whole: Int64 = 0
    /// What is no whole number, or too large for one; nil where there was none.
    private var rest: Decimal?

    init() {}

    init(_ value: Decimal) {
        if value.exponent >= 0 {
            let number = NSDecimalNumber(decimal: value).int64Value
            if number != .min, Decimal(number) == value {
                whole = number
                return
            }
        }
        rest = value
    }

    mutating func add(_ other: ExactSum) {
        let (sum, isTooLarge) = whole.addingReportingOverflow(other.whole)
        if isTooLarge {
            rest = (rest ?? 0) + Decimal(whole)
            whole = other.whole
        } else {
            whole = sum
        }
        if let added = other.rest { rest = (rest ?? 0) + added }
    }

    var value: Decimal { rest.map { $0 + Decimal(whole) } ?? Decimal(whole) }
}

import Foundation

/// A sum without any loss. Whole numbers are added as such: most amounts are, and decimals take ten times as long.
package struct ExactSum: Hashable {
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

    /// The sum of numbers that are all whole; nil where one is not, or where it is too large.
    package static func whole(_ numbers: [Decimal]) -> Int64? {
        var total: Int64 = 0
        for number in numbers {
            let exact = ExactSum(number)
            let (sum, isTooLarge) = total.addingReportingOverflow(exact.whole)
            if exact.rest != nil || isTooLarge { return nil }
            total = sum
        }
        return total
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

    /// The same for the same value, however it came about.
    var canonical: ExactSum { rest == nil ? self : ExactSum(value) }

    /// Whether the value is at least this much.
    func isAtLeast(_ least: Int64) -> Bool { rest == nil ? whole >= least : value >= Decimal(least) }

    /// The value without its decimals; the nearest number that there is for one that is too large.
    var roughly: Int64 {
        guard let rest else { return whole }
        let double = NSDecimalNumber(decimal: rest + Decimal(whole)).doubleValue
        return Int64(exactly: double.rounded(.towardZero)) ?? (double < 0 ? .min : .max)
    }

    var value: Decimal { rest.map { $0 + Decimal(whole) } ?? Decimal(whole) }
}

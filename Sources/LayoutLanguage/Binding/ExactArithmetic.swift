import Foundation

/// Whether `Decimal`, which has 38 digits and rounds without a word, can hold a result.
enum ExactArithmetic {
    private static let digitLimit = 38
    /// Quotients such as 1/3 have no end; they are rounded to so many decimals.
    private static let quotientScale = 18

    static func isExact(_ binary: BinaryOperator, _ left: Decimal, _ right: Decimal) -> Bool {
        guard !left.isNaN, !right.isNaN else { return false }
        if isOrdinary(left), isOrdinary(right) { return true }
        let a = extent(of: left), b = extent(of: right)
        switch binary {
        case .multiply: return a.upper - a.lower + b.upper - b.lower <= digitLimit && a.upper + b.upper <= digitLimit
        case .divide: return a.upper - b.lower + quotientScale <= digitLimit
        default: return max(a.upper, b.upper) + 1 - min(a.lower, b.lower) <= digitLimit
        }
    }

    static func quotient(_ left: Decimal, _ right: Decimal) -> Decimal {
        var exact = left / right, rounded = Decimal()
        NSDecimalRound(&rounded, &exact, quotientScale, .plain)
        return rounded
    }

    /// At most nine digits before and after the point: everything that documents usually have.
    private static func isOrdinary(_ value: Decimal) -> Bool {
        value.exponent >= -9 && abs(NSDecimalNumber(decimal: value).doubleValue) < 1_000_000_000
    }

    /// The decimal places from the lowest digit to above the highest one: 12.5 reaches from -1 to 2.
    private static func extent(of value: Decimal) -> (lower: Int, upper: Int) {
        let size = value.significand.magnitude
        let digits = (1..<digitLimit).first { size < Decimal(sign: .plus, exponent: $0, significand: 1) } ?? digitLimit
        return (value.exponent, value.exponent + digits)
    }
}

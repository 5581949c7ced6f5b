import Foundation

extension Decimal {
    /// Digits behind the decimal comma, without zeros at the end.
    package var decimalPlaces: Int {
        exponent >= 0 ? 0 : (0..<(-exponent)).first { rounded(to: $0) == self } ?? -exponent
    }

    /// With at most so many decimals; a half is rounded away from zero.
    package func rounded(to decimals: Int) -> Decimal {
        var (result, value) = (Decimal(), self)
        NSDecimalRound(&result, &value, decimals, .plain)
        return result
    }
}

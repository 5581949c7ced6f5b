import Foundation

/// The decimal digits of a `Decimal`, for formatting without locale: sign, whole part, fraction.
struct DecimalDigits: Equatable {
    /// False for zero, also for a negative number that was rounded to zero.
    let isNegative: Bool
    /// ASCII digits without leading zeros; "0" for zero.
    let whole: [UInt8]
    /// ASCII digits.
    let fraction: [UInt8]

    private static let zero = UInt8(ascii: "0")

    /// All digits of the number, the fraction without trailing zeros; nil for not-a-number.
    init?(_ value: Decimal) {
        guard !value.isNaN else { return nil }
        // Most numbers of documents are whole and small; the description of a Decimal costs much more.
        if value.exponent >= 0 {
            let number = NSDecimalNumber(decimal: value).int64Value
            if number != .min, Decimal(number) == value {
                self.init(isNegative: number < 0, whole: Array(String(abs(number)).utf8), fraction: [])
                return
            }
        }
        var whole: [UInt8] = []
        var fraction: [UInt8] = []
        var isAfterPoint = false
        for byte in value.description.utf8 {
            if byte == UInt8(ascii: ".") {
                isAfterPoint = true
            } else if byte >= Self.zero, byte <= UInt8(ascii: "9") {
                if isAfterPoint { fraction.append(byte) } else { whole.append(byte) }
            }
        }
        while fraction.last == Self.zero { fraction.removeLast() }
        self.init(isNegative: value < 0, whole: whole, fraction: fraction)
    }

    private init(isNegative: Bool, whole: [UInt8], fraction: [UInt8]) {
        let trimmed = Array(whole.drop { $0 == Self.zero })
        self.whole = trimmed.isEmpty ? [Self.zero] : trimmed
        self.fraction = fraction
        self.isNegative = isNegative && !(trimmed.isEmpty && fraction.allSatisfy { $0 == Self.zero })
    }

    /// With exactly this many decimals; a half is rounded away from zero, as books are kept.
    func rounded(to decimals: Int) -> DecimalDigits {
        let count = max(0, decimals)
        guard fraction.count > count else {
            let filling = [UInt8](repeating: Self.zero, count: count - fraction.count)
            return DecimalDigits(isNegative: isNegative, whole: whole, fraction: fraction + filling)
        }
        var digits = [Self.zero] + whole + fraction[..<count]
        if fraction[count] >= UInt8(ascii: "5") {
            var index = digits.count - 1
            while digits[index] == UInt8(ascii: "9") {
                digits[index] = Self.zero
                index -= 1
            }
            digits[index] += 1
        }
        let split = digits.count - count
        return DecimalDigits(isNegative: isNegative, whole: Array(digits[..<split]), fraction: Array(digits[split...]))
    }

    /// Divided by a power of ten.
    func shifted(by exponent: Int) -> DecimalDigits {
        let filled = [UInt8](repeating: Self.zero, count: max(0, exponent - whole.count)) + whole
        let split = filled.count - exponent
        return DecimalDigits(
            isNegative: isNegative, whole: Array(filled[..<split]), fraction: filled[split...] + fraction)
    }

    /// Without the zeros at the end of the fraction.
    var withoutTrailingZeros: DecimalDigits {
        var fraction = fraction
        while fraction.last == Self.zero { fraction.removeLast() }
        return DecimalDigits(isNegative: isNegative, whole: whole, fraction: fraction)
    }
}

import Foundation

/// Groups of ASCII digits that single points and commas part, as numbers are written: `1.250.000,50`.
struct DigitGroups {
    private let bytes: Substring.UTF8View
    let beginsWithZero: Bool
    private(set) var digitCount = 0
    private(set) var firstCount = 0
    private(set) var lastCount = 0
    private(set) var pointCount = 0
    private(set) var commaCount = 0
    /// Exactly three digits stand between each point and the next separator or the end.
    private(set) var arePointsBeforeThree = true
    private var areCommasBeforeThree = true
    /// The last separator is a comma.
    private(set) var endsWithComma = false

    /// A Decimal is exact up to 38 digits.
    private static let limit = 38
    private static let (point, comma, zero) = (UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: "0"))

    /// nil when there is anything else, an empty group, or more than 38 bytes.
    init?(_ bytes: Substring.UTF8View) {
        self.bytes = bytes
        beginsWithZero = bytes.first == DigitGroups.zero
        var length = 0
        var separator: UInt8?
        for byte in bytes {
            length += 1
            guard length <= DigitGroups.limit else { return nil }
            if byte >= DigitGroups.zero, byte <= UInt8(ascii: "9") {
                lastCount += 1
                continue
            }
            guard byte == DigitGroups.point || byte == DigitGroups.comma, lastCount > 0 else { return nil }
            endGroup(after: separator)
            separator = byte
            lastCount = 0
        }
        guard lastCount > 0 else { return nil }
        endGroup(after: separator)
        endsWithComma = separator == DigitGroups.comma
    }

    private mutating func endGroup(after separator: UInt8?) {
        digitCount += lastCount
        switch separator {
        case DigitGroups.point:
            pointCount += 1
            arePointsBeforeThree = arePointsBeforeThree && lastCount == 3
        case DigitGroups.comma:
            commaCount += 1
            areCommasBeforeThree = areCommasBeforeThree && lastCount == 3
        default:
            firstCount = lastCount
        }
    }

    var separatorCount: Int { pointCount + commaCount }

    /// The first group of thousands has one to three digits and, if others follow, is not just '0'.
    var isGrouped: Bool { pointCount == 0 || ((1...3).contains(firstCount) && !beginsWithZero) }

    /// Commas between thousands, and a point before the fraction.
    var isEnglish: Bool {
        areCommasBeforeThree && (pointCount == 0 ? commaCount > 1 : pointCount == 1 && !endsWithComma)
    }

    /// The number that the digits write when the last so many of them are its fraction.
    func decimal(isNegative: Bool, fractionCount: Int) -> Decimal? {
        // Eighteen digits fit into 64 bits.
        guard digitCount <= 18, let small = smallDecimal(isNegative, fractionCount) else {
            return Decimal(string: plain(isNegative, fractionCount))
        }
        return small
    }

    private func smallDecimal(_ isNegative: Bool, _ fractionCount: Int) -> Decimal? {
        var number: UInt64 = 0
        for byte in bytes where byte >= DigitGroups.zero { number = number &* 10 &+ UInt64(byte - DigitGroups.zero) }
        // Foundation gives '0,00' an exponent; it is read there.
        guard number > 0 || fractionCount == 0 else { return nil }
        var count = fractionCount
        while count > 0, number % 10 == 0 {
            number /= 10
            count -= 1
        }
        guard count > 0 else { return isNegative ? -Decimal(number) : Decimal(number) }
        return Decimal(sign: isNegative ? .minus : .plus, exponent: -count, significand: Decimal(number))
    }

    /// The digits with a point before the fraction.
    private func plain(_ isNegative: Bool, _ fractionCount: Int) -> String {
        var text = bytes.filter { $0 >= DigitGroups.zero }
        if fractionCount > 0 { text.insert(DigitGroups.point, at: text.count - fractionCount) }
        return (isNegative ? "-" : "") + String(decoding: text, as: UTF8.self)
    }
}

import Foundation

/// Numbers in figures as Indonesian writes them: points between thousands, decimal comma.
public enum NumberFormat {
    /// U+2212: unlike the hyphen it never lets a line break between sign and figure.
    public static let minusSign = "\u{2212}"
    /// What a value that is not a number shows; no reader of data produces one.
    public static let notANumber = "–"

    /// '1.250.000,5': all decimals that the number has, or exactly `decimals`, a half being rounded away from zero.
    public static func text(_ value: Decimal, decimals: Int? = nil) -> String {
        guard let digits = DecimalDigits(value) else { return notANumber }
        return text(decimals.map { digits.rounded(to: $0) } ?? digits)
    }

    /// Without points between thousands.
    public static func ungrouped(_ value: Decimal) -> String {
        guard let digits = DecimalDigits(value) else { return notANumber }
        let text = String(
            decoding: digits.fraction.isEmpty ? digits.whole : digits.whole + [UInt8(ascii: ",")] + digits.fraction,
            as: UTF8.self)
        return digits.isNegative ? minusSign + text : text
    }

    public static func text(_ value: Int) -> String { text(Decimal(value)) }

    /// '10%', '12,5%': the value is already in percent; no space before the sign.
    public static func percent(_ value: Decimal, decimals: Int? = nil) -> String {
        text(value, decimals: decimals) + "%"
    }

    static func text(_ digits: DecimalDigits) -> String {
        (digits.isNegative ? minusSign : "") + unsignedText(digits)
    }

    static func unsignedText(_ digits: DecimalDigits) -> String {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(digits.whole.count * 4 / 3 + digits.fraction.count + 1)
        for (index, digit) in digits.whole.enumerated() {
            if index > 0, (digits.whole.count - index) % 3 == 0 { bytes.append(UInt8(ascii: ".")) }
            bytes.append(digit)
        }
        if !digits.fraction.isEmpty {
            bytes.append(UInt8(ascii: ","))
            bytes.append(contentsOf: digits.fraction)
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}

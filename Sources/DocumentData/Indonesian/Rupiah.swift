import Foundation

/// Amounts of money; 'Rp' stands before the figure without point and space.
public enum Rupiah {
    private static let shortScales: [(exponent: Int, name: String)] = [(12, "triliun"), (9, "miliar"), (6, "juta")]

    /// 'Rp1.250.000', or 'Rp1.250.000,50' when there are sen.
    public static func text(_ amount: Decimal) -> String {
        guard let digits = DecimalDigits(amount) else { return NumberFormat.notANumber }
        let rounded = digits.rounded(to: 2)
        return text(rounded.withoutTrailingZeros.fraction.isEmpty ? rounded.withoutTrailingZeros : rounded)
    }

    /// 'Rp1.250.000': sen rounded away.
    public static func whole(_ amount: Decimal) -> String { text(amount, decimals: 0) }

    /// 'Rp1.250.000,00'
    public static func withSen(_ amount: Decimal) -> String { text(amount, decimals: 2) }

    /// 'satu juta dua ratus lima puluh ribu rupiah'; sen digit by digit before 'rupiah'. nil where `Terbilang` is nil.
    public static func words(_ amount: Decimal) -> String? {
        guard let rounded = DecimalDigits(amount)?.rounded(to: 2) else { return nil }
        let shortened = rounded.withoutTrailingZeros
        return Terbilang.words(shortened.fraction.isEmpty ? shortened : rounded).map { $0 + " rupiah" }
    }

    /// 'Rp1,25 miliar', at most two decimals; below a million the whole amount. The space does not break.
    public static func short(_ amount: Decimal) -> String {
        guard let digits = DecimalDigits(amount) else { return NumberFormat.notANumber }
        let size = digits.whole.count
        guard var index = shortScales.firstIndex(where: { size > $0.exponent }) else {
            return text(digits.rounded(to: 0))
        }
        var scaled = digits.shifted(by: shortScales[index].exponent).rounded(to: 2)
        // 999,999 juta is a miliar after rounding.
        if scaled.whole.count > 3, index > 0 {
            index -= 1
            scaled = digits.shifted(by: shortScales[index].exponent).rounded(to: 2)
        }
        return text(scaled.withoutTrailingZeros) + "\u{A0}" + shortScales[index].name
    }

    private static func text(_ amount: Decimal, decimals: Int) -> String {
        guard let digits = DecimalDigits(amount) else { return NumberFormat.notANumber }
        return text(digits.rounded(to: decimals))
    }

    private static func text(_ digits: DecimalDigits) -> String {
        (digits.isNegative ? NumberFormat.minusSign : "") + "Rp" + NumberFormat.unsignedText(digits)
    }
}

import DocumentData
import Foundation

/// Writes the values of a chart: all with the same decimals and unit.
struct ChartNumber {
    let decimals: Int
    let unit: String

    /// - Parameter decimals: nil for as many as the most precise number has.
    init(_ numbers: [Decimal], decimals: Int?, unit: String) {
        self.decimals = decimals ?? numbers.map(\.decimalPlaces).max() ?? 0
        self.unit = unit.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    func text(_ number: Decimal) -> String {
        let digits = NumberFormat.text(number, decimals: decimals)
        switch unit {
        case "": return digits
        case "Rp":
            let isNegative = digits.hasPrefix(NumberFormat.minusSign)
            return isNegative ? NumberFormat.minusSign + "Rp" + digits.dropFirst() : "Rp" + digits
        case _ where unit.first?.isLetter ?? false: return digits + "\u{A0}" + unit
        default: return digits + unit
        }
    }
}

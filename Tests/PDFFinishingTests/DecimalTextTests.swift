import Foundation
import PDFFinishing
import TestSupport
import Testing

/// Numbers of PDF against what C's printing gives, which has been right for fifty years.
@Suite struct DecimalTextTests {
    private func printed(_ value: Double) -> String {
        var text = String(format: "%.2f", value)
        while text.hasSuffix("0") { text.removeLast() }
        if text.hasSuffix(".") { text.removeLast() }
        return text == "-0" ? "0" : text
    }

    @Test func asPrinted() {
        var dice = Dice(seed: 1)
        for _ in 0..<2000 {
            // Quarters have two decimals exactly, so that no rule of rounding matters; others keep away from the middle.
            let value = Double(dice.number(-1_000_000...1_000_000)) / 4 + Double(dice.number(-3...3)) / 1000
            #expect(DecimalText.text(value) == printed(value), "\(value)")
        }
    }

    @Test(
        arguments: [
            (0.0, "0"), (-0.0, "0"), (0.004, "0"), (-0.004, "0"), (0.05, "0.05"), (0.5, "0.5"), (-1.25, "-1.25"),
            (100, "100"), (1e300, "1000000000"),
            (-Double.infinity, "-1000000000"),
        ] as [(Double, String)])
    func edges(_ value: Double, _ text: String) { #expect(DecimalText.text(value) == text) }
}

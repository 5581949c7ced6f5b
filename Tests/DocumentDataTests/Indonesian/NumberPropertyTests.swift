import Foundation
import TestSupport
import Testing
@testable import DocumentData

/// Numbers in figures and words against reckoning with whole numbers, which is exact and knows nothing of how they are written.
@Suite struct NumberPropertyTests {
    /// A number as so many units of a power of ten: 12345 with 2 decimals is 123,45.
    private struct Scaled {
        let units: Int
        let decimals: Int

        var decimal: Decimal {
            Decimal(sign: units < 0 ? .minus : .plus, exponent: -decimals, significand: Decimal(abs(units)))
        }

        /// With other decimals, a half away from zero.
        func rounded(to count: Int) -> Scaled {
            var units = abs(self.units)
            for _ in 0..<max(0, count - decimals) { units *= 10 }
            if count < decimals {
                let divisor = (0..<decimals - count).reduce(1) { value, _ in value * 10 }
                units = (units + divisor / 2) / divisor
            }
            return Scaled(units: self.units < 0 ? -units : units, decimals: count)
        }

        /// As Indonesian writes it.
        var text: String {
            let digits = String(abs(units)),
                padded = String(repeating: "0", count: max(0, decimals + 1 - digits.count)) + digits
            var whole = "", rest = padded.dropLast(decimals)
            while rest.count > 3 {
                whole = "." + rest.suffix(3) + whole
                rest = rest.dropLast(3)
            }
            return (units < 0 ? "\u{2212}" : "") + rest + whole + (decimals > 0 ? "," + padded.suffix(decimals) : "")
        }

        var withoutZeros: Scaled {
            decimals > 0 && units % 10 == 0 ? Scaled(units: units / 10, decimals: decimals - 1).withoutZeros : self
        }
    }

    private static func number(_ dice: inout Dice) -> Scaled {
        let size = dice.number(1...12), bound = (0..<size).reduce(1) { value, _ in value * 10 }
        let units =
            dice.chance(20) ? dice.pick([0, 1, 5, 49, 50, 99, 995, 999_999, 1_000_000]) : dice.number(0...bound)
        return Scaled(units: dice.chance(30) ? -units : units, decimals: dice.number(0...5))
    }

    @Test func figuresAreExact() {
        var dice = Dice(seed: 1)
        for _ in 0..<3000 {
            let number = NumberPropertyTests.number(&dice)
            #expect(NumberFormat.text(number.decimal) == number.withoutZeros.text, "\(number)")
            #expect(
                NumberFormat.ungrouped(number.decimal) == number.withoutZeros.text.replacing(".", with: ""), "\(number)"
            )
        }
    }

    @Test func roundingIsThatOfBooks() {
        var dice = Dice(seed: 2)
        for _ in 0..<3000 {
            let number = NumberPropertyTests.number(&dice), decimals = dice.number(0...6)
            let rounded = number.rounded(to: decimals)
            #expect(NumberFormat.text(number.decimal, decimals: decimals) == rounded.text, "\(number) to \(decimals)")
            #expect(NumberFormat.percent(number.decimal, decimals: decimals) == rounded.text + "%")
        }
    }

    @Test func amountsOfMoney() {
        var dice = Dice(seed: 3)
        for _ in 0..<2000 {
            let number = NumberPropertyTests.number(&dice)
            func money(_ scaled: Scaled) -> String {
                scaled.units < 0 ? "\u{2212}Rp" + scaled.text.dropFirst() : "Rp" + scaled.text
            }
            let sen = number.rounded(to: 2)
            #expect(Rupiah.whole(number.decimal) == money(number.rounded(to: 0)))
            #expect(Rupiah.withSen(number.decimal) == money(sen))
            #expect(
                Rupiah.text(number.decimal) == money(sen.units % 100 == 0 ? number.rounded(to: 2).rounded(to: 0) : sen),
                "\(number)")
        }
    }

    /// At most two decimals, at most three digits before them below a thousand billions, and never further off than half of the last digit.
    @Test func shortAmountsAreNear() throws {
        var dice = Dice(seed: 4)
        for _ in 0..<2000 {
            let amount = dice.number(0...9_000_000_000_000_000)
            let text = Rupiah.short(Decimal(amount)), parts = text.dropFirst(2).split(separator: "\u{A0}")
            let scale =
                parts.count == 1
                ? 1
                : try #require(
                    ["juta": 1_000_000, "miliar": 1_000_000_000, "triliun": 1_000_000_000_000][String(parts[1])])
            let shown = try #require(
                Decimal(string: String(parts[0]).replacing(".", with: "").replacing(",", with: ".")))
            let difference = abs(shown * Decimal(scale) - Decimal(amount))
            #expect(difference * 200 <= Decimal(scale), "\(amount) is not \(text)")
            #expect(
                scale == 1 ? amount < 1_000_000 : shown >= 1 && (shown < 1000 || scale == 1_000_000_000_000), "\(text)")
            #expect((parts[0].split(separator: ",").dropFirst().first?.count ?? 0) <= 2)
        }
    }

    /// What is written is read as the number that it was.
    @Test func figuresAreReadBack() {
        var dice = Dice(seed: 5)
        for _ in 0..<2000 {
            let number = NumberPropertyTests.number(&dice).withoutZeros, text = number.text
            switch NumberText.decimal(text) {
            case .success(let value): #expect(value == number.decimal, "\(text)")
            // One point before three digits may be a fraction: only that is refused, and with a reason.
            case .failure(let problem):
                #expect(
                    problem.id == "data.ambiguous-number" && number.decimals == 0 && text.count { $0 == "." } == 1
                        || number.decimals == 3 && !text.contains("."), "\(text): \(problem.id)")
            }
            guard number.decimals == 0, case .success(let whole) = NumberText.integer(text) else { continue }
            #expect(whole == number.decimal, "\(text)")
        }
    }

    @Test func wordsAreReadBack() {
        var dice = Dice(seed: 6)
        for _ in 0..<2000 {
            let amount = dice.number(0...999_999_999_999_999)
            let words = Rupiah.words(Decimal(amount)) ?? ""
            #expect(
                words.hasSuffix(" rupiah") && NumberWordsReader.number(String(words.dropLast(7))) == amount,
                "\(amount): \(words)")
            let sen = dice.number(1...99),
                withSen =
                    Rupiah.words(Decimal(sign: .plus, exponent: -2, significand: Decimal(amount * 100 + sen))) ?? ""
            let parts = withSen.dropLast(7).split(separator: " koma ")
            let digits = parts.last?.split(separator: " ").compactMap { NumberWordsReader.number(String($0)) } ?? []
            #expect(
                parts.count == 2 && NumberWordsReader.number(String(parts[0])) == amount
                    && digits == [sen / 10, sen % 10], "\(withSen)")
        }
    }

    /// By the rule of the numerals: what stands before a greater one is taken away.
    @Test func romanNumeralsAreReadBack() throws {
        let values: [Character: Int] = ["I": 1, "V": 5, "X": 10, "L": 50, "C": 100, "D": 500, "M": 1000]
        for number in 1...3999 {
            let text = try #require(RomanNumeral.upper(number)), digits = text.map { values[$0] ?? 0 }
            let sum = digits.indices.reduce(0) { sum, index in
                sum + (index + 1 < digits.count && digits[index] < digits[index + 1] ? -digits[index] : digits[index])
            }
            #expect(sum == number)
            // No sign four times, and V, L and D once at most.
            #expect(!text.contains(/(.)\1\1\1/) && !text.contains(/V.*V|L.*L|D.*D/), "\(text)")
        }
    }

    @Test func lengths() {
        var dice = Dice(seed: 7)
        for _ in 0..<1000 {
            let tenths = dice.number(0...9999), unit = dice.pick(["mm", "cm", "pt"])
            let number = tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths / 10),\(tenths % 10)"
            let text = number + dice.pick(["", " ", "\u{A0}"]) + (dice.chance(20) ? unit.uppercased() : unit)
            guard case .success(let length) = LengthText.length(text) else {
                Issue.record("\(text)")
                continue
            }
            #expect(length == number.replacing(",", with: ".") + unit)
            let millimetres = Double(tenths) / 10 * (unit == "mm" ? 1 : unit == "cm" ? 10 : 25.4 / 72)
            #expect(abs((LengthText.millimetres(length) ?? -1) - millimetres) < 1e-9)
        }
        for text in ["", "mm", "12", "12 in", "1,2,3 mm", "-3 mm", ",5 mm", "1e3 mm", "12 mm x", "123456789 mm"] {
            #expect((try? LengthText.length(text).get()) == nil, "\(text)")
        }
    }
}

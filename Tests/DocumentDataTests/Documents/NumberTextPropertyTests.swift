import Foundation
import Testing
@testable import DocumentData

/// Numbers are reckoned from bytes; Foundation's reading of the same digits is the measure, down to the bits.
struct NumberTextPropertyTests {
    private var generator = FuzzTests.Generator(state: 20_240_806)

    private static func description(_ number: Decimal) -> String {
        "\(number) \(number.sign) \(number.exponent) \(number.significand) \(number.isNaN) \(number.hashValue)"
    }

    private static func isSame(_ number: Decimal, _ other: Decimal?) -> Bool {
        guard let other else { return false }
        return number == other && description(number) == description(other)
    }

    private mutating func digits(_ count: Int) -> String {
        let isRound = Bool.random(using: &generator)
        return String(
            (0..<count).map { _ in
                isRound && Bool.random(using: &generator) ? "0" : "0123456789".randomElement(using: &generator) ?? "0"
            })
    }

    @Test mutating func plainDigits() {
        for _ in 0..<5000 {
            let text = (Bool.random(using: &generator) ? "-" : "") + digits(Int.random(in: 1...38, using: &generator))
            guard text.utf8.count <= 38, case .success(let number) = NumberText.integer(text) else {
                #expect(text.utf8.count > 38, "\(text)")
                continue
            }
            #expect(
                NumberTextPropertyTests.isSame(
                    number, Decimal(string: text, locale: Locale(identifier: "en_US_POSIX"))), "\(text)")
        }
        for text in [
            "0", "-0", "00", "000", "-000", "10", "9007199254740993", "999999999999999999", "1000000000000000000",
        ] {
            guard case .success(let number) = NumberText.integer(text) else { Issue.record("\(text)"); continue }
            #expect(NumberTextPropertyTests.isSame(number, Decimal(string: text)), "\(text)")
        }
    }

    @Test mutating func fractions() {
        for _ in 0..<5000 {
            let whole = digits(Int.random(in: 4...20, using: &generator))
            let fraction = digits(Int.random(in: 1...17, using: &generator))
            let sign = Bool.random(using: &generator) ? "-" : ""
            guard case .success(let number) = NumberText.decimal(sign + whole + "," + fraction) else {
                Issue.record("\(sign)\(whole),\(fraction)")
                continue
            }
            #expect(
                NumberTextPropertyTests.isSame(number, Decimal(string: sign + whole + "." + fraction)),
                "\(sign)\(whole),\(fraction)")
        }
        for text in ["0,0", "-0,0", "0,5", "-0,50", "12,500", "0,000", "00,10", "1,0000000000000000001"] {
            guard case .success(let number) = NumberText.decimal(text) else { continue }
            #expect(NumberTextPropertyTests.isSame(number, Decimal(string: text.replacing(",", with: "."))), "\(text)")
        }
    }

    @Test mutating func groupsOfThousands() {
        for _ in 0..<3000 {
            let groups = (0..<Int.random(in: 1...8, using: &generator)).map { _ in digits(3) }
            let first = String(Int.random(in: 1...999, using: &generator))
            let fraction = Bool.random(using: &generator) ? "," + digits(Int.random(in: 1...2, using: &generator)) : ""
            let plain = first + groups.joined() + fraction.replacing(",", with: ".")
            let text = ([first] + groups).joined(separator: ".") + fraction
            guard groups.count > 1 || !fraction.isEmpty, case .success(let number) = NumberText.decimal(text) else {
                continue
            }
            #expect(NumberTextPropertyTests.isSame(number, Decimal(string: plain)), "\(text)")
            guard fraction.isEmpty, case .success(let amount) = RupiahText.amount("Rp " + text) else { continue }
            #expect(NumberTextPropertyTests.isSame(amount, Decimal(string: plain)), "\(text)")
        }
    }
}

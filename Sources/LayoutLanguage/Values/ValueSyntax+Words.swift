import Foundation
import PageModel

// MARK: Texts and names

extension ValueSyntax where Value == String {
    /// As it is written.
    static var text: ValueSyntax { ValueSyntax(.text) { String($0.remainder()) } }

    /// White space around and between words does not count.
    static var collapsedText: ValueSyntax { ValueSyntax(.text) { ValueText.collapsed($0.remainder()) } }

    /// Words without a comma.
    static var phrase: ValueSyntax {
        ValueSyntax(.phrase) { text in
            let words = ValueText.collapsed(text.remainder())
            return words.isEmpty || words.utf8.contains(UInt8(ascii: ",")) ? nil : words
        }
    }

    static var identifier: ValueSyntax {
        word(.identifier) { word in
            guard let first = word.utf8.first, isLetter(first) else { return nil }
            let belongs = word.utf8.allSatisfy {
                isLetter($0) || isDigit($0) || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_")
            }
            return belongs ? String(word) : nil
        }
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
    }
    private static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }
}

extension ValueSyntax where Value == [String] {
    /// A text of parts, without the white space around them.
    static func parts(separatedBy separator: Character) -> ValueSyntax {
        ValueSyntax(.text) { text in
            text.remainder().split(separator: separator, omittingEmptySubsequences: false).map(ValueText.collapsed)
        }
    }
}

// MARK: Keywords

extension ValueSyntax where Value == String {
    static func keywords(names: [String]) -> ValueSyntax {
        word(.keywords(names)) { names.contains(String($0)) ? String($0) : nil }
    }
}

extension ValueSyntax {
    static func keyword(_ word: String, _ value: Value) -> ValueSyntax { keywords([word: value]) }

    static func keywords(_ values: KeyValuePairs<String, Value>) -> ValueSyntax {
        word(.keywords(values.map(\.key))) { word in values.first { $0.key == word }?.value }
    }
}

extension ValueSyntax where Value: CaseIterable & RawRepresentable, Value.RawValue == String {
    /// The raw values of all cases.
    static var keywords: ValueSyntax { word(.keywords(Value.allCases.map(\.rawValue))) { Value(rawValue: String($0)) } }
}

extension ValueSyntax where Value == FillPattern {
    static var fillPattern: ValueSyntax {
        .choice(.keywords, ValueSyntax<Int>.integer(1...1000).map { FillPattern(number: $0) })
    }
}

extension ValueSyntax where Value == Bool {
    static var boolean: ValueSyntax { keywords(["true": true, "false": false]) }
}

// MARK: Numbers

extension ValueSyntax where Value == Int {
    static func integer(_ bounds: ClosedRange<Int>) -> ValueSyntax {
        @Sendable func bounded(_ value: Int?) -> Int? { value.flatMap { bounds.contains($0) ? $0 : nil } }
        return word(.integer(bounds), number: { bounded($0.nearlyWhole) }) { word in
            let isNegative = bounds.lowerBound < 0 && word.utf8.first == UInt8(ascii: "-")
            let digits = isNegative ? word.dropFirst() : word
            guard DecimalForm.areDigits(digits.utf8) else { return nil }
            let significant = digits.drop { $0 == "0" }
            return bounded(significant.isEmpty ? 0 : Int((isNegative ? "-" : "") + significant))
        }
    }
}

extension ValueSyntax where Value == Decimal {
    /// With all digits that it has.
    static var quantity: ValueSyntax {
        word(.quantity, number: { $0.fits(DecimalForm.quantity) ? $0 : nil }) { word in
            let isNegative = word.utf8.first == UInt8(ascii: "-")
            guard DecimalForm.quantity.matches(isNegative ? word.dropFirst() : word) else { return nil }
            return Decimal(string: String(word), locale: ValueSyntax.locale)
        }
    }

    /// A decimal point, whatever the machine writes.
    private static var locale: Locale { Locale(identifier: "en_US_POSIX") }
}

extension Decimal {
    /// The whole number that is meant when expressions leave a remainder that nobody sees (1/3 · 3), rounded to four decimals.
    fileprivate var nearlyWhole: Int? { rounded(to: 4).wholeNumber }

    /// Whether the number can be written in so many digits.
    fileprivate func fits(_ form: DecimalForm) -> Bool {
        guard !isNaN else { return false }
        return magnitude < Decimal(sign: .plus, exponent: form.whole, significand: 1)
            && rounded(to: form.fraction) == self
    }
}

extension ValueSyntax where Value == RingSegment {
    static var segment: ValueSyntax {
        word(.segment) { word in
            let parts = word.split(separator: "-", omittingEmptySubsequences: false)
            guard parts.count == 2, DecimalForm.areDigits(parts[0].utf8, atMost: 2), let number = Int(parts[0]),
                let count = ValueSyntax<Int>.integer(RingSegment.counts).value(parts[1])
            else { return nil }
            return RingSegment(number: number, count: count)
        }
    }
}

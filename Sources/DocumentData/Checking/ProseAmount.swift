import Diagnostics
import Foundation

/// An amount of money as prose writes it: 'Rp6.250.000.000,00', 'Rp6,25 miliar'.
struct ProseAmount {
    let value: Decimal
    /// What its last digit counts: 10,000,000 of 'Rp6,25 miliar'.
    let unit: Decimal
    /// Bytes of the text.
    let offsets: Range<Int>
    /// Whole parts of what it may say, with some to spare.
    let range: ClosedRange<Int64>

    private init(value: Decimal, unit: Decimal, offsets: Range<Int>) {
        self.value = value
        self.unit = unit
        self.offsets = offsets
        range = ExactSum(value - unit).roughly...ExactSum(value + unit).roughly
    }

    private static let scales: [(name: String, zeros: Int)] = [
        ("ribu", 3), ("juta", 6), ("miliar", 9), ("milyar", 9), ("triliun", 12), ("trilyun", 12),
    ]

    /// All amounts of a text, in their order.
    static func all(in text: String) -> [ProseAmount] {
        let bytes = Array(text.utf8)
        var amounts: [ProseAmount] = [], index = 0
        while index + 2 < bytes.count {
            guard bytes[index] == UInt8(ascii: "R"), bytes[index + 1] == UInt8(ascii: "p"),
                index == 0 || !isLetter(bytes[index - 1]),
                let amount = amount(bytes, from: index)
            else {
                index += 1
                continue
            }
            amounts.append(amount)
            index = amount.offsets.upperBound
        }
        return amounts
    }

    private static func isLetter(_ byte: UInt8) -> Bool { (65...90).contains(byte & 0xDF) || byte >= 0x80 }
    private static func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }

    private static func skipSpace(_ bytes: [UInt8], _ index: inout Int) {
        while index < bytes.count {
            if bytes[index] == 32 {
                index += 1
            } else if bytes[index...].starts(with: [0xC2, 0xA0]) {
                index += 2
            } else {
                return
            }
        }
    }

    private static func amount(_ bytes: [UInt8], from start: Int) -> ProseAmount? {
        var index = start + 2
        if index < bytes.count, bytes[index] == UInt8(ascii: ".") { index += 1 }
        skipSpace(bytes, &index)
        let digits = bytes[index...].prefix { isDigit($0) || $0 == UInt8(ascii: ".") }
        guard let first = digits.first, isDigit(first) else { return nil }
        index = digits.endIndex
        // A point behind the figure ends the sentence.
        while index > digits.startIndex, bytes[index - 1] == UInt8(ascii: ".") { index -= 1 }
        let whole = bytes[digits.startIndex..<index].filter(isDigit)
        var fraction: [UInt8] = []
        if index + 1 < bytes.count, bytes[index] == UInt8(ascii: ","), isDigit(bytes[index + 1]) {
            fraction = Array(bytes[(index + 1)...].prefix(while: isDigit))
            index += 1 + fraction.count
        }
        var end = index
        skipSpace(bytes, &index)
        let word = String(decoding: bytes[min(index, bytes.count)...].prefix { isLetter($0) }, as: UTF8.self)
            .lowercased()
        let zeros = scales.first { $0.name == word }?.zeros ?? 0
        if zeros > 0 { end = index + word.utf8.count }
        guard whole.count + fraction.count <= 30,
            let number = Decimal(string: String(decoding: whole + fraction, as: UTF8.self))
        else { return nil }
        let unit = Decimal(sign: .plus, exponent: zeros - fraction.count, significand: 1)
        return ProseAmount(value: number * unit, unit: unit, offsets: start..<end)
    }

    /// Whether a value of the data is what this says, as far as it says it.
    func says(_ value: Decimal) -> Bool {
        if value == self.value { return true }
        guard unit > 1 else { return false }
        var scaled = value / unit, rounded = Decimal()
        NSDecimalRound(&rounded, &scaled, 0, .plain)
        return rounded * unit == self.value
    }
}

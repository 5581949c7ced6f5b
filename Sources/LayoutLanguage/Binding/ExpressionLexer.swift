import Diagnostics
import Foundation
import XMLReading

/// A word of an expression; offsets are UTF-8 offsets in the text.
struct ExpressionToken {
    enum Kind: Equatable {
        case name(String), number(Decimal), string(String), symbol(String), end
    }

    let kind: Kind
    let offsets: Range<Int>
}

/// Splits the text of an expression into words.
struct ExpressionLexer {
    private let text: XMLText
    private let bytes: [UInt8]
    private let end: Int
    private(set) var position: Int

    init(_ text: XMLText, bytes: [UInt8], in offsets: Range<Int>) {
        self.text = text
        self.bytes = bytes
        position = offsets.lowerBound
        end = offsets.upperBound
    }

    mutating func next() throws(ExpressionFault) -> ExpressionToken {
        while position < end, " \n\t\r".utf8.contains(bytes[position]) { position += 1 }
        let start = position
        guard position < end else { return ExpressionToken(kind: .end, offsets: end..<end) }
        let byte = bytes[position]
        if Self.isLetter(byte) {
            return ExpressionToken(kind: .name(take(Self.isLetterOrDigit)), offsets: start..<position)
        }
        if Self.isDigit(byte) { return try number() }
        if byte == UInt8(ascii: "'") || byte == UInt8(ascii: "\"") { return try string(quote: byte) }
        for symbol in ["!=", "<=", ">=", "==", "&&", "||"] where bytes[position..<end].starts(with: symbol.utf8) {
            position += 2
            return ExpressionToken(kind: .symbol(symbol), offsets: start..<position)
        }
        position += scalarLength(byte)
        return ExpressionToken(kind: .symbol(decoded(start..<Swift.min(position, end))), offsets: start..<position)
    }

    /// The name of a filter, which may contain hyphens; empty when none stands here.
    mutating func filterName() -> ExpressionToken {
        while position < end, " \n\t\r".utf8.contains(bytes[position]) { position += 1 }
        let start = position
        let name = take { Self.isLetterOrDigit($0) || $0 == UInt8(ascii: "-") }
        return ExpressionToken(kind: .name(name), offsets: start..<position)
    }

    mutating func go(to offset: Int) { position = offset }

    private mutating func number() throws(ExpressionFault) -> ExpressionToken {
        let start = position
        var digits = take(Self.isDigit)
        if position + 1 < end, bytes[position] == UInt8(ascii: "."), Self.isDigit(bytes[position + 1]) {
            position += 1
            digits += "." + take(Self.isDigit)
        }
        guard digits.utf8.count <= 38, let value = Decimal(string: digits) else {
            throw ExpressionFault(
                "expression", id: "bilangan terlalu panjang", en: "the number is too long",
                at: text.place(start..<position))
        }
        return ExpressionToken(kind: .number(value), offsets: start..<position)
    }

    /// A quotation mark inside a text is written twice.
    private mutating func string(quote: UInt8) throws(ExpressionFault) -> ExpressionToken {
        let start = position
        var content: [UInt8] = []
        position += 1
        while position < end {
            let byte = bytes[position]
            position += 1
            if byte == quote {
                guard position < end, bytes[position] == quote else {
                    return ExpressionToken(
                        kind: .string(String(decoding: content, as: UTF8.self)), offsets: start..<position)
                }
                position += 1
            }
            content.append(byte)
        }
        throw ExpressionFault(
            "expression", id: "tanda kutip tidak ditutup", en: "the quotation is not closed",
            at: text.place(start..<start + 1))
    }

    private mutating func take(_ belongs: (UInt8) -> Bool) -> String {
        let start = position
        position = bytes[start..<end].firstIndex { !belongs($0) } ?? end
        return decoded(start..<position)
    }

    private func decoded(_ offsets: Range<Int>) -> String { String(decoding: bytes[offsets], as: UTF8.self) }

    private static func isLetter(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20) || byte == UInt8(ascii: "_")
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }
    private static func isLetterOrDigit(_ byte: UInt8) -> Bool { isLetter(byte) || isDigit(byte) }

    private func scalarLength(_ byte: UInt8) -> Int {
        switch byte {
        case 0xF0...: 4
        case 0xE0...: 3
        case 0xC0...: 2
        default: 1
        }
    }
}

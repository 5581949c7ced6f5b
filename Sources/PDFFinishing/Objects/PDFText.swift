/// Writes values as a PDF spells them.
package struct PDFText {
    package var bytes: [UInt8] = []

    package init() {}

    package mutating func put(_ text: StaticString) {
        text.withUTF8Buffer { bytes.append(contentsOf: $0) }
    }

    package mutating func put(_ text: String) { bytes.append(contentsOf: text.utf8) }

    package mutating func put(_ number: Int) {
        DecimalDigits.put(number, into: &bytes)
    }

    package mutating func put(reference number: Int) {
        put(number)
        put(" 0 R")
    }

    /// With two decimals.
    package mutating func put(_ number: Double) { put(DecimalText.text(number)) }

    /// A text string (§7.9.2.2): as it is where it is plain ASCII, otherwise UTF-16 with its byte order mark in hexadecimal digits.
    package mutating func put(text: String) {
        guard !text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) else { return put(string: Array(text.utf8)) }
        put("<FEFF")
        for unit in text.utf16 { put(hexadecimal: unit) }
        put(">")
    }

    /// A byte string (§7.3.4): literal where it is plain ASCII.
    package mutating func put(string: [UInt8]) {
        guard string.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) else {
            put("<")
            for byte in string { put(digitsOf: byte) }
            return put(">")
        }
        put("(")
        for byte in string {
            if byte == UInt8(ascii: "(") || byte == UInt8(ascii: ")") || byte == UInt8(ascii: "\\") {
                bytes.append(UInt8(ascii: "\\"))
            }
            bytes.append(byte)
        }
        put(")")
    }

    /// Four digits.
    mutating func put(hexadecimal unit: UInt16) {
        put(digitsOf: UInt8(unit >> 8))
        put(digitsOf: UInt8(truncatingIfNeeded: unit))
    }

    private mutating func put(digitsOf byte: UInt8) {
        for digit in [byte >> 4, byte & 15] { bytes.append(digit < 10 ? 0x30 + digit : 0x37 + digit) }
    }

    package mutating func put(_ object: PDFObject) {
        switch object {
        case .null: put("null")
        case .boolean(let value): value ? put("true") : put("false")
        case .integer(let value): put(value)
        case .real(let text): put(text)
        case .name(let name):
            put("/")
            put(name)
        case .string(let bytes): put(string: bytes)
        case .array(let items):
            put("[")
            for (index, item) in items.enumerated() {
                if index > 0 { put(" ") }
                put(item)
            }
            put("]")
        case .dictionary(let dictionary):
            put("<<")
            for entry in dictionary.entries {
                put("/")
                put(entry.key)
                put(" ")
                put(entry.value)
            }
            put(">>")
        case .reference(let number): put(reference: number)
        }
    }
}

import Glibc

/// Texts of SpreadsheetML write characters that XML cannot as `_x000D_`, and `_x005F_` for an underscore that would look like one.
/// Line ends of Windows become those of everybody else.
enum EscapedText {
    static func append(_ source: [UInt8], to text: inout [UInt8]) {
        guard contains(UInt8(ascii: "_"), source) || contains(13, source) else {
            text += source
            return
        }
        var index = 0
        while index < source.count {
            if let code = code(in: source, at: index) {
                appendScalar(code, to: &text)
                index += 7
            } else {
                appendByte(source[index], to: &text)
                index += 1
            }
        }
    }

    private static func contains(_ byte: UInt8, _ source: [UInt8]) -> Bool {
        source.withUnsafeBytes { $0.baseAddress.map { memchr($0, Int32(byte), source.count) != nil } ?? false }
    }

    private static func code(in source: [UInt8], at index: Int) -> UInt32? {
        guard index + 7 <= source.count, source[index] == UInt8(ascii: "_"), source[index + 1] == UInt8(ascii: "x"),
            source[index + 6] == UInt8(ascii: "_")
        else { return nil }
        return UInt32(String(decoding: source[(index + 2)..<(index + 6)], as: UTF8.self), radix: 16)
    }

    private static func appendScalar(_ code: UInt32, to text: inout [UInt8]) {
        // NUL and halves of surrogates are no text.
        guard let scalar = UnicodeScalar(code), code != 0 else { return }
        if code < 128 { return appendByte(UInt8(code), to: &text) }
        text += Array(String(Character(scalar)).utf8)
    }

    private static func appendByte(_ byte: UInt8, to text: inout [UInt8]) {
        if byte == 10, text.last == 13 { text.removeLast() }
        text.append(byte)
    }
}

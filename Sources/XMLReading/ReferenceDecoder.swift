/// Takes written text apart into what it means: references, line ends, and everything else byte by byte.
///
/// libxml2 has accepted the text before, so a reference that is none cannot be met; it would be kept as written.
struct ReferenceDecoder {
    private let bytes: ArraySlice<UInt8>
    private let form: XMLText.Form
    private(set) var position: Int

    init(_ bytes: ArraySlice<UInt8>, form: XMLText.Form) {
        self.bytes = bytes
        self.form = form
        position = bytes.startIndex
    }

    /// Whether a byte may mean something else than itself.
    static func isSpecial(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "&") || byte == UInt8(ascii: "\r") || byte == UInt8(ascii: "\n")
            || byte == UInt8(ascii: "\t")
    }

    /// The UTF-8 bytes of the next piece; nil at the end.
    mutating func next() -> [UInt8]? {
        guard position < bytes.endIndex else { return nil }
        let byte = bytes[position]
        switch byte {
        case UInt8(ascii: "&") where form != .cdata:
            return reference()
        case UInt8(ascii: "\r"):
            position += 1
            if position < bytes.endIndex, bytes[position] == UInt8(ascii: "\n") { position += 1 }
            return [form == .attribute ? UInt8(ascii: " ") : UInt8(ascii: "\n")]
        case UInt8(ascii: "\n"), UInt8(ascii: "\t"):
            position += 1
            return [form == .attribute ? UInt8(ascii: " ") : byte]
        default:
            position += 1
            return [byte]
        }
    }

    private mutating func reference() -> [UInt8] {
        let start = position
        guard let end = bytes[start...].prefix(16).firstIndex(of: UInt8(ascii: ";")),
            let scalar = scalar(named: String(decoding: bytes[(start + 1)..<end], as: UTF8.self))
        else {
            position += 1
            return [bytes[start]]
        }
        position = end + 1
        return Array(String(Character(scalar)).utf8)
    }

    private func scalar(named name: String) -> Unicode.Scalar? {
        switch name {
        case "lt": "<"
        case "gt": ">"
        case "amp": "&"
        case "quot": "\""
        case "apos": "'"
        case _ where name.hasPrefix("#x"): UInt32(name.dropFirst(2), radix: 16).flatMap(Unicode.Scalar.init)
        case _ where name.hasPrefix("#"): UInt32(name.dropFirst()).flatMap(Unicode.Scalar.init)
        default: nil
        }
    }
}

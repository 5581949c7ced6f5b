/// A value as certificates and signatures spell it (ITU-T X.690, distinguished encoding).
struct DERValue {
    let tag: UInt8
    let content: ArraySlice<UInt8>
    /// With tag and length.
    let whole: ArraySlice<UInt8>

    static let integer: UInt8 = 0x02, octets: UInt8 = 0x04, identifier: UInt8 = 0x06, sequence: UInt8 = 0x30
    static let set: UInt8 = 0x31

    /// A value that an outer one names by its place alone: `[0]`.
    static func context(_ number: UInt8) -> UInt8 { 0xA0 | number }

    /// Reads the first value; what follows is of no interest. nil for what is none, and for lengths that are not told.
    init?(_ bytes: ArraySlice<UInt8>) {
        var rest = bytes
        // Tags of several bytes stand in no signature.
        guard let tag = rest.popFirst(), tag & 0x1F != 0x1F, let first = rest.popFirst() else { return nil }
        var length = Int(first)
        if first & 0x80 != 0 {
            let count = Int(first & 0x7F)
            guard (1...4).contains(count), rest.count >= count else { return nil }
            length = rest.prefix(count).reduce(0) { $0 << 8 | Int($1) }
            rest = rest.dropFirst(count)
        }
        guard rest.count >= length else { return nil }
        self.tag = tag
        content = rest.prefix(length)
        whole = bytes[bytes.startIndex..<content.endIndex]
    }

    /// The values inside; up to the first that cannot be read.
    var parts: [DERValue] {
        var parts: [DERValue] = [], rest = content
        while !rest.isEmpty, let value = DERValue(rest) {
            parts.append(value)
            rest = rest[value.content.endIndex...]
        }
        return parts
    }

    func isIdentifier(_ bytes: [UInt8]) -> Bool { tag == DERValue.identifier && content.elementsEqual(bytes) }

    /// A text of a name (RFC 5280 §4.1.2.4), in UTF-8, Latin letters or UTF-16.
    var text: String? {
        switch tag {
        case 0x0C, 0x13, 0x14, 0x16: return String(decoding: content, as: UTF8.self)
        case 0x1E:
            let bytes = Array(content)
            let units = stride(from: 0, to: bytes.count - 1, by: 2).map {
                UInt16(bytes[$0]) << 8 | UInt16(bytes[$0 + 1])
            }
            return String(decoding: units, as: UTF16.self)
        default: return nil
        }
    }
}

/// Characters of scripts that are written from right to left, and brackets in them.
package enum RightToLeft {
    /// Letters of Hebrew, Arabic and their neighbours, and the marks that set a direction. Blocks rather than single characters: what
    /// is unassigned in them is by default of the same direction (Unicode's DerivedBidiClass).
    package static func isStrong(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x590...0x5FF, 0x600...0x65F, 0x66A...0x6EF, 0x6FA...0x8FF, 0x200F, 0x202B, 0x202E, 0x2067: true
        case 0xFB1D...0xFDFF, 0xFE70...0xFEFE, 0x10800...0x10FFF, 0x1E800...0x1EFFF: true
        default: false
        }
    }

    /// Whether text has any: nearly none has, and most is told by its bytes.
    package static func occurs(in text: String) -> Bool {
        guard text.utf8.contains(where: { $0 >= 0xD6 }) else { return false }
        return text.unicodeScalars.contains { isStrong($0.value) }
    }

    /// Brackets turned, as they are drawn in text that runs to the left (Unicode's BidiMirroring). As long as the original in UTF-8.
    package static func mirrored(_ text: some Sequence<UInt8>) -> [UInt8] {
        let scalars = String(decoding: Array(text), as: UTF8.self).unicodeScalars
        return Array(String(String.UnicodeScalarView(scalars.map { pairs[$0] ?? $0 })).utf8)
    }

    private static let pairs: [Unicode.Scalar: Unicode.Scalar] = {
        let opening: [Unicode.Scalar] = ["(", "[", "{", "<", "«", "‹"],
            closing: [Unicode.Scalar] = [")", "]", "}", ">", "»", "›"]
        let pairs = Array(zip(opening, closing))
        return Dictionary(pairs + pairs.map { ($1, $0) }) { first, _ in first }
    }()
}

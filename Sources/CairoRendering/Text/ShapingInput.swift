/// One piece of text prepared for shaping: which character is shaped and which text is shown for it.
struct ShapingInput {
    struct Character {
        /// Shaped: a space for a no-break space, a hyphen for the soft hyphen at the end.
        let scalar: UInt32
        /// Offset in `text`.
        let offset: UInt32
    }

    /// UTF-8, as the PDF will tell it: no-break spaces are spaces, so that searching finds them; a soft hyphen that is drawn
    /// stays one, so that copied words join again; others are left out.
    private(set) var text: [UInt8] = []
    private(set) var characters: [Character] = []
    /// Whether one left-to-right run of Latin letters, figures, marks and signs: HarfBuzz shapes it without further analysis.
    private(set) var isSimple = true

    init(_ bytes: ArraySlice<UInt8>, hyphen: UInt32) {
        text.reserveCapacity(bytes.count)
        characters.reserveCapacity(bytes.count)
        if bytes.allSatisfy({ $0 < 0x80 }) {
            text.append(contentsOf: bytes)
            for (offset, byte) in bytes.enumerated() {
                characters.append(Character(scalar: UInt32(byte), offset: UInt32(offset)))
            }
            return
        }
        // Decoding repairs text that is not UTF-8; Cairo would refuse the whole file otherwise.
        let scalars = Array(String(decoding: bytes, as: UTF8.self).unicodeScalars)
        for (number, scalar) in scalars.enumerated() {
            switch scalar {
            case "\u{A0}", "\u{202F}": append(" ", shapedAs: 0x20)
            case "\u{AD}": if number == scalars.count - 1 { append(scalar, shapedAs: hyphen) }
            default:
                append(scalar, shapedAs: scalar.value)
                if !ShapingInput.isSimple(scalar.value) { isSimple = false }
            }
        }
    }

    private mutating func append(_ scalar: Unicode.Scalar, shapedAs shaped: UInt32) {
        characters.append(Character(scalar: shaped, offset: UInt32(text.count)))
        text.append(contentsOf: UTF8.encode(scalar).map { Array($0) } ?? [])
    }

    /// Latin, combining marks, and the punctuation and symbols that are common to all scripts and written left to right;
    /// not the invisible direction marks.
    private static func isSimple(_ value: UInt32) -> Bool {
        switch value {
        case 0x20...0x7E, 0xA1...0x36F, 0x1E00...0x1EFF, 0x2000...0x200D, 0x2010...0x2027, 0x202F...0x205E: true
        case 0x2070...0x218F, 0x2190...0x22FF, 0x2500...0x25FF, 0xFB00...0xFB06: true
        default: false
        }
    }
}

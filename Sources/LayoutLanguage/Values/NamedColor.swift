import PageModel

/// Colours by name, with the values of CSS (CSS Color 4 §6.1).
package enum NamedColor: String, CaseIterable, Sendable {
    case black, white, gray, silver, red, green, blue, navy, maroon, transparent

    package var color: Color {
        switch self {
        case .black: .black
        case .white: .white
        case .gray: Color(red: 128, green: 128, blue: 128)
        case .silver: Color(red: 192, green: 192, blue: 192)
        case .red: Color(red: 255, green: 0, blue: 0)
        case .green: Color(red: 0, green: 128, blue: 0)
        case .blue: Color(red: 0, green: 0, blue: 255)
        case .navy: Color(red: 0, green: 0, blue: 128)
        case .maroon: Color(red: 128, green: 0, blue: 0)
        case .transparent: .transparent
        }
    }
}

extension ValueSyntax where Value == Color {
    /// `#1F4E79`, `#1F4E7914` with its alpha, `#abc`, or a name.
    static var colour: ValueSyntax {
        word(.colour) { word in
            if let named = NamedColor(rawValue: String(word)) { return named.color }
            guard word.utf8.first == UInt8(ascii: "#") else { return nil }
            let digits = word.utf8.dropFirst().compactMap(hexadecimal)
            guard digits.count == word.utf8.count - 1 else { return nil }
            switch digits.count {
            case 3: return Color(red: digits[0] * 17, green: digits[1] * 17, blue: digits[2] * 17)
            case 6, 8:
                let bytes = stride(from: 0, to: digits.count, by: 2).map { digits[$0] * 16 + digits[$0 + 1] }
                return Color(red: bytes[0], green: bytes[1], blue: bytes[2], alpha: bytes.count == 4 ? bytes[3] : 255)
            default: return nil
            }
        }
    }

    private static func hexadecimal(_ byte: UInt8) -> UInt8? {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
        case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
        case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
        default: nil
        }
    }
}

import PageModel

extension ValueSyntax where Value == FontFeatureSetting {
    /// One entry of `font-feature-settings`: a tag in quotes, then `on`, `off`, a number up to 999, or nothing: `"ss01"`, `'salt' 2`.
    static var featureSetting: ValueSyntax {
        ValueSyntax(.featureSetting) { text in
            guard let tag = text.word().flatMap(tag) else { return nil }
            switch text.word() {
            case nil, "on": return FontFeatureSetting(tag: tag, value: 1)
            case "off": return FontFeatureSetting(tag: tag, value: 0)
            case let number?:
                guard DecimalForm.areDigits(number.utf8, atMost: 3) else { return nil }
                return UInt32(number).map { FontFeatureSetting(tag: tag, value: $0) }
            }
        }
    }

    private static func tag(_ quoted: Substring) -> String? {
        let bytes = quoted.utf8
        guard bytes.count == 6, let quote = bytes.first, bytes.last == quote,
            quote == UInt8(ascii: "'") || quote == UInt8(ascii: "\"")
        else { return nil }
        let tag = quoted.dropFirst().dropLast()
        return tag.utf8.allSatisfy(isLetterOrDigit) ? String(tag) : nil
    }

    private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
            || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }
}

/// Texts of the input as a terminal may have them: no control byte reaches it, and what nobody can see has a name.
enum VisibleText {
    /// With names such as <U+200B> in place of characters that are not seen.
    static func named(_ text: String) -> String {
        guard text.unicodeScalars.contains(where: { $0 != "\n" && isUnseen($0) }) else { return text }
        var result = ""
        for scalar in text.unicodeScalars {
            if scalar == "\n" || !isUnseen(scalar) {
                result.unicodeScalars.append(scalar)
            } else {
                let digits = String(scalar.value, radix: 16, uppercase: true)
                result += "<U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits + ">"
            }
        }
        return result
    }

    /// With one character for one, so that carets below stand where they should: control pictures, else U+FFFD.
    static func aligned(_ line: String) -> String {
        guard line.unicodeScalars.contains(where: isUnseen) else { return line }
        var result = ""
        for scalar in line.unicodeScalars {
            guard isUnseen(scalar) else {
                result.unicodeScalars.append(scalar)
                continue
            }
            result.unicodeScalars.append(Unicode.Scalar(scalar.value < 0x20 ? 0x2400 + scalar.value : 0xFFFD) ?? "?")
        }
        return result
    }

    /// Control characters, marks of direction, spaces without width, ends of lines that are none, characters of symbol fonts.
    static func isUnseen(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0..<0x20, 0x7F..<0xA0, 0xAD, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFEFF, 0xE000...0xF8FF:
            true
        default: false
        }
    }
}

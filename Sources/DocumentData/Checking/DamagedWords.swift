/// Words that look right and are not: letters of other alphabets that look alike, characters that nobody sees, letters among digits.
/// They print as they are, and neither search nor comparison finds them.
enum DamagedWords {
    /// Cyrillic and Greek letters that cannot be told from Latin ones. Greek letters that are signs of units and sums (μ, Ω, Δ, π) are not
    /// among them.
    private static let alike: [Unicode.Scalar: Character] = {
        let pairs: [(String, String)] = [
            ("аеорсухіјѕԁһӏАВЕКМНОРСТУХІЈЅ", "aeopcyxijsdhlABEKMHOPCTYXIJS"), ("οΑΒΕΖΗΙΚΜΝΟΡΤΥΧ", "oABEZHIKMNOPTYX"),
        ]
        var alike: [Unicode.Scalar: Character] = [:]
        for (others, latin) in pairs {
            for (other, letter) in zip(others.unicodeScalars, latin) { alike[other] = letter }
        }
        return alike
    }()

    private static let signs = ByteSigns("OIl", others: true)

    /// Whether a byte of a text can begin such a letter or character, or is a letter beside a digit.
    static func mayBegin(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
        func byte(_ offset: Int) -> UInt8 { bytes.indices.contains(index + offset) ? bytes[index + offset] : 0 }
        func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
        switch bytes[index] {
        case UInt8(ascii: "O"), UInt8(ascii: "I"): return isDigit(byte(-1))
        case UInt8(ascii: "l"): return isDigit(byte(-1)) || isDigit(byte(1))
        case 0xC2: return byte(1) == 0xAD
        case 0xCE...0xD4: return true
        case 0xE2 where byte(1) == 0x80: return (0x8B...0x8F).contains(byte(2)) || (0xAA...0xAE).contains(byte(2))
        case 0xE2: return byte(1) == 0x81 && (0xA0...0xAF).contains(byte(2))
        case 0xEF: return byte(1) == 0xBB && byte(2) == 0xBF
        default: return false
        }
    }

    /// The first word of which this holds. A word ends at white space. Most texts are told by their bytes.
    static func first(in text: String, where holds: (Substring) -> Bool) -> String? {
        guard ByteScan.contains(text, signs, where: mayBegin) else { return nil }
        return text.split(whereSeparator: \.isWhitespace).first(where: holds).map(String.init)
    }

    // MARK: Letters

    /// Whether Latin letters stand beside such that only look like them.
    static func hasLookalikes(_ word: Substring) -> Bool {
        let scalars = word.unicodeScalars
        guard scalars.contains(where: { alike[$0] != nil }) else { return false }
        return scalars.contains { $0.isASCII && $0.properties.isAlphabetic }
    }

    /// 'a (U+0430)'
    static func lookalikes(of word: String) -> String {
        var seen: Set<Unicode.Scalar> = []
        return word.unicodeScalars.filter { alike[$0] != nil && seen.insert($0).inserted }
            .map { "\($0) (U+0" + String($0.value, radix: 16, uppercase: true) + ")" }.joined(separator: ", ")
    }

    static func latin(_ word: String) -> String {
        String(word.unicodeScalars.map { alike[$0] ?? Character($0) })
    }

    // MARK: Unseen characters

    /// Not what joins letters of other scripts.
    private static func isUnseen(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x200B, 0x200E, 0x200F, 0x202A...0x202E, 0x2060...0x206F, 0xFEFF: true
        default: false
        }
    }

    /// Marks of direction are needed among letters of scripts that run from right to left.
    static func hasUnseen(_ word: Substring) -> Bool {
        let scalars = word.unicodeScalars
        return (scalars.contains(where: isUnseen) || hasLostHyphen(Array(scalars)))
            && scalars.allSatisfy { isUnseen($0) || $0.value < 0x0590 || (0x2000...0x2BFF).contains($0.value) }
    }

    private static let softHyphen: Unicode.Scalar = "\u{AD}"

    /// A soft hyphen says where a word may be parted: between letters, and nowhere else.
    private static func hasLostHyphen(_ word: [Unicode.Scalar]) -> Bool {
        word.indices.contains { index in
            guard word[index] == softHyphen else { return false }
            return index == 0 || index + 1 == word.count
                || ![word[index - 1], word[index + 1]].allSatisfy(\.properties.isAlphabetic)
        }
    }

    static func withoutUnseen(_ word: String) -> String {
        String(String.UnicodeScalarView(word.unicodeScalars.filter { !isUnseen($0) && $0 != softHyphen }))
    }

    // MARK: Digits

    private static let digits: [Character: Character] = ["O": "0", "I": "1", "l": "1"]

    /// '2O25', '1O.000', '2l5', 'l0': nothing but digits and their points, with an O after a digit, a letter between two of them, or an l
    /// before them. Numbers of letters are looked at part by part: 'l00.3/……/2026'.
    static func hasLettersForDigits(_ word: Substring) -> Bool {
        word.split(separator: "/").contains { isDamagedNumber($0) }
    }

    private static func isDamagedNumber(_ part: Substring) -> Bool {
        let number = Array(part.drop { "(“\"'".contains($0) }.reversed().drop { ".,;:)”\"'".contains($0) }.reversed())
        guard number.count > 1, number.contains(where: isDigit),
            number.allSatisfy({ isDigit($0) || digits[$0] != nil || ".,".contains($0) })
        else { return false }
        if number[0] == "l", isDigit(number[1]) { return true }
        return number.indices.dropFirst().contains { index in
            guard isDigit(number[index - 1]), digits[number[index]] != nil else { return false }
            return number[index] == "O" || index + 1 < number.count && isDigit(number[index + 1])
        }
    }

    static func withDigits(_ word: String) -> String { String(word.map { digits[$0] ?? $0 }) }

    private static func isDigit(_ character: Character) -> Bool { character.isASCII && character.isNumber }
}

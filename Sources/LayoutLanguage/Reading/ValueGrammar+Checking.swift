/// Whether a text is such a value, and how the grammar is told to people.
extension ValueGrammar {
    /// Bytes of ASCII white space separate values, as in the schema.
    public func matches(_ text: String) -> Bool {
        let words = text.split(whereSeparator: { " \t\n\r".contains($0) }).map(String.init)
        return switch self {
        case .text: true
        case .list(let item, let counts): counts.contains(words.count) && words.allSatisfy { item.matchesWord($0) }
        case .sequence(let items): words.count == items.count && zip(items, words).allSatisfy { $0.matchesWord($1) }
        case .choice(let choices): choices.contains { $0.matches(text) }
        default: words.count == 1 && matchesWord(words[0])
        }
    }

    private func matchesWord(_ word: String) -> Bool {
        switch self {
        case .text: true
        case .identifier: Self.isIdentifier(word)
        case .keywords(let words): words.contains(word)
        case .integer(let bounds): Self.integer(word).map(bounds.contains) ?? false
        case .number: Self.isDecimal(word[...])
        case .quantity: Self.isDecimal(word.hasPrefix("-") ? word.dropFirst() : word[...], digits: 1...18)
        case .length(let isSigned): Self.isLength(word, isSigned: isSigned)
        case .fraction: word.hasSuffix("fr") && Self.isDecimal(word.dropLast(2))
        case .colour: Self.isColour(word)
        case .choice(let choices): choices.contains { $0.matchesWord(word) }
        case .list(let item, _): item.matchesWord(word)
        case .sequence(let items): items.count == 1 && items[0].matchesWord(word)
        }
    }

    /// The only keyword of a choice of keywords that is near to a text.
    var keywords: [String] {
        switch self {
        case .keywords(let words): words
        case .choice(let items), .sequence(let items): items.flatMap(\.keywords)
        case .list(let item, _): item.keywords
        case .colour: Self.colourNames
        default: []
        }
    }

    private static func isIdentifier(_ word: String) -> Bool {
        guard let first = word.utf8.first, isLetter(first) else { return false }
        return word.utf8.allSatisfy { isLetter($0) || isDigit($0) || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_") }
    }

    private static func integer(_ word: String) -> Int? {
        let digits = word.hasPrefix("-") ? word.dropFirst() : word[...]
        guard (1...9).contains(digits.utf8.count), digits.utf8.allSatisfy(isDigit) else { return nil }
        return Int(word)
    }

    /// Digits, with at most one point between digits.
    private static func isDecimal(_ word: Substring, digits: ClosedRange<Int> = 1...9) -> Bool {
        let parts = word.split(separator: ".", omittingEmptySubsequences: false)
        return (1...2).contains(parts.count) && parts.allSatisfy { digits.contains($0.utf8.count) && $0.utf8.allSatisfy(isDigit) }
    }

    private static func isLength(_ word: String, isSigned: Bool) -> Bool {
        let size = isSigned && word.hasPrefix("-") ? word.dropFirst() : word[...]
        if size == "0" { return true }
        return lengthUnits.contains { size.hasSuffix($0) && isDecimal(size.dropLast($0.count)) }
    }

    private static func isColour(_ word: String) -> Bool {
        if colourNames.contains(word) { return true }
        guard word.hasPrefix("#") else { return false }
        let digits = word.utf8.dropFirst()
        return [3, 6, 8].contains(digits.count) && digits.allSatisfy { isDigit($0) || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains($0 | 0x20) }
    }

    private static func isLetter(_ byte: UInt8) -> Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20) }
    private static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }
}

/// The text of a value while it is read, word by word from the left. White space is that of XML.
struct ValueText {
    private var rest: Substring

    init(_ text: Substring) { rest = text }

    /// The next word; nil at the end.
    mutating func word() -> Substring? {
        skipSpace()
        guard !rest.isEmpty else { return nil }
        let end = rest.utf8.firstIndex(where: ValueText.isSpace) ?? rest.endIndex
        defer { rest = rest[end...] }
        return rest[..<end]
    }

    /// All that is left.
    mutating func remainder() -> Substring {
        defer { rest = rest[rest.endIndex...] }
        return rest
    }

    /// Whether nothing but white space is left.
    var isAtEnd: Bool { rest.utf8.allSatisfy(ValueText.isSpace) }

    private mutating func skipSpace() {
        rest = rest.utf8.firstIndex { !ValueText.isSpace($0) }.map { rest[$0...] } ?? rest[rest.endIndex...]
    }

    static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D }

    /// The words with one space between them.
    static func collapsed(_ text: Substring) -> String {
        text.utf8.split(whereSeparator: isSpace).map { String(Substring($0)) }.joined(separator: " ")
    }
}

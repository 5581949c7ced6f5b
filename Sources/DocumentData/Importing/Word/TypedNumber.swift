/// A number that somebody typed before a text: 'BAB II', '1.2', 'A.', 'b)', '(3)'.
struct TypedNumber: Equatable {
    enum Kind: Hashable {
        case chapter
        /// `1.2.3`: so many counters.
        case decimal(Int)
        case upperRoman, upperLetter, lowerLetter, parenthesised
    }

    let kind: Kind
    /// Characters of the text that are the number and the space behind it.
    let length: Int
    /// As a list of Markdown writes it: `{a}.`; nil where no list does.
    let pattern: String?
    /// Of the last counter.
    let number: Int?

    init?(_ text: String) {
        guard let found = TypedNumber.chapter(text) ?? TypedNumber.counter(text) else { return nil }
        self = found
    }

    private init(_ kind: Kind, length: Int, pattern: String? = nil, number: Int? = nil) {
        self.kind = kind
        self.length = length
        self.pattern = pattern
        self.number = number
    }

    private static func chapter(_ text: String) -> TypedNumber? {
        guard text.prefix(3).uppercased() == "BAB", text.dropFirst(3).first?.isWhitespace == true else { return nil }
        let rest = text.dropFirst(3).drop(while: \.isWhitespace)
        let token = rest.prefix { $0.isASCII && ($0.isLetter || $0.isNumber) }
        guard !token.isEmpty, Int(token) != nil || RomanNumeral.number(token.uppercased()) != nil else { return nil }
        let after = rest.dropFirst(token.count)
        guard after.first.map({ $0.isWhitespace || ".:-–—".contains($0) }) ?? true else { return nil }
        let tail = after.drop { $0.isWhitespace || ".:-–—".contains($0) }
        return TypedNumber(.chapter, length: text.count - tail.count)
    }

    private static func counter(_ text: String) -> TypedNumber? {
        let opens = text.first == "(", body = text.dropFirst(opens ? 1 : 0)
        let token = body.prefix { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == ".") }
        let parts = token.split(separator: ".", omittingEmptySubsequences: false)
        var rest = body.dropFirst(token.count)
        let isClosed = rest.first == ")"
        if isClosed { rest = rest.dropFirst() }
        guard !token.isEmpty, token.count <= 12, rest.first?.isWhitespace == true, opens == isClosed || !opens else {
            return nil
        }
        let length = text.count - rest.drop(while: \.isWhitespace).count
        let counters = parts.last == "" ? Array(parts.dropLast()) : parts
        guard !counters.isEmpty, counters.allSatisfy({ !$0.isEmpty }) else { return nil }
        if counters.count > 1 {
            guard
                counters.allSatisfy({ Int($0) != nil && $0.count <= 3 })
                    || counters.dropFirst().allSatisfy({ Int($0) != nil }),
                !isClosed
            else { return nil }
            return TypedNumber(.decimal(counters.count), length: length)
        }
        guard isClosed || parts.last == "" else { return nil }
        return single(String(counters[0]), opens, isClosed, length)
    }

    private static func single(_ token: String, _ opens: Bool, _ isClosed: Bool, _ length: Int) -> TypedNumber? {
        func pattern(_ style: String) -> String { (opens ? "(" : "") + "{\(style)}" + (isClosed ? ")" : ".") }
        if let number = Int(token), token.count <= 3 {
            return TypedNumber(
                opens ? .parenthesised : .decimal(1), length: length, pattern: pattern("1"), number: number)
        }
        if token.count > 1 || "IVX".contains(token), let number = RomanNumeral.number(token) {
            return TypedNumber(
                opens ? .parenthesised : .upperRoman, length: length, pattern: pattern("I"), number: number)
        }
        guard token.utf8.count == 1, let letter = token.utf8.first else { return nil }
        let isUpper = letter < 97
        return TypedNumber(
            opens ? .parenthesised : isUpper ? .upperLetter : .lowerLetter, length: length,
            pattern: pattern(isUpper ? "A" : "a"), number: Int(letter) - (isUpper ? 64 : 96))
    }
}

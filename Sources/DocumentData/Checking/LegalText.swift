/// What may stand in the text of a provision: words, `*foreign words*`, and `[](#id)` for another provision.
enum LegalText: Equatable {
    case plain(String)
    case italic(String)
    case reference(String)

    static func pieces(of text: String) -> [LegalText] {
        var pieces: [LegalText] = [], plain = ""
        var rest = Substring(text)
        func flush() {
            if !plain.isEmpty { pieces.append(.plain(plain)) }
            plain = ""
        }
        while let character = rest.first {
            if rest.hasPrefix("[](#"), let end = rest.firstIndex(of: ")") {
                flush()
                pieces.append(.reference(String(rest[rest.index(rest.startIndex, offsetBy: 4)..<end])))
                rest = rest[rest.index(after: end)...]
            } else if character == "*", let words = italic(at: rest) {
                flush()
                pieces.append(.italic(String(words)))
                rest = rest[rest.index(after: words.endIndex)...]
            } else {
                plain.append(character)
                rest.removeFirst()
            }
        }
        flush()
        return pieces
    }

    /// Without the stars of foreign words, for names that stand within sentences.
    static func words(of text: String) -> String {
        pieces(of: text).map { piece in
            switch piece {
            case .plain(let words), .italic(let words): words
            case .reference: ""
            }
        }.joined()
    }

    /// The words up to the next star; nil where a star is a star: `2 * 3`.
    private static func italic(at rest: Substring) -> Substring? {
        let inner = rest.dropFirst()
        guard let end = inner.firstIndex(of: "*"), let first = inner.first, first != "*", !first.isWhitespace,
            let last = inner[..<end].last, !last.isWhitespace
        else { return nil }
        return inner[..<end]
    }
}

/// A field while it is read: what it is asked to do, and what Word made of it last.
struct WordField {
    var instruction = ""
    /// Whether the result has begun.
    var isResult = false
    /// What of the result is left out.
    var leftOut = ""
    var place: WordPlace?

    enum Kind {
        /// Tables of contents and of figures, indexes.
        case list
        /// Numbers of pages.
        case page
        case sequence(String)
        case link(WordRun.Link)
        case other
    }

    var kind: Kind {
        let words = arguments
        guard let name = words.first?.uppercased() else { return .other }
        let plain = words.dropFirst().filter { !$0.hasPrefix("\\") }
        switch name {
        case "TOC", "INDEX", "TOA": return .list
        case "PAGE", "NUMPAGES", "SECTIONPAGES": return .page
        case "SEQ": return plain.first.map(Kind.sequence) ?? .other
        case "PAGEREF": return plain.first.map { .link(.page($0)) } ?? .other
        case "REF", "NOTEREF":
            guard name == "REF", let mark = plain.first else { return .other }
            let asksNumber = words.contains { ["\\r", "\\n", "\\w"].contains($0.lowercased()) }
            return .link(asksNumber ? .number(mark) : .text(mark))
        case "HYPERLINK":
            if let index = words.firstIndex(where: { $0.lowercased() == "\\l" }), index + 1 < words.count {
                return .link(.text(words[index + 1]))
            }
            return plain.first.map { .link(.address($0)) } ?? .other
        default: return .other
        }
    }

    /// Words, or what stands within quotes.
    private var arguments: [String] {
        var words: [String] = [], word = "", isQuoted = false
        for character in instruction {
            if character == "\"" || character == "\u{201C}" || character == "\u{201D}" {
                isQuoted.toggle()
            } else if character.isWhitespace, !isQuoted {
                if !word.isEmpty { words.append(word) }
                word = ""
            } else {
                word.append(character)
            }
        }
        return word.isEmpty ? words : words + [word]
    }
}

/// What was read from a name written in one piece.
///
/// Steps: titles that are run together with the name are parted from it ('dr.Nama', 'Nama. S.Kom'); the text before the first comma or
/// semicolon holds leading titles, name and perhaps titles without comma; every later part holds trailing titles. No title is spelled
/// in another way: doubtful spellings become suggestions.
public struct PersonNameReading: Hashable, Sendable {
    /// A better spelling of a piece of the text.
    public struct Suggestion: Hashable, Sendable {
        public let written: String
        /// Several when only a person can decide ('DR.' may be 'Dr.' or 'dr.').
        public let standard: [String]
    }

    public let name: PersonName
    public let suggestions: [Suggestion]
    /// Whether a title was parted from what it was run together with.
    public let hasParted: Bool

    /// Reads 'Dr. Ir. H. Nama Orang, S.H., M.Si.'.
    public init(parsing text: String) {
        var suggestions: [Suggestion] = []
        // '&nbsp;' is a character that was written by its name.
        let hasSemicolons = text.contains(";") && !text.contains("&")
        let parts = text.split(omittingEmptySubsequences: true) { $0 == "," || (hasSemicolons && $0 == ";") }
        let written = PersonName.words(parts.first ?? "")
        var words = JoinedTitles.parted(written)
        let isParted = words != written
        let leading = Self.takeLeading(from: &words, &suggestions)
        var trailing = Self.takeTrailing(from: &words, &suggestions)
        for part in parts.dropFirst() { trailing += Self.titles(in: part, &suggestions) }
        if let first = words.first, words.count > 1, first == "HM" || first == "HM." {
            suggestions.append(Suggestion(written: first, standard: ["H. M."]))
        }
        name = PersonName(leadingTitles: leading, bareName: words.joined(separator: " "), trailingTitles: trailing)
        self.suggestions = suggestions
        hasParted = isParted || hasSemicolons
    }

    private static func takeLeading(from words: inout [String], _ suggestions: inout [Suggestion]) -> [String] {
        var titles: [String] = []
        // The last word is a name, whatever it looks like.
        while words.count > 1, let word = words.first {
            let spellings = KnownTitles.leadingSpellings(of: word)
            guard !spellings.isEmpty else { break }
            suggest(spellings, for: word, &suggestions)
            titles.append(words.removeFirst())
        }
        return titles
    }

    /// Titles at the end of the name whose comma was forgotten. Without a point only exact capitals count, and only after a
    /// name that is not itself in capitals ('NAMA ORANG MA').
    private static func takeTrailing(from words: inout [String], _ suggestions: inout [Suggestion]) -> [String] {
        var titles: [String] = []
        let isNameInCapitals = words.first.map { $0.count > 1 && $0 == $0.uppercased() } ?? false
        while words.count > 1, let word = words.last {
            let spellings = KnownTitles.trailingSpellings(of: word)
            let isTitle = word.contains(".") || (!isNameInCapitals && word.count > 1 && word == word.uppercased())
            guard !spellings.isEmpty, isTitle else { break }
            titles.insert(words.removeLast(), at: 0)
        }
        guard let first = titles.first else { return [] }
        suggestions.append(
            Suggestion(
                written: (words.suffix(1) + [first]).joined(separator: " "),
                standard: [
                    (words.suffix(1) + [KnownTitles.trailingSpellings(of: first).first ?? first]).joined(
                        separator: ", ")
                ]))
        for title in titles.dropFirst() { suggest(KnownTitles.trailingSpellings(of: title), for: title, &suggestions) }
        return titles
    }

    /// One part between commas: one title, perhaps spaced ('S. Sos.'), or several without commas ('S.H. M.Si.').
    private static func titles(in part: Substring, _ suggestions: inout [Suggestion]) -> [String] {
        let words = PersonName.words(part)
        guard !words.isEmpty else { return [] }
        let whole = words.joined(separator: " ")
        let spellings = KnownTitles.trailingSpellings(of: whole)
        let single = words.flatMap(JoinedTitles.divided)
        if spellings.isEmpty, single.count > 1,
            single.allSatisfy({ !KnownTitles.trailingSpellings(of: $0).isEmpty })
        {
            suggestions.append(Suggestion(written: whole, standard: [single.joined(separator: ", ")]))
            return single
        }
        suggest(spellings, for: whole, &suggestions)
        return [whole]
    }

    /// What only people can tell: titles that mean two things, and words of the name that look like titles.
    var doubts: [Suggestion] {
        var doubts = name.leadingTitles.compactMap(PersonNameReading.doubt(about:))
        let words = name.bareName.split(separator: " ")
        if words.count > 1, let last = words.last, last.count > 1, !last.contains("."),
            let title = KnownTitles.trailingSpellings(of: last).first
        {
            doubts.append(
                Suggestion(written: String(last), standard: ["\(words.dropLast().joined(separator: " ")), \(title)"]))
        }
        for word in words {
            let halves = word.split(separator: ".", maxSplits: 1)
            if halves.count == 2, halves.allSatisfy({ $0.count(where: \.isLetter) > 1 }) {
                doubts.append(Suggestion(written: String(word), standard: [halves.joined(separator: ". ")]))
            }
        }
        return doubts
    }

    /// 'DR.' is a doctor or a physician; 'Dr' and 'dr' tell by their case.
    static func doubt(about leadingTitle: String) -> Suggestion? {
        let spellings = KnownTitles.leadingSpellings(of: leadingTitle)
        guard spellings.count > 1, Set(spellings.map { $0.lowercased() }).count == 1,
            !spellings.contains(leadingTitle), !spellings.contains(leadingTitle + ".")
        else { return nil }
        return Suggestion(written: leadingTitle, standard: spellings)
    }

    private static func suggest(_ spellings: [String], for written: String, _ suggestions: inout [Suggestion]) {
        guard !spellings.isEmpty, !spellings.contains(written) else { return }
        let suggestion = Suggestion(written: written, standard: spellings)
        if !suggestions.contains(suggestion) { suggestions.append(suggestion) }
    }
}

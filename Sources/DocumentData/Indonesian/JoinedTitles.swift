/// Titles that were written without what parts them from a name or from each other: 'dr.Nama', 'Prof.Dr.Nama', 'Nama. S.Kom', 'S.Pd.M.Pd.'.
enum JoinedTitles {
    /// Shorter ones are abbreviated names: 'M.Nama', 'Md.Nama'.
    private static let leastName = 3

    /// Words of the text before the first comma, with titles as words of their own.
    static func parted(_ words: [String]) -> [String] {
        var front: [String] = [], rest = words
        while let word = rest.first {
            if !KnownTitles.leadingSpellings(of: word).isEmpty {
                front.append(rest.removeFirst())
            } else if let (title, name) = leading(of: word) {
                front.append(title)
                rest[0] = name
            } else {
                break
            }
        }
        guard let last = rest.popLast() else { return front }
        rest += nameAndTitle(in: last) ?? divided(last)
        return front + withoutStops(rest)
    }

    /// 'S.Pd.M.Pd.' is two titles. What is one title, or is not made of known ones, stays as it is.
    static func divided(_ word: String) -> [String] {
        guard !isTitle(word), word.contains("."), let titles = titles(in: word[...]) else { return [word] }
        return titles
    }

    private static func isTitle(_ text: some StringProtocol) -> Bool {
        !KnownTitles.trailingSpellings(of: text).isEmpty
    }

    /// The longest title first: 'S.T.P.' is one, though 'S.T.' is one as well.
    private static func titles(in word: Substring) -> [String]? {
        if isTitle(word) { return [String(word)] }
        for stop in word.indices.reversed() where word[stop] == "." && isTitle(word[...stop]) {
            let next = word.index(after: stop)
            if let others = titles(in: word[next...]) { return [String(word[...stop])] + others }
        }
        return nil
    }

    /// 'dr.Nama'. 'H.M.' is a title and the initial of a name, which are commonly written as one.
    private static func leading(of word: String) -> (title: String, name: String)? {
        for stop in word.indices where word[stop] == "." {
            let name = word[word.index(after: stop)...]
            guard !KnownTitles.leadingSpellings(of: word[...stop]).isEmpty, name.first?.isLetter == true else {
                continue
            }
            if name.count(where: \.isLetter) > 1 || !KnownTitles.leadingSpellings(of: name).isEmpty {
                return (String(word[...stop]), String(name))
            }
        }
        return nil
    }

    /// 'Nama.S.Kom'.
    private static func nameAndTitle(in word: String) -> [String]? {
        guard let stop = word.firstIndex(of: "."), word[..<stop].count >= leastName else { return nil }
        let end = String(word[word.index(after: stop)...]), titles = divided(end)
        guard titles.allSatisfy({ isTitle($0) }), end.contains(".") || end == end.uppercased() else { return nil }
        return [String(word[..<stop])] + titles
    }

    /// 'Nama. S.Kom': the point stands for a comma. 'Nama Jr. S.Kom' and 'Moh. S. Nama' keep theirs.
    private static func withoutStops(_ words: [String]) -> [String] {
        guard let name = words.lastIndex(where: { !isTitle($0) }), name + 1 < words.count else { return words }
        let word = words[name]
        guard word.last == ".", word.count(where: \.isLetter) >= leastName, word.count(where: { $0 == "." }) == 1 else {
            return words
        }
        var words = words
        words[name] = String(word.dropLast())
        return words
    }
}

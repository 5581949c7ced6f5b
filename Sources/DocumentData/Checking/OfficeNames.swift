import Diagnostics

/// What units and offices of a project are called, to hold against what is written as an office.
struct OfficeNames {
    struct Mistake {
        let word: String
        let right: String
        /// Where the right name stands; nil for words that all offices use.
        let place: SourceRange?
    }

    private struct Name {
        let words: OfficeWords
        let place: SourceRange?
        /// Names of places are one letter apart by chance: only the whole name is compared, not its beginning.
        let isOfPlace: Bool
        /// Words that other checks compare.
        var compared = 0..<0
    }

    /// With what offices begin; names of places begin none. Shorter words are too near to others.
    private static let posts = [
        "Bupati", "Wakil", "Sekretaris", "Kepala", "Asisten", "Inspektur", "Camat", "Direktur", "Komandan",
    ]
    /// Shorter words are alike by chance.
    private static let leastWord = 5

    private let names: [Name]
    /// Numbers of names by their first words: most words of offices begin none.
    private let beginnings: [[Character]: [Int]]
    /// First words of the names of more than one word that are of no place, in their order: some ten for a hundred units.
    private let firstWords: [[Character]]

    init(of root: DataRecord) {
        var names: [Name] = []
        for agency in root.records("opd") {
            let isOfPlace = ["kecamatan", "kelurahan", "puskesmas"].contains(agency.text("jenis") ?? "")
            guard let name = agency.text("nama") else { continue }
            names.append(Name(words: OfficeWords(name), place: agency["nama"]?.range, isOfPlace: isOfPlace))
            // 'Kecamatan Contoh' has a 'Camat Contoh'.
            for (kind, head) in [("kecamatan", "Camat"), ("kelurahan", "Lurah")] {
                let words = name.split(separator: " ")
                guard words.first?.lowercased() == kind, words.count > 1 else { continue }
                names.append(
                    Name(
                        words: OfficeWords(([Substring(head)] + words.dropFirst()).joined(separator: " ")),
                        place: agency["nama"]?.range, isOfPlace: true))
            }
        }
        if let region = root.record("wilayah").map(Region.init), !region.name.isEmpty {
            // 'Bupati Conto': that the region begins otherwise is told by who compares regions.
            for (before, isCompared) in [(region.headTitle, true), (region.kind, region.kind == "kabupaten")]
            where !before.isEmpty {
                let kind = OfficeWords(before).letters.count
                names.append(
                    Name(
                        words: OfficeWords(before + " " + region.name), place: region.record["nama"]?.range,
                        isOfPlace: true, compared: isCompared ? kind..<(kind + 1) : 0..<0))
            }
        }
        for name in ["Sekretaris Daerah", "Sekretaris Dewan Perwakilan Rakyat Daerah", "Inspektur Daerah"] {
            names.append(Name(words: OfficeWords(name), place: nil, isOfPlace: false))
        }
        self.names = names
        beginnings = Dictionary(grouping: names.indices.filter { !names[$0].words.letters.isEmpty }) {
            names[$0].words.letters[0]
        }
        var seen: Set<[Character]> = []
        firstWords = names.filter { $0.words.letters.count > 1 && !$0.isOfPlace }.map { $0.words.letters[0] }
            .filter { seen.insert($0).inserted }
    }

    // MARK: Posts

    /// 'Bupaty Contoh', 'Wakil Bupaty': the word that every office of its kind begins with.
    static func misspeltPost(in words: OfficeWords) -> Mistake? {
        let count = words.letters.first.map { String($0) } == "wakil" ? 2 : 1
        for (written, letters) in zip(words.written, words.letters).prefix(count) {
            let isRight = posts.contains { $0.lowercased() == String(letters) }
            let near = posts.first { NearMiss.isOneLetterApart(letters, Array($0.lowercased())) }
            if !isRight, let near { return Mistake(word: written, right: near, place: nil) }
        }
        return nil
    }

    // MARK: Names

    /// The first word that makes of the name of a unit another one by a letter. A word that another unit's name explains is right.
    func misspeltWord(in words: OfficeWords) -> Mistake? {
        var mistakes: [(index: Int, mistake: Mistake)] = [], explained: Set<Int> = []
        for start in words.letters.indices {
            guard let numbers = beginnings[words.letters[start]] else {
                if let found = misspeltBeginning(of: words, at: start) { mistakes.append((start, found)) }
                continue
            }
            for number in numbers {
                let run = run(of: names[number], in: words, from: start)
                if let found = run.mistake {
                    mistakes.append(found)
                } else if run.length > 1 {
                    explained.formUnion(start..<(start + run.length))
                }
            }
        }
        return mistakes.filter { !explained.contains($0.index) }.min { $0.index < $1.index }?.mistake
    }

    /// 'Dians Kesehatan', where all that follows is a unit's name.
    private func misspeltBeginning(of words: OfficeWords, at start: Int) -> Mistake? {
        let word = words.letters[start], rest = words.letters[(start + 1)...]
        guard word.count >= OfficeNames.leastWord - 1 else { return nil }
        let near = firstWords.filter { isMisspelling(word, of: $0) }
        guard !near.isEmpty else { return nil }
        let name = names.first { name in
            guard let first = name.words.letters.first, name.words.letters.count > 1, !name.isOfPlace else {
                return false
            }
            return near.contains(first) && rest.starts(with: name.words.letters.dropFirst())
        }
        return name.map { Mistake(word: words.written[start], right: $0.words.written[0], place: $0.place) }
    }

    /// How many words of a name stand here, and a word that is one letter apart from the name's, the others being right.
    private func run(
        of name: Name, in words: OfficeWords, from start: Int
    ) -> (length: Int, mistake: (index: Int, mistake: Mistake)?) {
        let wanted = name.words.letters, found = words.letters[start...]
        var length = 0, wrong: Int?
        for (word, right) in zip(found, wanted) {
            if word != right {
                guard wrong == nil, !name.compared.contains(length), isMisspelling(word, of: right) else { break }
                wrong = length
            }
            length += 1
        }
        guard let wrong else { return (length, nil) }
        let isWhole = length == wanted.count
        // A short word ('dam' for 'dan') is told only within a name whose other words are there, and so are places.
        let isShort = max(found[start + wrong].count, wanted[wrong].count) < OfficeNames.leastWord
        guard isWhole || (!name.isOfPlace && !isShort), length > 1, !isShort || length > 3 else { return (wrong, nil) }
        return (
            length,
            (
                start + wrong,
                Mistake(word: words.written[start + wrong], right: name.words.written[wrong], place: name.place)
            )
        )
    }

    /// Names of places of four letters and less are too near to each other.
    private func isMisspelling(_ word: [Character], of right: [Character]) -> Bool {
        right.count > 2 && NearMiss.isOneLetterApart(word, right) && !right.contains(where: \.isNumber)
    }
}

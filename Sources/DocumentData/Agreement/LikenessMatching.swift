/// Pairs names that are alike, one to one, the likest first. Takes time in proportion to the names: who may be like whom is looked up by
/// the beginnings and ends of words, and only the most promising are measured.
struct LikenessMatching {
    struct Pair: Equatable {
        let left, right: Int
        /// In percent.
        let likeness: Int
    }

    private(set) var pairs: [Pair] = []
    /// Names of the left for which two of the right are as like, with these.
    private(set) var ambiguous: [(left: Int, rights: [Int])] = []
    /// How many pairs of names were measured.
    private(set) var comparisons = 0

    private static let letters = 4
    /// What stands in so many names says nothing about one of them.
    private static let mostUses = 64
    private static let mostCandidates = 8

    init(_ left: [String], _ right: [String]) {
        guard !left.isEmpty, !right.isEmpty else { return }
        let lefts = left.map(Likeness.words), rights = right.map(Likeness.words)
        let index = LikenessMatching.index(rights)
        var found: [Pair] = []
        for (position, words) in lefts.enumerated() {
            for candidate in LikenessMatching.candidates(words, index, count: rights.count) {
                comparisons += 1
                let likeness = Likeness.measure(words, rights[candidate])
                if likeness >= Likeness.least {
                    found.append(Pair(left: position, right: candidate, likeness: likeness))
                }
            }
        }
        choose(found)
    }

    private static func marks(_ words: [[Character]]) -> Set<String> {
        var marks: Set<String> = []
        for word in words {
            marks.insert("<" + String(word.prefix(letters)))
            if word.count > letters { marks.insert(String(word.suffix(letters)) + ">") }
        }
        return marks
    }

    private static func index(_ names: [[[Character]]]) -> [String: [Int]] {
        var index: [String: [Int]] = [:]
        for (position, words) in names.enumerated() {
            for mark in marks(words) { index[mark, default: []].append(position) }
        }
        return index
    }

    private static func candidates(_ words: [[Character]], _ index: [String: [Int]], count: Int) -> [Int] {
        var hits: [Int: Int] = [:]
        for mark in marks(words) {
            guard let positions = index[mark], positions.count <= mostUses else { continue }
            for position in positions { hits[position, default: 0] += 1 }
        }
        return hits.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(mostCandidates).map(\.key)
    }

    private mutating func choose(_ found: [Pair]) {
        var lefts: Set<Int> = [], rights: Set<Int> = []
        let ordered = found.sorted { ($1.likeness, $0.left, $0.right) < ($0.likeness, $1.left, $1.right) }
        let own = Dictionary(grouping: ordered, by: \.left)
        for pair in ordered where !lefts.contains(pair.left) && !rights.contains(pair.right) {
            let equals = (own[pair.left] ?? []).filter {
                $0.likeness == pair.likeness && !rights.contains($0.right)
            }
            lefts.insert(pair.left)
            if equals.count > 1 {
                ambiguous.append((pair.left, equals.map(\.right)))
            } else {
                rights.insert(pair.right)
                pairs.append(pair)
            }
        }
    }
}

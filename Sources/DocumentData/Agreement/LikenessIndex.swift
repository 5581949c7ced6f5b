/// Names to look others up among that are alike. Who may be like whom is looked up by the beginnings and ends of words, and only the most
/// promising are measured: the time for one name does not grow with their number.
struct LikenessIndex {
    private let names: [[[UInt8]]]
    private var positions: [String: [Int]] = [:]

    private static let letters = 4
    /// What stands in so many names says nothing about one of them.
    private static let mostUses = 64
    private static let mostCandidates = 8

    init(_ names: [String]) {
        self.names = names.map(Likeness.words)
        for (position, words) in self.names.enumerated() {
            for mark in LikenessIndex.marks(words) { positions[mark, default: []].append(position) }
        }
    }

    /// The names that are alike, in no order, with their likeness in percent; and how many were measured.
    func alike(_ name: String) -> (found: [(position: Int, likeness: Int)], measured: Int) {
        let words = Likeness.words(name), candidates = candidates(words)
        let found = candidates.map { ($0, Likeness.measure(words, names[$0])) }.filter { $0.1 >= Likeness.least }
        return (found, candidates.count)
    }

    /// The likest of all, the first of those that are equally like.
    func likest(_ name: String) -> Int? {
        alike(name).found.min { ($1.likeness, $0.position) < ($0.likeness, $1.position) }?.position
    }

    private static func marks(_ words: [[UInt8]]) -> Set<String> {
        var marks: Set<String> = []
        for word in words {
            marks.insert("<" + String(decoding: word.prefix(letters), as: UTF8.self))
            if word.count > letters { marks.insert(String(decoding: word.suffix(letters), as: UTF8.self) + ">") }
        }
        return marks
    }

    private func candidates(_ words: [[UInt8]]) -> [Int] {
        var hits: [Int: Int] = [:]
        for mark in LikenessIndex.marks(words) {
            guard let positions = positions[mark], positions.count <= LikenessIndex.mostUses else { continue }
            for position in positions { hits[position, default: 0] += 1 }
        }
        return hits.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(LikenessIndex.mostCandidates).map(\.key)
    }
}

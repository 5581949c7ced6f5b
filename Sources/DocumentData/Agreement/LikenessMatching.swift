/// Pairs names that are alike, one to one, the likest first. Takes time in proportion to the names (`LikenessIndex`).
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

    init(_ left: [String], _ right: [String]) {
        guard !left.isEmpty, !right.isEmpty else { return }
        let index = LikenessIndex(right)
        var found: [Pair] = []
        for (position, name) in left.enumerated() {
            let (alike, measured) = index.alike(name)
            comparisons += measured
            found += alike.map { Pair(left: position, right: $0.position, likeness: $0.likeness) }
        }
        choose(found)
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

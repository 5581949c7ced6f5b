/// Finds what somebody probably meant.
public enum NearMiss {
    /// Nobody mistypes a word of more letters, and comparing long texts takes the square of their length.
    private static let longest = 200
    /// Pairs of letters that are compared for one suggestion: some five hundred names of ten letters. Thousands of unknown names are told
    /// without taking the time of all pairs.
    private static let mostComparisons = 50_000

    /// The candidate nearest to `word` by optimal string alignment distance (insertions, deletions, substitutions and swaps of
    /// neighbours), ignoring case; nil when more than a third of the word would have to change. Ties go to the first candidate.
    public static func nearest(to word: String, in candidates: some Sequence<String>) -> String? {
        guard word.utf8.count <= longest * 4, word.count <= longest else { return nil }
        let wanted = Array(word.lowercased())
        let limit = max(1, wanted.count / 3)
        var best: (distance: Int, candidate: String)?, comparisons = 0
        for candidate in candidates {
            // Each letter that one has more costs one at least.
            guard candidate.utf8.count <= longest * 8, abs(candidate.count - word.count) <= limit else { continue }
            comparisons += wanted.count * candidate.count
            guard comparisons <= mostComparisons else { break }
            let distance = distance(wanted, Array(candidate.lowercased()))
            if distance <= limit, distance < (best?.distance ?? Int.max) { best = (distance, candidate) }
        }
        return best?.candidate
    }

    /// How many letters have to be put in, taken out, replaced or swapped with their neighbour, case aside.
    public static func distance(between a: String, and b: String) -> Int {
        distance(Array(a.lowercased()), Array(b.lowercased()))
    }

    /// Whether one letter has to be put in, taken out, replaced or swapped with its neighbour: in the time of one look at each letter.
    package static func isOneLetterApart(_ a: [Character], _ b: [Character]) -> Bool {
        guard abs(a.count - b.count) <= 1 else { return false }
        let (short, long) = a.count <= b.count ? (a, b) : (b, a)
        let start = zip(short, long).prefix { $0 == $1 }.count
        let end = zip(short[start...].reversed(), long[start...].reversed()).prefix { $0 == $1 }.count
        let shortRest = short[start..<(short.count - end)], longRest = long[start..<(long.count - end)]
        return switch (shortRest.count, longRest.count) {
        case (0, 1), (1, 1): true
        case (2, 2): shortRest.elementsEqual(longRest.reversed())
        default: false
        }
    }

    /// The same of letters as they are.
    package static func distance<Letter: Equatable>(_ a: [Letter], _ b: [Letter]) -> Int {
        if a.isEmpty || b.isEmpty { return max(a.count, b.count) }
        var beforePrevious = [Int](repeating: 0, count: b.count + 1)
        var previous = Array(0...b.count)
        for i in 1...a.count {
            var current = [i] + [Int](repeating: 0, count: b.count)
            for j in 1...b.count {
                let cost = a[i - 1] == b[j - 1] ? 0 : 1
                current[j] = min(previous[j] + 1, current[j - 1] + 1, previous[j - 1] + cost)
                if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] {
                    current[j] = min(current[j], beforePrevious[j - 2] + 1)
                }
            }
            beforePrevious = previous
            previous = current
        }
        return previous[b.count]
    }
}

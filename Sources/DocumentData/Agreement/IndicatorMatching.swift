/// Which indicator of one programme is which of another, one to one: by what the project says, by name, by likeness.
struct IndicatorMatching {
    struct Pair {
        let left, right: Int
        /// nil where the names are the same, or the project says that they are of one thing.
        let likeness: Int?
    }

    private(set) var pairs: [Pair] = []
    private(set) var leftOnly: [Int] = []
    private(set) var rightOnly: [Int] = []

    init(_ left: [PlannedIndicator], _ right: [PlannedIndicator], counterparts: [String: String]) {
        var waiting: [String: [Int]] = [:]
        for index in right.indices.reversed() { waiting[right[index].key, default: []].append(index) }
        var freeLeft: [Int] = [], taken: Set<Int> = []
        for (index, indicator) in left.enumerated() {
            let key = counterparts[indicator.key] ?? indicator.key
            if let other = waiting[key]?.popLast() {
                pairs.append(Pair(left: index, right: other, likeness: nil))
                taken.insert(other)
            } else {
                freeLeft.append(index)
            }
        }
        let freeRight = right.indices.filter { !taken.contains($0) }
        let alike = LikenessMatching(freeLeft.map { left[$0].name }, freeRight.map { right[$0].name })
        var paired: Set<Int> = []
        for pair in alike.pairs {
            pairs.append(Pair(left: freeLeft[pair.left], right: freeRight[pair.right], likeness: pair.likeness))
            paired.insert(freeLeft[pair.left])
            taken.insert(freeRight[pair.right])
        }
        leftOnly = freeLeft.filter { !paired.contains($0) }
        rightOnly = freeRight.filter { !taken.contains($0) }
    }
}

/// Finds which elements two sequences have in common, in order.
///
/// 1. What both begin and end with is common.
/// 2. In long sequences, runs of words that occur exactly once in both are anchors; the longest chain of them in order is taken
///    (Bram Cohen's patience diff).
/// 3. Between anchors the fewest changes are found in linear space (Myers, 'An O(ND) Difference Algorithm', 1986, §4b).
/// 4. Where even that would take too long, nothing is common: everything has changed.
package struct SequenceAlignment {
    private let old: [Int]
    private let new: [Int]
    /// Index in the new sequence, for each element of the old one; -1 for what is not common.
    package private(set) var newIndex: [Int]

    /// Up to this many elements Myers's algorithm is asked without looking for anchors.
    private static let shortLength = 1_500
    /// Changes that are searched for between two anchors: time grows with the square.
    private static let changeLimit = 3_000

    package init(_ old: [Int], _ new: [Int]) {
        self.old = old
        self.new = new
        newIndex = Array(repeating: -1, count: old.count)
        var open = [(old.indices, new.indices)]
        while let (oldRange, newRange) = open.popLast() {
            let (a, b) = trim(oldRange, newRange)
            if a.isEmpty || b.isEmpty { continue }
            if a.count + b.count > SequenceAlignment.shortLength, let gaps = takeAnchors(a, b) {
                open += gaps
            } else {
                compare(a, b)
            }
        }
    }

    private mutating func trim(_ oldRange: Range<Int>, _ newRange: Range<Int>) -> (Range<Int>, Range<Int>) {
        var (a, b) = (oldRange.lowerBound, newRange.lowerBound), (x, y) = (oldRange.upperBound, newRange.upperBound)
        while a < x, b < y, old[a] == new[b] {
            newIndex[a] = b
            a += 1
            b += 1
        }
        while x > a, y > b, old[x - 1] == new[y - 1] {
            x -= 1
            y -= 1
            newIndex[x] = y
        }
        return (a..<x, b..<y)
    }

    // MARK: Anchors

    /// What is left between anchors; nil when there are none.
    private mutating func takeAnchors(_ a: Range<Int>, _ b: Range<Int>) -> [(Range<Int>, Range<Int>)]? {
        for length in [8, 3, 1] {
            let chain = SequenceAlignment.longestChain(anchors(a, b, length: length))
            guard !chain.isEmpty else { continue }
            var gaps: [(Range<Int>, Range<Int>)] = [], lastOld = a.lowerBound, lastNew = b.lowerBound
            for anchor in chain where anchor.old >= lastOld && anchor.new >= lastNew {
                gaps.append((lastOld..<anchor.old, lastNew..<anchor.new))
                for offset in 0..<length { newIndex[anchor.old + offset] = anchor.new + offset }
                lastOld = anchor.old + length
                lastNew = anchor.new + length
            }
            gaps.append((lastOld..<a.upperBound, lastNew..<b.upperBound))
            return gaps
        }
        return nil
    }

    private func anchors(_ a: Range<Int>, _ b: Range<Int>, length: Int) -> [(old: Int, new: Int)] {
        func places(_ sequence: [Int], _ range: Range<Int>) -> [ArraySlice<Int>: Int] {
            guard range.count >= length else { return [:] }
            var places: [ArraySlice<Int>: Int] = [:]
            places.reserveCapacity(range.count)
            // -1 for what occurs more than once.
            for start in range.lowerBound...range.upperBound - length {
                places[sequence[start..<start + length], default: start + 1_000_000_000] -= 1_000_000_000
            }
            return places.filter { $0.value >= 0 }
        }
        let inOld = places(old, a), inNew = places(new, b)
        return inOld.compactMap { key, place in inNew[key].map { (place, $0) } }.sorted { $0.old < $1.old }
    }

    /// The longest subsequence that rises in both; patience sorting.
    private static func longestChain(_ anchors: [(old: Int, new: Int)]) -> [(old: Int, new: Int)] {
        var tops: [Int] = [], previous = [Int](repeating: -1, count: anchors.count)
        for index in anchors.indices {
            var low = 0, high = tops.count
            while low < high {
                let middle = (low + high) / 2
                if anchors[tops[middle]].new < anchors[index].new { low = middle + 1 } else { high = middle }
            }
            previous[index] = low > 0 ? tops[low - 1] : -1
            if low == tops.count { tops.append(index) } else { tops[low] = index }
        }
        var chain: [(old: Int, new: Int)] = [], next = tops.last ?? -1
        while next >= 0 {
            chain.append(anchors[next])
            next = previous[next]
        }
        return chain.reversed()
    }

    // MARK: The fewest changes

    private mutating func compare(_ a: Range<Int>, _ b: Range<Int>) {
        var open = [(a, b)]
        while let (oldRange, newRange) = open.popLast() {
            let (a, b) = trim(oldRange, newRange)
            if a.isEmpty || b.isEmpty { continue }
            guard let middle = middle(a, b) else { continue }
            open.append((a.lowerBound..<middle.old, b.lowerBound..<middle.new))
            open.append((middle.old..<a.upperBound, middle.new..<b.upperBound))
        }
    }

    /// A point on a shortest path, in the middle of its changes; nil when there are too many, or nothing is left to divide.
    private func middle(_ a: Range<Int>, _ b: Range<Int>) -> (old: Int, new: Int)? {
        let n = a.count, m = b.count, delta = n - m, limit = min((n + m + 1) / 2, SequenceAlignment.changeLimit / 2)
        guard n + m > 2 else { return nil }
        var forward = Frontier(limit: limit, width: n, height: m),
            backward = Frontier(limit: limit, width: n, height: m)
        for changes in 0...limit {
            for diagonal in stride(from: -changes, through: changes, by: 2) {
                guard var x = forward.step(diagonal, isFirst: changes == 0) else { continue }
                while x < n, x - diagonal < m, old[a.lowerBound + x] == new[b.lowerBound + x - diagonal] { x += 1 }
                forward[diagonal] = x
                let other = delta - diagonal
                if delta % 2 != 0, abs(other) < changes, backward[other] >= n - x {
                    return split(a, b, x, x - diagonal)
                }
            }
            for diagonal in stride(from: -changes, through: changes, by: 2) {
                guard var x = backward.step(diagonal, isFirst: changes == 0) else { continue }
                while x < n, x - diagonal < m, old[a.upperBound - 1 - x] == new[b.upperBound - 1 - x + diagonal] {
                    x += 1
                }
                backward[diagonal] = x
                let other = delta - diagonal
                if delta % 2 == 0, abs(other) <= changes, forward[other] >= n - x {
                    return split(a, b, n - x, m - x + diagonal)
                }
            }
        }
        return nil
    }

    /// How far one comes on each diagonal with some number of changes, from one end.
    private struct Frontier {
        private var reached: [Int]
        private let centre: Int
        private let width: Int
        private let height: Int

        init(limit: Int, width: Int, height: Int) {
            // -1: the diagonal cannot be reached yet.
            reached = Array(repeating: -1, count: 2 * limit + 3)
            centre = limit + 1
            self.width = width
            self.height = height
        }

        subscript(diagonal: Int) -> Int {
            get { reached[centre + diagonal] }
            set { reached[centre + diagonal] = newValue }
        }

        /// One change more: a removed element from the diagonal on the left, or an added one from that on the right. Nil outside.
        mutating func step(_ diagonal: Int, isFirst: Bool) -> Int? {
            if isFirst { return 0 }
            let left = self[diagonal - 1], right = self[diagonal + 1]
            let removing = left >= 0 && left < width ? left + 1 : -1
            let adding = right >= 0 && right - diagonal <= height ? right : -1
            let x = max(removing, adding)
            guard x >= 0 else {
                self[diagonal] = -1
                return nil
            }
            return x
        }
    }

    /// Nil at a corner: there is nothing to divide, and dividing again would go on for ever.
    private func split(_ a: Range<Int>, _ b: Range<Int>, _ x: Int, _ y: Int) -> (old: Int, new: Int)? {
        let isCorner = (x <= 0 && y <= 0) || (x >= a.count && y >= b.count)
        return isCorner ? nil : (a.lowerBound + max(0, min(x, a.count)), b.lowerBound + max(0, min(y, b.count)))
    }
}

/// Finds which page of a document corresponds to which page before: those that have the most in common, in order.
///
/// 1. Equal pages at the beginning and at the end are pairs.
/// 2. Between them, the pairs are the chain with the most words in common (dynamic programming over all pages there).
/// 3. Pages that are left between two pairs are pairs in order, as far as both sides have one: they were rewritten. The rest was
///    added or removed.
struct PagePairing {
    private let old: [PageRecord]
    private let new: [PageRecord]
    /// Words in common, by old page and new page.
    private let common: [Int: [Int: Int]]

    static func pairs(_ old: [PageRecord], _ new: [PageRecord], _ difference: TextDifference) -> [PagePair] {
        PagePairing(old, new, difference).pairs()
    }

    private init(_ old: [PageRecord], _ new: [PageRecord], _ difference: TextDifference) {
        self.old = old
        self.new = new
        var common: [Int: [Int: Int]] = [:]
        for (word, match) in difference.newIndex.enumerated() where match >= 0 {
            common[difference.old[word].page, default: [:]][difference.new[match].page, default: 0] += 1
        }
        self.common = common
    }

    private func pairs() -> [PagePair] {
        var start = 0, oldEnd = old.count, newEnd = new.count
        while start < min(oldEnd, newEnd), isSame(start, start) { start += 1 }
        while oldEnd > start, newEnd > start, isSame(oldEnd - 1, newEnd - 1) {
            oldEnd -= 1
            newEnd -= 1
        }
        let head = (0..<start).map { PagePair(old: $0, new: $0) }
        let tail = zip(oldEnd..<old.count, newEnd..<new.count).map { PagePair(old: $0, new: $1) }
        return head + filled(chain(start..<oldEnd, start..<newEnd), start..<oldEnd, start..<newEnd) + tail
    }

    private func isSame(_ old: Int, _ new: Int) -> Bool {
        self.old[old].words == self.new[new].words && self.old[old].geometry == self.new[new].geometry
    }

    /// A page without words corresponds to one that is drawn alike.
    private func weight(_ a: Int, _ b: Int) -> Int {
        (common[a]?[b] ?? 0) * 2 + (isSame(a, b) ? 1 : 0) + (old[a].drawing == new[b].drawing ? 1 : 0)
    }

    private func chain(_ a: Range<Int>, _ b: Range<Int>) -> [PagePair] {
        guard !a.isEmpty, !b.isEmpty else { return [] }
        let width = b.count + 1
        var best = [Int](repeating: 0, count: (a.count + 1) * width)
        for i in stride(from: a.count - 1, through: 0, by: -1) {
            for j in stride(from: b.count - 1, through: 0, by: -1) {
                let weight = weight(a.lowerBound + i, b.lowerBound + j)
                let paired = weight > 0 ? weight + best[(i + 1) * width + j + 1] : 0
                best[i * width + j] = max(paired, best[(i + 1) * width + j], best[i * width + j + 1])
            }
        }
        var pairs: [PagePair] = [], i = 0, j = 0
        while i < a.count, j < b.count {
            let weight = weight(a.lowerBound + i, b.lowerBound + j)
            if weight > 0, best[i * width + j] == weight + best[(i + 1) * width + j + 1] {
                pairs.append(PagePair(old: a.lowerBound + i, new: b.lowerBound + j))
                i += 1
                j += 1
            } else if best[i * width + j] == best[(i + 1) * width + j] {
                i += 1
            } else {
                j += 1
            }
        }
        return pairs
    }

    private func filled(_ chain: [PagePair], _ a: Range<Int>, _ b: Range<Int>) -> [PagePair] {
        var result: [PagePair] = [], i = a.lowerBound, j = b.lowerBound
        func fill(to oldEnd: Int, _ newEnd: Int) {
            while i < oldEnd, j < newEnd {
                result.append(PagePair(old: i, new: j))
                i += 1
                j += 1
            }
            while i < oldEnd {
                result.append(PagePair(old: i, new: nil))
                i += 1
            }
            while j < newEnd {
                result.append(PagePair(old: nil, new: j))
                j += 1
            }
        }
        for pair in chain {
            guard let old = pair.old, let new = pair.new else { continue }
            fill(to: old, new)
            result.append(pair)
            i = old + 1
            j = new + 1
        }
        fill(to: a.upperBound, b.upperBound)
        return result
    }
}

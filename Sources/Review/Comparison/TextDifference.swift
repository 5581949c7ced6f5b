/// The words of a document before and after, which of them are the same, and where the others are.
///
/// 1. Words are aligned (`SequenceAlignment`).
/// 2. Hunks that only add or only remove are moved to the borders of blocks where that changes nothing: a new row is a row, not the
///    end of one and the beginning of the next.
/// 3. Single words in common inside a text that was rewritten are no help to a reader: they count as changed.
/// 4. Hunks over the same number of blocks on both sides are divided by blocks: each cell has its own change.
struct TextDifference {
    let old: [Token]
    let new: [Token]
    private(set) var newIndex: [Int]
    private var oldIndex: [Int]
    private(set) var hunks: [Hunk] = []

    init(_ old: [Token], _ new: [Token]) {
        self.old = old
        self.new = new
        var numbers: [String: Int] = [:]
        func number(_ token: Token) -> Int {
            let key = token.alignmentKey
            if let known = numbers[key] { return known }
            numbers[key] = numbers.count
            return numbers.count - 1
        }
        newIndex = SequenceAlignment(old.map(number), new.map(number)).newIndex
        oldIndex = Array(repeating: -1, count: new.count)
        for (index, match) in newIndex.enumerated() where match >= 0 { oldIndex[match] = index }
        let found = findHunks()
        for hunk in found { slide(hunk) }
        mergeRewritten()
        hunks = findHunks().flatMap(divided)
    }

    private func findHunks() -> [Hunk] {
        var hunks: [Hunk] = [], i = 0, j = 0
        while i < old.count || j < new.count {
            if i < old.count, newIndex[i] == j {
                i += 1
                j += 1
                continue
            }
            let (startOld, startNew) = (i, j)
            while i < old.count, newIndex[i] < 0 { i += 1 }
            while j < new.count, oldIndex[j] < 0 { j += 1 }
            // A match that is out of order would stop both; alignments have none.
            guard i > startOld || j > startNew else { break }
            hunks.append(Hunk(old: startOld..<i, new: startNew..<j))
        }
        return hunks
    }

    // MARK: Sliding

    private mutating func slide(_ hunk: Hunk) {
        if hunk.old.isEmpty {
            let shift = TextDifference.shift(of: hunk.new, in: new) {
                $0 >= 0 && $0 < oldIndex.count && oldIndex[$0] >= 0
            }
            TextDifference.move(hunk.new, by: shift, &oldIndex, &newIndex)
        } else if hunk.new.isEmpty {
            let shift = TextDifference.shift(of: hunk.old, in: old) {
                $0 >= 0 && $0 < newIndex.count && newIndex[$0] >= 0
            }
            TextDifference.move(hunk.old, by: shift, &newIndex, &oldIndex)
        }
    }

    /// By how many words a hunk moves so that it begins a row, else a block; 0 when it cannot.
    private static func shift(of range: Range<Int>, in tokens: [Token], isCommon: (Int) -> Bool) -> Int {
        func merit(_ shift: Int) -> Int {
            let first = tokens[range.lowerBound + shift]
            return !first.isFirst ? 0 : first.role == PageContent.firstCell ? 2 : 1
        }
        func isEqual(_ a: Int, _ b: Int) -> Bool { tokens[a].alignmentKey == tokens[b].alignmentKey }
        var best = 0, up = 0, down = 0
        while isCommon(range.lowerBound + up - 1), isEqual(range.lowerBound + up - 1, range.upperBound + up - 1) {
            up -= 1
            if merit(up) > merit(best) { best = up }
        }
        while isCommon(range.upperBound + down), isEqual(range.lowerBound + down, range.upperBound + down) {
            down += 1
            if merit(down) > merit(best) { best = down }
        }
        return best
    }

    /// - Parameter own: the matches of the sequence in which the hunk moves.
    private static func move(_ range: Range<Int>, by shift: Int, _ own: inout [Int], _ other: inout [Int]) {
        if shift < 0 {
            for step in 0..<(-shift) {
                exchange(range.lowerBound - step - 1, range.upperBound - step - 1, &own, &other)
            }
        } else {
            for step in 0..<shift { exchange(range.upperBound + step, range.lowerBound + step, &own, &other) }
        }
    }

    /// Gives the match of one word to an equal one.
    private static func exchange(_ from: Int, _ to: Int, _ own: inout [Int], _ other: inout [Int]) {
        own[to] = own[from]
        own[from] = -1
        if own[to] >= 0 { other[own[to]] = to }
    }

    // MARK: Merging and dividing

    private mutating func mergeRewritten() {
        var open = findHunks(), index = 0
        while index + 1 < open.count {
            let first = open[index], second = open[index + 1]
            let common = new[first.new.upperBound..<second.new.lowerBound]
            let isInside =
                common.count <= 3 && !common.contains(where: \.isFirst) && !(second.new.isEmpty && second.old.isEmpty)
            let length = common.reduce(0) { $0 + $1.text.count }
            if isInside, !common.contains(where: { Amount.isNumeric($0.text) }),
                length <= TextDifference.length(first, old, new), length <= TextDifference.length(second, old, new)
            {
                for word in first.old.upperBound..<second.old.lowerBound {
                    oldIndex[newIndex[word]] = -1
                    newIndex[word] = -1
                }
                open[index] = Hunk(
                    old: first.old.lowerBound..<second.old.upperBound, new: first.new.lowerBound..<second.new.upperBound
                )
                open.remove(at: index + 1)
            } else {
                index += 1
            }
        }
    }

    private static func length(_ hunk: Hunk, _ old: [Token], _ new: [Token]) -> Int {
        max(old[hunk.old].reduce(0) { $0 + $1.text.count }, new[hunk.new].reduce(0) { $0 + $1.text.count })
    }

    private func divided(_ hunk: Hunk) -> [Hunk] {
        let before = TextDifference.parts(hunk.old, of: old), after = TextDifference.parts(hunk.new, of: new)
        if before.count == after.count, before.count > 1 { return zip(before, after).map { Hunk(old: $0, new: $1) } }
        return [hunk]
    }

    /// A range by blocks.
    private static func parts(_ range: Range<Int>, of tokens: [Token]) -> [Range<Int>] {
        var parts: [Range<Int>] = [], start = range.lowerBound
        for index in range.dropFirst() where tokens[index].block != tokens[index - 1].block {
            parts.append(start..<index)
            start = index
        }
        if start < range.upperBound { parts.append(start..<range.upperBound) }
        return parts
    }
}

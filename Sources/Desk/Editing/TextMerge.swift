import Review

/// Brings two changes of the same text together: somebody's edit of what they saw, and what others have made of it meanwhile.
///
/// Line by line; within a line where others have changed one other value of it. Nothing is decided for anybody: where both have changed the
/// same, or where a line could be one of several that read alike, there is no result.
struct TextMerge {
    /// What became of lines: those of a range of the old text have others in their places.
    private struct Block {
        let old: Range<Int>
        let new: Range<Int>
    }

    private let old: [ArraySlice<UInt8>]
    private let own: [ArraySlice<UInt8>]
    private let theirs: [ArraySlice<UInt8>]
    private let ownIndex: [Int]
    private let theirIndex: [Int]
    /// Lines that nothing else reads like, in the old text and in that of the others.
    private let isUnique: [Bool]

    init(of old: [UInt8], _ own: [UInt8], _ theirs: [UInt8]) {
        self.old = TextMerge.lines(old)
        self.own = TextMerge.lines(own)
        self.theirs = TextMerge.lines(theirs)
        var numbers: [ArraySlice<UInt8>: Int] = [:]
        func number(_ line: ArraySlice<UInt8>) -> Int {
            if let known = numbers[line] { return known }
            numbers[line] = numbers.count
            return numbers.count - 1
        }
        let all = self.old.map(number), others = self.theirs.map(number)
        ownIndex = SequenceAlignment(all, self.own.map(number)).newIndex
        theirIndex = SequenceAlignment(all, others).newIndex
        func once(_ lines: [Int]) -> Set<Int> {
            var seen: Set<Int> = [], again: Set<Int> = []
            for line in lines where !seen.insert(line).inserted { again.insert(line) }
            return seen.subtracting(again)
        }
        let unique = once(all).intersection(once(others))
        isUnique = all.map(unique.contains)
    }

    private static func lines(_ bytes: [UInt8]) -> [ArraySlice<UInt8>] {
        var lines: [ArraySlice<UInt8>] = [], start = 0
        for index in bytes.indices where bytes[index] == 10 {
            lines.append(bytes[start...index])
            start = index + 1
        }
        if start < bytes.count { lines.append(bytes[start...]) }
        return lines
    }

    /// nil where both have changed the same.
    var bytes: [UInt8]? {
        let mine = blocks(ownIndex, own.count), others = blocks(theirIndex, theirs.count)
        var lines: [Int: ArraySlice<UInt8>] = [:], inserted: [Int: [ArraySlice<UInt8>]] = [:], gone: Set<Int> = []
        for block in others { put(block, of: theirs, &lines, &inserted, &gone) }
        for block in mine {
            for line in block.old where theirIndex[line] >= 0 {
                guard isCertain(line) else { return nil }
            }
            guard isCertainPlace(block) else { return nil }
            if block.old.count == block.new.count {
                for (line, new) in zip(block.old, block.new) {
                    guard !gone.contains(line) else { return nil }
                    guard let theirs = lines[line] else {
                        lines[line] = own[new]
                        continue
                    }
                    guard let both = TextMerge.both(old[line], own[new], theirs) else { return nil }
                    lines[line] = both[...]
                }
            } else {
                let touching = others.contains { other in
                    other.old.count == other.new.count
                        ? other.old.overlaps(block.old)
                        : other.old.lowerBound <= block.old.upperBound && block.old.lowerBound <= other.old.upperBound
                }
                guard !touching else { return nil }
                put(block, of: own, &lines, &inserted, &gone)
            }
        }
        var result: [UInt8] = []
        for line in 0...old.count {
            for new in inserted[line] ?? [] { result += new }
            if line < old.count, !gone.contains(line) { result += lines[line] ?? old[line] }
        }
        return result
    }

    private func put(
        _ block: Block, of new: [ArraySlice<UInt8>], _ lines: inout [Int: ArraySlice<UInt8>],
        _ inserted: inout [Int: [ArraySlice<UInt8>]], _ gone: inout Set<Int>
    ) {
        if block.old.count == block.new.count {
            for (line, other) in zip(block.old, block.new) { lines[line] = new[other] }
        } else {
            inserted[block.old.lowerBound, default: []] += new[block.new]
            gone.formUnion(block.old)
        }
    }

    private func blocks(_ index: [Int], _ count: Int) -> [Block] {
        var blocks: [Block] = [], from = (old: 0, new: 0)
        func close(_ to: (old: Int, new: Int)) {
            if to.old > from.old || to.new > from.new {
                blocks.append(Block(old: from.old..<to.old, new: from.new..<to.new))
            }
        }
        for line in index.indices where index[line] >= 0 {
            close((line, index[line]))
            from = (line + 1, index[line] + 1)
        }
        close((index.count, count))
        return blocks
    }

    /// Whether it is known which of the others' lines an unchanged line is: it, or one that it stands together with, reads like no other.
    private func isCertain(_ line: Int) -> Bool {
        isAnchored(line, -1) || isAnchored(line, 1)
    }

    /// A line that both have is where it is, and one that others have changed alone is between such.
    private func isCertainPlace(_ block: Block) -> Bool {
        guard block.old.isEmpty else { return true }
        let before = block.old.lowerBound - 1, after = block.old.lowerBound
        return (before < 0 || theirIndex[before] < 0 || isCertain(before))
            && (after >= old.count || theirIndex[after] < 0 || isCertain(after))
    }

    private func isAnchored(_ line: Int, _ step: Int) -> Bool {
        var line = line
        while !isUnique[line] {
            let next = line + step
            guard old.indices.contains(next) else {
                return theirIndex[line] == (step < 0 ? 0 : theirs.count - 1)
            }
            guard theirIndex[next] == theirIndex[line] + step else { return false }
            line = next
        }
        return true
    }

    private static let separators = Set(",;\t{}[]\"\r\n".utf8)

    /// A line of which both have changed something, with something between; nil where that is not so, or where the others may have put another
    /// line in its place.
    private static func both(
        _ old: ArraySlice<UInt8>, _ own: ArraySlice<UInt8>, _ theirs: ArraySlice<UInt8>
    ) -> [UInt8]? {
        let old = Array(old), own = Array(own), theirs = Array(theirs)
        let mine = changed(old, own), other = changed(old, theirs)
        guard mine.upperBound < other.lowerBound || other.upperBound < mine.lowerBound else { return nil }
        let end = other.upperBound + theirs.count - old.count
        guard end >= other.lowerBound, separators.isDisjoint(with: old[other]),
            separators.isDisjoint(with: theirs[other.lowerBound..<end])
        else { return nil }
        let offset = mine.lowerBound > other.lowerBound ? theirs.count - old.count : 0
        var both = Array(theirs[..<(mine.lowerBound + offset)])
        both += own[mine.lowerBound..<(mine.upperBound + own.count - old.count)]
        both += theirs[(mine.upperBound + offset)...]
        return both
    }

    /// The part of an old line that a new one has otherwise.
    private static func changed(_ old: [UInt8], _ new: [UInt8]) -> Range<Int> {
        let shortest = min(old.count, new.count)
        let start = (0..<shortest).first { old[$0] != new[$0] } ?? shortest
        let end = (0..<(shortest - start)).first { old[old.count - 1 - $0] != new[new.count - 1 - $0] }
        return start..<(old.count - (end ?? shortest - start))
    }
}

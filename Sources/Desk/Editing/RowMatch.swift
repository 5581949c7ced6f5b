/// Which rows of a table, as somebody saw it, are which of its rows now that others have written in it.
///
/// 1. Rows that read like no other are the same wherever they stand now.
/// 2. Between rows that are known, and at both ends, as many rows as there were are the same ones in their order, as long as each of them
///    still reads nearly as it did.
/// 3. A row is also the one that is still called the same: by the first column whose texts are all different.
///
/// Where 2 and 3 say something else, and where neither says anything, it is not known what has become of a row: nobody's edit is written into
/// it. Columns that count the rows say where a row stands, and nothing about which it is.
struct RowMatch {
    private let seen: [[String]]
    private let now: [[String]]
    /// Columns that count nothing.
    private let telling: [Int]
    private let name: Int?
    /// Where each row of the table as it was seen stands now; nil where that is not known.
    private(set) var places: [Int?]
    private var taken: Set<Int> = []
    /// Rows of which two things are said.
    private var doubtful: Set<Int> = []

    /// Rows of the same columns.
    init(_ seen: [[String]], _ now: [[String]]) {
        self.seen = seen
        self.now = now
        let columns = 0..<max(seen.first?.count ?? 0, now.first?.count ?? 0)
        let telling = columns.filter { !RowMatch.isCounting($0, seen) }
        self.telling = telling
        name = telling.first { RowMatch.isName($0, seen) }
        places = Array(repeating: nil, count: seen.count)
        takeEqual()
        takeNamed()
        while takeOrdered() {}
    }

    /// Whether rows are numbered in a column: 1, 2, 3.
    private static func isCounting(_ column: Int, _ rows: [[String]]) -> Bool {
        let numbers = rows.compactMap { Int($0[column]) }
        return numbers.count > 1 && zip(numbers, numbers.dropFirst()).allSatisfy { $0 + 1 == $1 }
    }

    private static func isName(_ column: Int, _ rows: [[String]]) -> Bool {
        let texts = rows.map { $0[column] }.filter { !$0.isEmpty }
        let filled = rows.count { row in row.contains { !$0.isEmpty } }
        return texts.count * 2 > filled && Set(texts).count == texts.count
    }

    /// Whether a row says what it said; its number may be another one.
    func isEqual(_ row: Int, _ place: Int) -> Bool {
        seen[row].indices.allSatisfy { column in
            seen[row][column] == now[place][column]
                || !telling.contains(column) && RowMatch.isCounting(column, now)
        }
    }

    // MARK: Rows that read like no other

    private mutating func takeEqual() {
        let old = unique(seen) { row in telling.map { row[$0] } }
        let new = unique(now) { row in telling.map { row[$0] } }
        for (texts, index) in old where !texts.allSatisfy(\.isEmpty) {
            if let place = new[texts] { take(index, place) }
        }
    }

    private func unique<Key: Hashable>(_ rows: [[String]], _ key: ([String]) -> Key) -> [Key: Int] {
        var found: [Key: Int] = [:], again: Set<Key> = []
        for (index, row) in rows.enumerated() where found.updateValue(index, forKey: key(row)) != nil {
            again.insert(key(row))
        }
        return found.filter { !again.contains($0.key) }
    }

    private mutating func take(_ row: Int, _ place: Int) {
        places[row] = place
        taken.insert(place)
    }

    // MARK: Rows that are called the same, or stand where they stood

    private mutating func takeNamed() {
        let ordered = ordered()
        guard let name else { return }
        let old = unique(seen) { $0[name] }, new = unique(now) { $0[name] }
        let there = Dictionary(ordered.map { ($0.value, $0.key) }) { first, _ in first }
        for (text, row) in old where !text.isEmpty && places[row] == nil {
            guard let place = new[text], !taken.contains(place), isNear(seen[row], now[place]) else { continue }
            let others = [ordered[row] == place ? nil : ordered[row].map { _ in row }, there[place]].compactMap(\.self)
            guard others.allSatisfy({ $0 == row && ordered[row] == place }) else {
                doubtful.formUnion(others + [row])
                continue
            }
            take(row, place)
        }
    }

    private mutating func takeOrdered() -> Bool {
        let ordered = ordered()
        for (row, place) in ordered { take(row, place) }
        return !ordered.isEmpty
    }

    /// Rows between others that are known, where all of them can be the ones that stand there now.
    private func ordered() -> [Int: Int] {
        var found: [Int: Int] = [:], start = 0
        while start < seen.count {
            guard places[start] == nil else {
                start += 1
                continue
            }
            let end = (start..<seen.count).first { places[$0] != nil } ?? seen.count
            let before = start == 0 ? -1 : places[start - 1] ?? -1,
                after = end == seen.count ? now.count : places[end] ?? 0
            let gap = start..<end
            if after - before == gap.count + 1,
                gap.allSatisfy({ row in
                    let place = before + 1 + row - start
                    return !taken.contains(place) && !doubtful.contains(row) && isSame(seen[row], now[place])
                })
            {
                for row in gap { found[row] = before + 1 + row - start }
            }
            start = end
        }
        return found
    }

    /// Whether a row can be another one, which stands where it stood: nothing, or one cell, or less than half of it has changed, and then not
    /// what it is called.
    private func isSame(_ old: [String], _ new: [String]) -> Bool {
        let changed = telling.filter { old[$0] != new[$0] }
        guard changed.count > 1 else { return changed.isEmpty || kept(old, new) > 0 }
        return name.map { !old[$0].isEmpty && old[$0] == new[$0] } ?? false && isNear(old, new)
    }

    private func kept(_ old: [String], _ new: [String]) -> Int {
        telling.count { !old[$0].isEmpty && old[$0] == new[$0] }
    }

    private func isNear(_ old: [String], _ new: [String]) -> Bool {
        kept(old, new) >= telling.count { old[$0] != new[$0] }
    }
}

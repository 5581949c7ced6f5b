/// Says of each hunk what kind of change it is.
///
/// 1. Text that was removed at one place and added at another has moved.
/// 2. Where as many words were removed as added and all that differ are numbers, each is a change of a number: an amount, unless it
///    numbers something.
/// 3. Numbers of rows, items, headings and captions that are aligned but not equal have moved on.
/// 4. Everything else is text that was added, removed or replaced.
struct ChangeClassifier {
    private let difference: TextDifference
    private var changes: [ContentChange] = []

    /// Fewer words in common may be chance.
    private static let movedLength = 5
    static func changes(in difference: TextDifference) -> [ContentChange] {
        var classifier = ChangeClassifier(difference: difference)
        let moved = classifier.moved()
        for hunk in difference.hunks { classifier.classify(hunk, moved) }
        classifier.addRenumbered()
        return classifier.changes + moved.map { classifier.change(.moved, $0) }
    }

    private init(difference: TextDifference) {
        self.difference = difference
    }

    private mutating func classify(_ hunk: Hunk, _ moved: [Hunk]) {
        // What has moved is told once, as moved.
        let old = hunk.old.filter { word in !moved.contains { $0.old.contains(word) } }
        let new = hunk.new.filter { word in !moved.contains { $0.new.contains(word) } }
        guard old.count == hunk.old.count, new.count == hunk.new.count else {
            for range in ChangeClassifier.runs(old) { changes.append(change(.removed, Hunk(old: range, new: 0..<0))) }
            for range in ChangeClassifier.runs(new) { changes.append(change(.added, Hunk(old: 0..<0, new: range))) }
            return
        }
        if hunk.old.isEmpty { return changes.append(change(.added, hunk)) }
        if hunk.new.isEmpty { return changes.append(change(.removed, hunk)) }
        guard hunk.old.count == hunk.new.count,
            zip(hunk.old, hunk.new).allSatisfy({ isSame($0, $1) || numberKind($0, $1) != nil })
        else { return changes.append(change(.replaced, hunk)) }
        for (old, new) in zip(hunk.old, hunk.new) where !isSame(old, new) {
            guard let kind = numberKind(old, new) else { continue }
            changes.append(change(kind, Hunk(old: old..<old + 1, new: new..<new + 1)))
        }
    }

    private func isSame(_ old: Int, _ new: Int) -> Bool { difference.old[old].text == difference.new[new].text }

    /// Nil when the words are not numbers both.
    private func numberKind(_ old: Int, _ new: Int) -> ContentChange.Kind? {
        let (first, second) = (difference.old[old], difference.new[new])
        let isNumeric = Amount.isNumeric(first.text) && Amount.isNumeric(second.text)
        guard isNumeric || Amount.isOrdinal(first.text) && Amount.isOrdinal(second.text) else { return nil }
        // 'Tabel 4' in a sentence refers to a number.
        if new > 0, !second.isFirst, TokenReader.numbered.contains(difference.new[new - 1].text.lowercased()) {
            return .renumbered
        }
        return isNumeric ? .amount : nil
    }

    private mutating func addRenumbered() {
        for (old, new) in difference.newIndex.enumerated() where new >= 0 && !isSame(old, new) {
            let kind: ContentChange.Kind =
                switch difference.new[new].numbering {
                case .item?: .itemNumber
                case .contentsPage?: .contentsPage
                default: .renumbered
                }
            changes.append(change(kind, Hunk(old: old..<old + 1, new: new..<new + 1)))
        }
    }

    // MARK: Moved text

    private func moved() -> [Hunk] {
        let removed = difference.hunks.flatMap { Array($0.old) }, length = ChangeClassifier.movedLength
        guard removed.count >= length else { return [] }
        var places: [[String]: [Int]] = [:]
        for hunk in difference.hunks where hunk.new.count >= length {
            for start in hunk.new.lowerBound...hunk.new.upperBound - length {
                places[difference.new[start..<start + length].map(\.text), default: []].append(start)
            }
        }
        var moved: [Hunk] = []
        for hunk in difference.hunks where hunk.old.count >= length {
            var word = hunk.old.lowerBound
            while word + length <= hunk.old.upperBound {
                let candidates = places[difference.old[word..<word + length].map(\.text)] ?? []
                let free = candidates.first { start in !moved.contains { $0.new.overlaps(start..<start + length) } }
                guard let start = free else {
                    word += 1
                    continue
                }
                var count = length
                let limit = difference.hunks.first { $0.new.contains(start) }?.new.upperBound ?? start + length
                while word + count < hunk.old.upperBound, start + count < limit, isSame(word + count, start + count) {
                    count += 1
                }
                moved.append(Hunk(old: word..<word + count, new: start..<start + count))
                word += count
            }
        }
        return moved
    }

    private static func runs(_ words: [Int]) -> [Range<Int>] {
        var runs: [Range<Int>] = []
        for word in words {
            if let last = runs.last, last.upperBound == word {
                runs[runs.count - 1] = last.lowerBound..<word + 1
            } else {
                runs.append(word..<word + 1)
            }
        }
        return runs
    }

    // MARK: For people

    private func change(_ kind: ContentChange.Kind, _ hunk: Hunk) -> ContentChange {
        let (tokens, range) = hunk.new.isEmpty ? (difference.old, hunk.old) : (difference.new, hunk.new)
        let isNumber = [.amount, .renumbered, .itemNumber, .contentsPage].contains(kind)
        // A number says little without the words around it; they may stand in the cells before.
        var before = tokens[max(0, range.lowerBound - (isNumber ? 8 : 3))..<range.lowerBound]
        if let row = before.lastIndex(where: { $0.isFirst && $0.role == PageContent.firstCell }) {
            before = before[row...]
        }
        if !tokens[range.lowerBound].isFirst, let block = before.lastIndex(where: \.isFirst) {
            before = before[block...]
        }
        let after = tokens[range.upperBound..<min(tokens.count, range.upperBound + 3)].prefix { !$0.isFirst }
        var (oldText, newText) = (difference.old[hunk.old].text, difference.new[hunk.new].text)
        if isNumber { (oldText, newText) = (Amount.core(oldText), Amount.core(newText)) }
        return ContentChange(
            kind: kind, oldText: oldText, newText: newText, before: before.text, after: after.text,
            oldPlaces: difference.old[hunk.old].flatMap(\.places), newPlaces: difference.new[hunk.new].flatMap(\.places)
        )
    }
}

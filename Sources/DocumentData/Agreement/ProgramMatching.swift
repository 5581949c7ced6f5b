/// Which programme of one document is which of another, one to one.
///
/// 1. What the project says (`padanan`).
/// 2. Code and office; then name and office; then a code that lost its zeros.
/// 3. The code alone, where only one programme of each side has it: it has moved to another office.
/// 4. Names of the same office that are alike; who is like two is left, and told.
/// Every step takes what the ones before have left. The work is in proportion to the number of programmes.
struct ProgramMatching {
    enum Reason: Equatable { case counterpart, code, name, moved, likeness(Int) }

    struct Match {
        let left, right: Int
        let reason: Reason
    }

    private(set) var matches: [Match] = []
    private(set) var ambiguous: [(left: Int, rights: [Int])] = []
    private(set) var comparisons = 0
    private var isTaken: (left: [Bool], right: [Bool])
    private let left: [PlannedProgram]
    private let right: [PlannedProgram]

    var leftOnly: [Int] { isTaken.left.indices.filter { !isTaken.left[$0] } }
    var rightOnly: [Int] { isTaken.right.indices.filter { !isTaken.right[$0] } }

    /// - Parameters:
    ///   - fixed: pairs that the project gives.
    ///   - alone: programmes of the left that the project says have none.
    init(
        _ left: [PlannedProgram], _ right: [PlannedProgram], fixed: [(left: Int, right: Int)] = [], alone: Set<Int> = []
    ) {
        self.left = left
        self.right = right
        isTaken = (left.map { _ in false }, right.map { _ in false })
        for pair in fixed where !isTaken.left[pair.left] && !isTaken.right[pair.right] {
            take(pair.left, pair.right, .counterpart)
        }
        for index in alone { isTaken.left[index] = true }
        match(.code) { $0.codeKey.map { key in key + "\n" } }
        match(.name) { $0.nameKey.isEmpty ? "\n" : $0.nameKey + "\n" }
        match(.code) { program in program.code.map { (PlanningCode.paddedKey($0) ?? PlanningCode.key($0)) + "\n" } }
        matchMoved()
        matchAlike()
        for index in alone { isTaken.left[index] = false }
        matches.sort { $0.left < $1.left }
    }

    private mutating func take(_ left: Int, _ right: Int, _ reason: Reason) {
        matches.append(Match(left: left, right: right, reason: reason))
        isTaken.left[left] = true
        isTaken.right[right] = true
    }

    /// - Parameter key: nil for programmes that cannot be matched so.
    private mutating func match(_ reason: Reason, by key: (PlannedProgram) -> String?) {
        var waiting: [String: [Int]] = [:]
        for index in right.indices.reversed() where !isTaken.right[index] {
            if let key = key(right[index]) { waiting[key + right[index].agency, default: []].append(index) }
        }
        for index in left.indices where !isTaken.left[index] {
            guard let key = key(left[index]), let other = waiting[key + left[index].agency]?.popLast() else { continue }
            take(index, other, reason)
        }
    }

    private mutating func matchMoved() {
        func free(_ programs: [PlannedProgram], _ isTaken: [Bool]) -> [String: [Int]] {
            Dictionary(
                grouping: programs.indices.filter { !isTaken[$0] && programs[$0].codeKey != nil },
                by: { programs[$0].codeKey ?? "" })
        }
        let lefts = free(left, isTaken.left), rights = free(right, isTaken.right)
        for (key, indices) in lefts.sorted(by: { $0.key < $1.key }) {
            guard indices.count == 1, let others = rights[key], others.count == 1 else { continue }
            take(indices[0], others[0], .moved)
        }
    }

    private mutating func matchAlike() {
        let lefts = Dictionary(grouping: leftOnly.filter { !left[$0].name.isEmpty }, by: { left[$0].agency })
        let rights = Dictionary(grouping: rightOnly.filter { !right[$0].name.isEmpty }, by: { right[$0].agency })
        for (agency, indices) in lefts.sorted(by: { $0.key < $1.key }) {
            guard let others = rights[agency] else { continue }
            let alike = LikenessMatching(indices.map { left[$0].nameKey }, others.map { right[$0].nameKey })
            comparisons += alike.comparisons
            for pair in alike.pairs { take(indices[pair.left], others[pair.right], .likeness(pair.likeness)) }
            ambiguous += alike.ambiguous.map { (indices[$0.left], $0.rights.map { others[$0] }) }
        }
    }
}

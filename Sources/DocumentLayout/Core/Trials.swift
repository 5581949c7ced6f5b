/// What earlier trials of the same box found out, for the next: columns that are balanced, cells that are measured and pages that are
/// taken back lay out a box many times in equal surroundings.
///
/// Holds results of a pure function of the key alone; a box that is drawn forgets them (`BoxContent.release`).
struct Trials<Key: Hashable, Found> {
    private var found: [Key: Found] = [:]
    /// More than these belong to surroundings that do not come again.
    private let most: Int

    init(most: Int) { self.most = most }

    mutating func result(for key: Key, _ find: () -> Found) -> Found {
        if let known = found[key] { return known }
        let result = find()
        if found.count >= most { found.removeAll() }
        found[key] = result
        return result
    }

    mutating func forget() { found.removeAll() }
}

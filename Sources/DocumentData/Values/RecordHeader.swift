import Diagnostics

/// The keys of a record and their places: one for all rows of a table, which have the cells of the header row as their keys.
public final class RecordHeader: Sendable {
    public let keys: [String]
    /// Where the keys stand; nil for keys of values that were computed.
    public let ranges: [SourceRange?]
    /// nil for few keys, where comparing is quicker than hashing.
    private let indices: [String: Int]?
    /// How many keys the record was read with; those after them were added.
    let ownCount: Int

    private static let fewKeys = 8

    /// As many ranges as keys. Keys must be unique; readers report duplicates, here the first one wins.
    init(_ keys: [String], at ranges: [SourceRange?], own ownCount: Int? = nil) {
        self.keys = keys
        self.ownCount = ownCount ?? keys.count
        self.ranges = ranges
        indices =
            keys.count <= RecordHeader.fewKeys
            ? nil
            : Dictionary(keys.enumerated().map { ($0.element, $0.offset) }, uniquingKeysWith: { first, _ in first })
    }

    /// Of values that were computed: their keys stand nowhere.
    convenience init(computed keys: [String]) { self.init(keys, at: keys.map { _ in nil }) }

    public func index(of key: String) -> Int? {
        if let indices { indices[key] } else { keys.firstIndex(of: key) }
    }
}

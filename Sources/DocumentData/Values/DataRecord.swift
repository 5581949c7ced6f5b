import Diagnostics

/// Named values in the order of the file. A class, because the same OPD is referred to from many programmes.
public final class DataRecord: Sendable {
    public struct Entry: Sendable {
        public let key: String
        public let keyRange: SourceRange?
        public let node: DataNode

        public init(key: String, keyRange: SourceRange? = nil, node: DataNode) {
            self.key = key
            self.keyRange = keyRange
            self.node = node
        }
    }

    public let header: RecordHeader
    /// In the order of the header's own keys. The last of them may have none: their values are null and stand nowhere. A shape has
    /// more fields than most tables have columns.
    let own: [DataNode]
    /// Of the keys that were added, all of them: kept apart, so that what was added to a row of a table needs no copy of the row.
    let added: [DataNode]

    /// Keys must be unique; readers report duplicates, here the first one wins.
    public convenience init(_ entries: [Entry]) {
        self.init(RecordHeader(entries.map(\.key), at: entries.map(\.keyRange)), entries.map(\.node))
    }

    /// At most as many nodes as the header has keys of its own, and as many added ones as it has added keys.
    init(_ header: RecordHeader, _ own: [DataNode], added: [DataNode] = []) {
        self.header = header
        self.own = own
        self.added = added
    }

    public subscript(key: String) -> DataNode? { header.index(of: key).map(node(at:)) }
    public func entry(_ key: String) -> Entry? { header.index(of: key).map(entry(at:)) }
    public var keys: [String] { header.keys }
    public var entries: [Entry] { header.keys.indices.map(entry(at:)) }

    func entry(at index: Int) -> Entry {
        Entry(key: header.keys[index], keyRange: header.ranges[index], node: node(at: index))
    }
    func node(at index: Int) -> DataNode {
        if index >= header.ownCount { return added[index - header.ownCount] }
        return index < own.count ? own[index] : DataNode(.null)
    }
    /// Of all keys, in their order; without the last ones that have none.
    var nodes: [DataNode] { added.isEmpty ? own : header.keys.indices.map(node(at:)) }
    /// The numbers of those nodes, for who looks at each in its place: `nodes` of a record to which keys were added is a list of its own.
    var indices: Range<Int> { 0..<(added.isEmpty ? own.count : header.keys.count) }

    /// Gives those nodes with their numbers that hold others: most of a table hold none, and are not even copied.
    func forEachBranch(_ visit: (Int, DataNode) -> Void) {
        for index in own.indices where own[index].value.isBranch { visit(index, own[index]) }
        for index in added.indices where added[index].value.isBranch { visit(header.ownCount + index, added[index]) }
    }
}

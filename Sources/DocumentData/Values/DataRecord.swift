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
    /// In the order of the header's keys. The last keys may have none: their values are null and stand nowhere. A shape has more
    /// fields than most tables have columns.
    let nodes: [DataNode]

    /// Keys must be unique; readers report duplicates, here the first one wins.
    public convenience init(_ entries: [Entry]) {
        self.init(RecordHeader(entries.map(\.key), at: entries.map(\.keyRange)), entries.map(\.node))
    }

    /// At most as many nodes as the header has keys.
    init(_ header: RecordHeader, _ nodes: [DataNode]) {
        self.header = header
        self.nodes = nodes
    }

    public subscript(key: String) -> DataNode? { header.index(of: key).map(node(at:)) }
    public func entry(_ key: String) -> Entry? { header.index(of: key).map(entry(at:)) }
    public var keys: [String] { header.keys }
    public var entries: [Entry] { header.keys.indices.map(entry(at:)) }

    func entry(at index: Int) -> Entry {
        Entry(key: header.keys[index], keyRange: header.ranges[index], node: node(at: index))
    }
    func node(at index: Int) -> DataNode { index < nodes.count ? nodes[index] : DataNode(.null) }
}

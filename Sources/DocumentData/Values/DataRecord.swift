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

    public let entries: [Entry]
    private let indices: [String: Int]

    /// Keys must be unique; readers report duplicates, here the first one wins.
    public init(_ entries: [Entry]) {
        self.entries = entries
        indices = Dictionary(entries.enumerated().map { ($0.element.key, $0.offset) }, uniquingKeysWith: { first, _ in first })
    }

    public subscript(key: String) -> DataNode? { indices[key].map { entries[$0].node } }
    public func entry(_ key: String) -> Entry? { indices[key].map { entries[$0] } }
    public var keys: [String] { entries.map(\.key) }
}

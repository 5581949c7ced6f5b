import Diagnostics

/// Data as it was read the last time, for a project that is read again whenever one of its files has changed: a file with the same bytes
/// says the same. Belongs to one thread.
package final class KeptData {
    /// What the same bytes are read as.
    struct Key: Hashable {
        let name: String
        let path: String
        let collection: String?
        /// What headings of a sheet mean.
        let answers: [String: String]
    }

    private var kept: [Key: (bytes: [UInt8], node: DataNode)] = [:]
    private var met: Set<Key> = []
    /// So many files were read, and not kept, since `begin`.
    package private(set) var readCount = 0

    package init() {}

    /// Before a project is read: forgets what was not asked for the last time.
    func begin() {
        if !met.isEmpty { kept = kept.filter { met.contains($0.key) } }
        met = []
        readCount = 0
    }

    /// - Parameter read: what it says is kept unless something was found: findings are told each time.
    static func node(
        _ key: Key, _ bytes: [UInt8], in kept: KeptData?, into findings: inout Findings,
        _ read: (inout Findings) -> DataNode?
    ) -> DataNode? {
        guard let kept else { return read(&findings) }
        kept.met.insert(key)
        if let known = kept.kept[key], known.bytes == bytes { return known.node }
        var own = Findings()
        let node = read(&own)
        kept.readCount += 1
        kept.kept[key] = own.isEmpty ? node.map { (bytes, $0) } : nil
        findings.report(contentsOf: own)
        return node
    }
}

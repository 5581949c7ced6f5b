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
        /// Of data that is checked as well: columns of the project's own; nil for what is only read.
        var ownColumns: [String]?
    }

    private var kept: [Key: (bytes: [UInt8], node: DataNode)] = [:]
    private var met: Set<Key> = []
    private var markdown: [String: (bytes: [UInt8], document: MarkdownDocument)] = [:]
    private var metMarkdown: Set<String> = []
    /// So many files were read, and not kept, since `begin`.
    package private(set) var readCount = 0

    package init() {}

    /// Before a project is read: forgets what was not asked for the last time.
    func begin() {
        if !met.isEmpty { kept = kept.filter { met.contains($0.key) } }
        met = []
        if !metMarkdown.isEmpty { markdown = markdown.filter { metMarkdown.contains($0.key) } }
        metMarkdown = []
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

    /// The same of data that is checked when it has been read: kept is what came out of that, where nothing but the file has a say in it.
    ///
    /// - Parameter check: returns nil when what it was given has to be checked each time.
    static func checked(
        _ key: Key, _ ownColumns: [String], _ bytes: [UInt8], in kept: KeptData?, into findings: inout Findings,
        reading: (inout Findings) -> DataNode?,
        checking check: (consuming DataNode) -> (node: DataNode, isLasting: Bool)
    ) -> DataNode? {
        guard let kept else { return reading(&findings).map { check($0).node } }
        var outer = key
        outer.ownColumns = ownColumns
        if let known = kept.kept[outer], known.bytes == bytes {
            kept.met.insert(outer)
            return known.node
        }
        var own = Findings()
        guard let node = KeptData.node(key, bytes, in: kept, into: &own, reading) else {
            findings.report(contentsOf: own)
            return nil
        }
        findings.report(contentsOf: own)
        let checked = check(node)
        if checked.isLasting, own.isEmpty {
            kept.met.insert(outer)
            kept.kept[outer] = (bytes, checked.node)
            // Once is enough.
            kept.kept[key] = nil
        }
        return checked.node
    }

    /// A chapter that has the bytes of the last time; it is kept unless something was found.
    static func markdown(
        _ file: SourceFile, in kept: KeptData?, into findings: inout Findings
    ) -> MarkdownDocument {
        guard let kept else { return MarkdownReader.read(file, into: &findings) }
        kept.metMarkdown.insert(file.path)
        if let known = kept.markdown[file.path], known.bytes == file.bytes { return known.document }
        var own = Findings()
        let document = MarkdownReader.read(file, into: &own)
        kept.markdown[file.path] = own.isEmpty ? (file.bytes, document) : nil
        findings.report(contentsOf: own)
        return document
    }
}

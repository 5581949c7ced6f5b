import Diagnostics

/// What a data file says as a tree, for edits that are proved by reading the file again.
enum ReadTree {
    /// nil for a file that has errors.
    static func read(_ file: SourceFile) -> DataNode? {
        var findings = Findings()
        let node = DataFileReader.read(file, scalars: .text, namedAt: nil, into: &findings)
        return findings.hasErrors ? nil : node
    }

    /// - Parameter path: keys, and numbers of list items from 0.
    static func node(at path: [String], in root: DataNode) -> DataNode? {
        var node = root
        for step in path {
            switch node.value {
            case .record(let record):
                guard let entry = record.entries.first(where: { $0.key == step }) else { return nil }
                node = entry.node
            case .list(let items):
                guard let index = Int(step), items.indices.contains(index) else { return nil }
                node = items[index]
            default: return nil
            }
        }
        return node
    }

    /// Keys and values with the ways that lead to them.
    static func leaves(of root: DataNode) -> [String: String] {
        var leaves: [String: String] = [:]
        func walk(_ node: DataNode, _ path: String) {
            switch node.value {
            case .list(let items):
                leaves[path] = "[\(items.count)]"
                for (index, item) in items.enumerated() { walk(item, "\(path)/\(index)") }
            case .record(let record):
                leaves[path] = "{\(record.entries.map(\.key).sorted().joined(separator: ","))}"
                for entry in record.entries { walk(entry.node, "\(path)/\(entry.key)") }
            default: leaves[path] = node.value.asText ?? "\(node.value)"
            }
        }
        walk(root, "")
        return leaves
    }
}

import DocumentData

/// Names that loops, let and parameters have given; the innermost comes first.
final class Scope: Sendable {
    let name: String
    let node: DataNode
    let outer: Scope?

    init(_ name: String, _ node: DataNode, in outer: Scope?) {
        self.name = name
        self.node = node
        self.outer = outer
    }

    static func lookup(_ name: String, in scope: Scope?) -> DataNode? {
        var current = scope
        while let entry = current {
            if entry.name == name { return entry.node }
            current = entry.outer
        }
        return nil
    }

    static func names(in scope: Scope?) -> [String] {
        var names: [String] = []
        var current = scope
        while let entry = current {
            if !names.contains(entry.name) { names.append(entry.name) }
            current = entry.outer
        }
        return names
    }
}

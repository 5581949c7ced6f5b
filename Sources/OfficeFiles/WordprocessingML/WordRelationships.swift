/// What a part of a Word file refers to, within the file and outside.
struct WordRelationships {
    struct Relationship {
        /// The last word of its type: 'image', 'hyperlink'.
        let kind: String
        /// A part, or an address that is never opened.
        let target: String
        let isExternal: Bool
    }

    private var byID: [String: Relationship] = [:]
    private var order: [Relationship] = []

    init(of part: String, in archive: ZipArchive) throws(OfficeFault) {
        let name = PartPath.relationships(of: part)
        guard archive.contains(name) else { return }
        for node in try MarkupTree.read(name, of: archive).children where node.name == "Relationship" {
            guard let id = node["Id"], let target = node["Target"] else { continue }
            let isExternal = node["TargetMode"] == "External"
            guard let resolved = isExternal ? target : PartPath.resolved(target, from: part) else {
                throw .damaged(part: name, detail: .init(verbatim: target))
            }
            let kind = node["Type"]?.split(separator: "/").last.map(String.init) ?? ""
            let relationship = Relationship(kind: kind, target: resolved, isExternal: isExternal)
            byID[id] = relationship
            order.append(relationship)
        }
    }

    subscript(_ id: String?) -> Relationship? { id.flatMap { byID[$0] } }

    /// Parts within the file of a kind, in the order of the file.
    func parts(ofKind kind: String) -> [String] {
        order.filter { $0.kind == kind && !$0.isExternal }.map(\.target)
    }
}

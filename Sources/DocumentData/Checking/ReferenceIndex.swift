import Diagnostics

/// The records of one collection by their ids.
struct ReferenceIndex {
    private(set) var nodes: [String: DataNode] = [:]
    private(set) var ids: [String] = []

    /// Reports ids that are given twice; the first record keeps the id.
    init(_ records: [DataNode], name: String, into findings: inout Findings) {
        for node in records {
            guard case .record(let record) = node.value, let idNode = record["id"], case .text(let id) = idNode.value else { continue }
            if let first = nodes[id] {
                var diagnostic = Diagnostic("data.duplicate-id", Wording(id: "id \"\(id)\" dipakai dua kali pada \(name)",
                                                                         en: "id \"\(id)\" is used twice in \(name)"), at: idNode.range)
                if case .record(let record) = first.value {
                    diagnostic = diagnostic.note(Wording(id: "pertama kali di sini",
                                                         en: "first used here"), at: record["id"]?.range)
                }
                findings.report(diagnostic)
            } else {
                nodes[id] = node
                ids.append(id)
            }
        }
    }
}

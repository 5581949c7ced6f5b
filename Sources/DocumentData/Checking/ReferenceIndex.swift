import Diagnostics

/// The records of one collection by their ids.
struct ReferenceIndex {
    private let records: [DataNode]
    private var positions: [String: Int] = [:]

    /// Reports ids that are given twice; the first record keeps the id.
    init(_ records: [DataNode], name: String, into findings: inout Findings) {
        self.records = records
        positions.reserveCapacity(records.count)
        for (position, node) in records.enumerated() {
            guard case .record(let record) = node.value, let idNode = record["id"], case .text(let id) = idNode.value
            else { continue }
            guard let first = positions[id] else {
                positions[id] = position
                continue
            }
            var diagnostic = Diagnostic(
                "data.duplicate-id",
                Wording(
                    id: "id \"\(id)\" dipakai dua kali pada \(name)",
                    en: "id \"\(id)\" is used twice in \(name)"), at: idNode.range)
            if case .record(let record) = records[first].value {
                diagnostic = diagnostic.note(
                    Wording(
                        id: "pertama kali di sini",
                        en: "first used here"), at: record["id"]?.range)
            }
            findings.report(diagnostic)
        }
    }

    subscript(id: String) -> DataNode? { positions[id].map { records[$0] } }

    /// In the order of the records, each once.
    var ids: [String] { positions.sorted { $0.value < $1.value }.map(\.key) }
}

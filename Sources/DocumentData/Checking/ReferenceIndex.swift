import Diagnostics

/// The records of one collection by their ids.
struct ReferenceIndex {
    private let records: [DataNode]
    private var positions: [String: Int] = [:]
    /// By full name and by abbreviation; -1 for what two records share.
    private var namedPositions: [String: Int] = [:]

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

    /// The record that alone has this name or abbreviation, whatever the case: lists of officials name units as people do.
    mutating func named(_ name: String) -> DataNode? {
        if namedPositions.isEmpty { readNames() }
        let position = namedPositions[ShortName.key(name)] ?? -1
        return position < 0 ? nil : records[position]
    }

    private mutating func readNames() {
        for (position, node) in records.enumerated() {
            guard case .record(let record) = node.value else { continue }
            for key in Set(["nama", "singkatan"].compactMap { record.text($0) }.map { ShortName.key($0) }) {
                namedPositions[key] = namedPositions[key] == nil ? position : -1
            }
        }
    }

    subscript(id: String) -> DataNode? { positions[id].map { records[$0] } }

    /// In the order of the records, each once.
    var ids: [String] { positions.sorted { $0.value < $1.value }.map(\.key) }
}

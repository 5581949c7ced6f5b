import Diagnostics

/// The records of one collection by their ids.
struct ReferenceIndex {
    private let records: [DataNode]
    private var positions: [String: Int] = [:]
    /// By what people call a record: its name, abbreviation, Indonesian name, or office.
    private var namedPositions: [String: [Int]] = [:]

    private static let naming = ["nama", "singkatan", "nama_id", "jabatan"]

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

    /// The records that have this name, whatever the case: lists name units as people do.
    mutating func named(_ name: String) -> [DataNode] {
        if namedPositions.isEmpty { readNames() }
        return (namedPositions[ShortName.key(name)] ?? []).map { records[$0] }
    }

    private mutating func readNames() {
        for (position, node) in records.enumerated() {
            guard case .record(let record) = node.value else { continue }
            for key in Set(ReferenceIndex.naming.compactMap { record.text($0) }.map { ShortName.key($0) }) {
                namedPositions[key, default: []].append(position)
            }
        }
    }

    /// Names of the records, for suggestions.
    var names: [String] {
        records.compactMap { node in if case .record(let record) = node.value { record.text("nama") } else { nil } }
    }

    subscript(id: String) -> DataNode? { positions[id].map { records[$0] } }

    /// In the order of the records, each once.
    var ids: [String] { positions.sorted { $0.value < $1.value }.map(\.key) }
}

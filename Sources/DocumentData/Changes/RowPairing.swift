/// Which row of a table is which of its earlier version.
struct RowPairing {
    /// Of each new row the old one.
    private(set) var olds: [Int?]
    private(set) var removed: [Int] = []

    init(_ old: [DataRecord], _ new: [DataRecord]) {
        olds = new.map { _ in nil }
        var isFree = old.map { _ in true }
        for keys in [RowPairing.identity, RowPairing.whole, RowPairing.name] {
            var waiting: [String: [Int]] = [:]
            for index in old.indices.reversed() where isFree[index] {
                if let key = keys(old[index]) { waiting[key, default: []].append(index) }
            }
            for index in new.indices where olds[index] == nil {
                guard let key = keys(new[index]), let other = waiting[key]?.popLast() else { continue }
                olds[index] = other
                isFree[other] = false
            }
        }
        let lefts = old.indices.filter { isFree[$0] && RowPairing.identity(old[$0]) == nil }
        let rights = new.indices.filter { olds[$0] == nil && RowPairing.identity(new[$0]) == nil }
        let alike = LikenessMatching(lefts.map { RowPairing.title(old[$0]) }, rights.map { RowPairing.title(new[$0]) })
        for pair in alike.pairs {
            olds[rights[pair.right]] = lefts[pair.left]
            isFree[lefts[pair.left]] = false
        }
        removed = old.indices.filter { isFree[$0] }
    }

    private static func text(_ record: DataRecord, _ key: String) -> String? {
        guard let node = record[key] else { return nil }
        let text = node.value.asText ?? node.value.asNumber.map { NumberFormat.ungrouped($0) }
        return text.flatMap { $0.isEmpty ? nil : $0 }
    }

    /// By id; else by code, with what parts rows of one code: an indicator, a year, a source.
    private static func identity(_ record: DataRecord) -> String? {
        if let id = text(record, "id") { return "id " + id }
        let parts = ["indikator", "tahun", "sumber_dana"].map { text(record, $0).map { ShortName.key($0) } ?? "" }
        if let code = text(record, "kode") { return "kode \(PlanningCode.key(code)) " + parts.joined(separator: "\n") }
        // Rows of tables that belong to a programme.
        guard let program = text(record, "program"), parts.contains(where: { !$0.isEmpty }) else { return nil }
        return "program \(ShortName.key(program)) " + parts.joined(separator: "\n")
    }

    private static func whole(_ record: DataRecord) -> String? {
        record.entries.map { $0.node.value.asText ?? $0.node.value.asNumber.map { "\($0)" } ?? "" }
            .joined(separator: "\n")
    }

    private static func name(_ record: DataRecord) -> String? { title(record) }

    /// What people call a row: its name or title, else its first text.
    static func title(_ record: DataRecord) -> String {
        for key in ["nama", "judul", "program", "nama_program", "uraian", "id"] {
            if let text = text(record, key) { return text }
        }
        return record.entries.lazy.compactMap { entry in
            entry.node.value.asText.flatMap { text in text.contains(where: \.isLetter) ? text : nil }
        }.first ?? ""
    }
}

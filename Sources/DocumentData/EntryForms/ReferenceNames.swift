/// What people call the records that fields refer to: names where they are clear, else ids.
struct ReferenceNames {
    /// In the order of the records.
    private(set) var labels: [String] = []
    private var labelsByID: [String: String] = [:]
    private var ids: [String: String] = [:]

    init(_ records: [ImportedTable.Record]) {
        var counts: [String: Int] = [:]
        for record in records { counts[ShortName.key(record["nama"] ?? ""), default: 0] += 1 }
        for record in records {
            guard let id = record["id"], !id.isEmpty else { continue }
            let name = record["nama"] ?? "", isClear = !name.isEmpty && counts[ShortName.key(name)] == 1
            let label = isClear ? name : id
            labels.append(label)
            labelsByID[id] = label
            for other in [id, label, record["singkatan"] ?? ""] where !other.isEmpty {
                let key = ShortName.key(other)
                // What two records are called is the name of neither; an id always is one.
                ids[key] = ids[key].map { $0 == id || other != id ? $0 : id } ?? id
            }
        }
    }

    /// The text itself when it names nothing.
    func label(of id: String) -> String { labelsByID[self.id(of: id)] ?? id }
    func id(of text: String) -> String { ids[ShortName.key(text)] ?? text }
    func isKnown(_ id: String) -> Bool { labelsByID[id] != nil }
}

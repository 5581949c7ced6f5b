/// Groups of a form whose `pejabat` is the word `semua`: all officials, in the order of their table, who are in no other group and whose
/// unit is not excepted.
enum EveryoneSigning {
    static func completing(_ form: DataNode, from officials: DataNode?) -> DataNode {
        guard case .record(let record) = form.value, let entry = record.entry("penandatangan"),
            case .list(let groups) = entry.node.value, groups.contains(where: isEveryone)
        else { return form }
        let named = Set(groups.flatMap(ids)), excepted = Set(record.records("kecuali_opd").compactMap { $0.text("id") })
        var others: [DataRecord] = []
        if case .list(let nodes)? = officials?.value {
            for case .record(let official) in nodes.map(\.value) {
                let unit = official.record("opd")?.text("id")
                if named.contains(official.text("id") ?? "") || unit.map(excepted.contains) ?? false { continue }
                others.append(official)
            }
        }
        let completed = groups.map { node -> DataNode in
            guard case .record(let group) = node.value, isEveryone(node), let word = group.entry("pejabat") else {
                return node
            }
            let list = DataNode(
                .list(others.map { DataNode(.record($0), at: word.node.range) }), at: word.node.range)
            return DataNode(
                .record(group.adding([.init(key: "pejabat", keyRange: word.keyRange, node: list)])), at: node.range)
        }
        let changed = DataRecord.Entry(
            key: entry.key, keyRange: entry.keyRange, node: DataNode(.list(completed), at: entry.node.range))
        return DataNode(.record(record.adding([changed])), at: form.range)
    }

    private static func isEveryone(_ group: DataNode) -> Bool {
        if case .record(let record) = group.value { record.text("pejabat") == FieldType.Reference.all } else { false }
    }

    private static func ids(_ group: DataNode) -> [String] {
        if case .record(let record) = group.value { record.records("pejabat").compactMap { $0.text("id") } } else { [] }
    }
}

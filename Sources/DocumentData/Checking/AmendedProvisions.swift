/// References in what an amending regulation prints: those to provisions that it does not print lead nowhere.
enum AmendedProvisions {
    static func anchors(in items: [DataNode]) -> Set<String> {
        var anchors: Set<String> = []
        for item in items { collect(item, into: &anchors) }
        return anchors
    }

    private static func collect(_ node: DataNode, into anchors: inout Set<String>) {
        switch node.value {
        case .list(let nodes): for node in nodes { collect(node, into: &anchors) }
        case .record(let record):
            if let anchor = record.text("jangkar") { anchors.insert(anchor) }
            for entry in record.entries { collect(entry.node, into: &anchors) }
        default: break
        }
    }

    /// An item with `daftar_penjelasan`: {nomor, uraian} of each article that it prints; `uraian` is null where nothing is said about it.
    static func explained(_ item: DataNode, by explanations: [String: DataNode]) -> DataNode {
        guard case .record(let record) = item.value else { return item }
        let articles = articles(in: item).map { article in
            DataNode(
                .record(
                    DataRecord([
                        .init(key: "nomor", node: article["nomor"] ?? DataNode(.null)),
                        .init(
                            key: "uraian",
                            node: article.text("id").flatMap { explanations[$0] } ?? DataNode(.null)),
                    ])))
        }
        let list = DataRecord.Entry(key: "daftar_penjelasan", node: DataNode(.list(articles)))
        return DataNode(.record(record.adding([list])), at: item.range)
    }

    /// In the order in which they are printed, whatever they stand in.
    private static func articles(in node: DataNode) -> [DataRecord] {
        guard case .record(let record) = node.value else { return [] }
        return ["bab", "bagian", "paragraf"].flatMap { key in
            record.list(key).flatMap { articles(in: $0) }
        } + record.records("pasal")
    }

    /// The same, where `ke` of a piece is null unless it leads to one of the anchors.
    static func leading(only anchors: Set<String>, in node: DataNode) -> DataNode {
        switch node.value {
        case .list(let nodes):
            return DataNode(.list(nodes.map { leading(only: anchors, in: $0) }), at: node.range)
        case .record(let record):
            let entries = record.entries.map { entry -> DataRecord.Entry in
                let isLost = entry.key == "ke" && !(entry.node.value.asText.map(anchors.contains) ?? true)
                let node = isLost ? DataNode(.null, at: entry.node.range) : leading(only: anchors, in: entry.node)
                return .init(key: entry.key, keyRange: entry.keyRange, node: node)
            }
            return DataNode(.record(DataRecord(entries)), at: node.range)
        default: return node
        }
    }
}

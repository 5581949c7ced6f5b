import Diagnostics

/// Items of lists without any text, and provisions that say nothing: they get their number or letter on the paper, and nothing behind it.
struct EmptyItems {
    /// Lists of provisions in decrees and regulations.
    private static let provisions: Set = ["diktum", "pasal", "ayat", "huruf", "angka"]

    private var findings = Findings()
    private var visited = VisitedRecords()

    static func findings(on root: DataRecord) -> Findings {
        var checks = EmptyItems()
        for entry in root.entries where DataCollection.named(entry.key) != nil {
            checks.look(at: entry.node, entry.key, nil)
        }
        return checks.findings
    }

    /// - Parameter isItem: whether it stands in a list: `pasal` of an explanation is none.
    private mutating func look(at node: DataNode, _ key: String, _ place: SourceRange?, isItem: Bool = false) {
        if PlaceholderChecks.isReference(node) { return }
        switch node.value {
        case .record(let record) where visited.isFirst(record):
            if isItem, EmptyItems.provisions.contains(key), EmptyItems.saysNothing(record) {
                findings.report(EmptyItems.empty(at: EmptyItems.place(of: record, node), key))
            }
            record.forEachBranch { look(at: $1, record.header.keys[$0], record.header.ranges[$0]) }
        case .list(let items):
            for item in items {
                if EmptyItems.isEmpty(item), EmptyItems.isWritten(item) {
                    findings.report(EmptyItems.empty(at: item.range ?? place, key))
                } else {
                    look(at: item, key, place, isItem: true)
                }
            }
        default: return
        }
    }

    /// Whether somebody wrote the item: lists that are made of references and tables may have gaps.
    private static func isWritten(_ item: DataNode) -> Bool {
        guard let path = item.range?.file.path.lowercased() else { return false }
        return [".yaml", ".yml", ".json"].contains { path.hasSuffix($0) }
    }

    private static func isEmpty(_ item: DataNode) -> Bool {
        switch item.value {
        case .null: true
        case .text(let text): text.allSatisfy(\.isWhitespace)
        case .markdown(let document): document.blocks.isEmpty
        default: false
        }
    }

    /// Neither a text nor anything below, and not deleted by an amendment.
    private static func saysNothing(_ record: DataRecord) -> Bool {
        guard record["dihapus"]?.isTrue != true else { return false }
        return !record.entries.contains { entry in
            switch entry.node.value {
            case .text(let text): entry.key == "isi" && !text.allSatisfy(\.isWhitespace)
            case .markdown(let document): entry.key == "isi" && !document.blocks.isEmpty
            case .list(let items): provisions.contains(entry.key) && !items.isEmpty
            default: false
            }
        }
    }

    private static func place(of record: DataRecord, _ node: DataNode) -> SourceRange? {
        record.entry("isi")?.keyRange ?? record["isi"]?.range
            ?? node.range.map { range in
                range.slice(0..<max(1, range.text.prefix { $0 != "\n" }.utf8.count))
            }
    }

    private static func empty(at range: SourceRange?, _ key: String) -> Diagnostic {
        Diagnostic(
            "data.empty-item", .warning,
            Wording(
                id: "butir \(key) ini kosong: nomornya dicetak tanpa isi",
                en: "this item of \(key) is empty: its number would stand alone"),
            at: range
        )
        .fix(Wording(id: "isi, atau hapus butirnya", en: "fill it in, or delete it"))
    }
}

/// Brings lists within records together: a record that forms tell items of has those; others keep theirs.
package struct PartMerge {
    package private(set) var table: ImportedTable
    package private(set) var changes: [ImportChange] = []

    package init(_ new: ImportedTable, into old: ImportedTable?) {
        let parts = new.collection.split(separator: ".").map(String.init)
        let owner = parts[0], key = parts.last ?? ""
        let given = Set(new.records.compactMap { $0[owner] })
        let kept = (old?.records ?? []).filter { !given.contains($0[owner] ?? "") }
        table = ImportedTable(new.collection, fields: new.fields, records: kept + new.records)
        for id in given.sorted() {
            let before = (old?.records ?? []).filter { $0[owner] == id }, after = new.records.filter { $0[owner] == id }
            guard PartMerge.texts(before, new.fields) != PartMerge.texts(after, new.fields) else { continue }
            changes.append(
                .changed(id: id, field: key, from: before.isEmpty ? "" : "\(before.count)", to: "\(after.count)"))
        }
    }

    private static func texts(_ records: [ImportedTable.Record], _ fields: [String]) -> [[String]] {
        records.map { record in fields.map { ShortName.key(record[$0] ?? "") } }
    }
}

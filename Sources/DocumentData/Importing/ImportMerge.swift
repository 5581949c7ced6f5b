/// Brings a workbook's records together with those that the project has: who is the same keeps the id, and what the workbook does not tell
/// stays.
///
/// Officials are the same by their post first, for forms are signed by posts; then by number and by name, for posts are renamed. Units and
/// programmes are the same by name.
package struct ImportMerge {
    package private(set) var table: ImportedTable
    package private(set) var changes: [ImportChange] = []

    /// - Parameters:
    ///   - old: what the project has; nil when it has nothing yet.
    ///   - isPartial: the new records are no complete list: what they leave out stays as it is.
    package init(_ new: ImportedTable, into old: ImportedTable?, isPartial: Bool = false) {
        table = new
        guard let old else { return }
        let partners = ImportMerge.partners(new, old)
        var taken = Set(old.records.compactMap { $0["id"] })
        for (index, record) in new.records.enumerated() {
            if isPartial, let partner = partners[index] {
                table.records[index] = old.records[partner]
                continue
            }
            guard let partner = partners[index] else {
                table.records[index]["id"] = ShortName.free([record["id"] ?? ""], besides: &taken)
                changes.append(.added(ImportMerge.name(record)))
                continue
            }
            merge(index, with: old.records[partner])
        }
        let kept = Set(partners.values)
        for (index, record) in old.records.enumerated() where !kept.contains(index) {
            if isPartial {
                table.records.append(record)
                continue
            }
            changes.append(.gone(ImportMerge.name(record)))
        }
    }

    private mutating func merge(_ index: Int, with old: ImportedTable.Record) {
        let new = table.records[index], id = old["id"] ?? ""
        var merged = old
        for field in table.fields where field != "id" { merged[field] = new[field] }
        merged["id"] = id
        table.records[index] = merged
        let isOfficial = table.collection == "pejabat"
        let names = (old["nama"] ?? "", new["nama"] ?? "")
        let isSuccessor = isOfficial && ShortName.key(names.0) != ShortName.key(names.1) && !names.0.isEmpty
        if isSuccessor { changes.append(.successor(id: id, from: names.0, to: names.1.isEmpty ? "—" : names.1)) }
        // A successor has other titles and another number: that is no news.
        let personal: Set = isSuccessor ? ["nama", "nip", "pangkat", "gelar_depan", "gelar_belakang", "status"] : []
        for field in table.fields where field != "id" && !personal.contains(field) {
            let values = (old[field] ?? "", new[field] ?? "")
            if values.0 != values.1 { changes.append(.changed(id: id, field: field, from: values.0, to: values.1)) }
        }
    }

    /// The old record of each new one, no old one twice.
    private static func partners(_ new: ImportedTable, _ old: ImportedTable) -> [Int: Int] {
        var partners: [Int: Int] = [:], taken: Set<Int> = []
        for key in keys(new.collection) {
            var open: [String: [Int]] = [:]
            for (index, record) in old.records.enumerated() where !taken.contains(index) {
                if let value = key(record) { open[value, default: []].append(index) }
            }
            for (index, record) in new.records.enumerated() where partners[index] == nil {
                // Two of one name are no proof.
                guard let value = key(record), let found = open[value], found.count == 1, let partner = found.first,
                    taken.insert(partner).inserted
                else { continue }
                partners[index] = partner
            }
        }
        return partners
    }

    private static func keys(_ collection: String) -> [(ImportedTable.Record) -> String?] {
        func value(_ key: String) -> (ImportedTable.Record) -> String? {
            { record in record[key].map { ShortName.key($0) }.flatMap { $0.isEmpty ? nil : $0 } }
        }
        let post: (ImportedTable.Record) -> String? = { record in
            value("jabatan")(record).map { $0 + "\n" + (record["opd"] ?? "") }
        }
        return collection == "pejabat"
            ? [post, value("nip"), value("nama"), value("jabatan")] : [value("nama"), value("singkatan"), value("id")]
    }

    private static func name(_ record: ImportedTable.Record) -> String {
        let name = record["nama"] ?? ""
        guard let office = record["jabatan"] else { return name.isEmpty ? record["id"] ?? "" : name }
        return name.isEmpty ? office : "\(name) (\(office))"
    }
}

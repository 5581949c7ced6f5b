import Diagnostics

/// Brings a workbook's records together with those that the project has: who is the same keeps the id, and what the workbook does not tell
/// stays.
///
/// Officials are the same by their post first, for forms are signed by posts; then by number and by name, for posts are renamed. Units and
/// programmes are the same by name.
package struct ImportMerge {
    /// What new records say of those that they leave out, and of those that are there.
    package enum Scope: Equatable {
        /// All that there are: what they leave out is gone.
        case complete
        /// Some that are new: what is there stays as it is.
        case additions
        /// Answers about some: those change, the others stay.
        case answers
        /// All of those that have the same text in a field as any of them: a Renstra has all programmes of its unit.
        case within(_ field: String)
    }

    package private(set) var table: ImportedTable
    package private(set) var changes: [ImportChange] = []
    /// Whether two texts of a field say the same.
    private let isSame: (_ field: String, String, String) -> Bool

    /// - Parameters:
    ///   - old: what the project has; nil when it has nothing yet.
    ///   - isSame: whether two texts of a field say the same.
    package init(
        _ new: ImportedTable, into old: ImportedTable?, _ scope: Scope = .complete,
        isSame: @escaping (_ field: String, String, String) -> Bool = { $1 == $2 }
    ) {
        table = new
        self.isSame = isSame
        guard let old else {
            guard scope == .answers else { return }
            var taken: Set<String> = []
            for index in table.records.indices { nameNew(index, besides: &taken) }
            changes = table.records.map { .added(ImportMerge.name($0)) }
            return
        }
        if scope == .answers { table = ImportedTable(new.collection, fields: new.fields, records: new.records) }
        let partners = ImportMerge.partners(new, old, scope)
        var taken = Set(old.records.compactMap { $0["id"] })
        for (index, record) in new.records.enumerated() {
            if scope == .additions, let partner = partners[index] {
                table.records[index] = old.records[partner]
                continue
            }
            guard let partner = partners[index] else {
                if scope == .answers {
                    nameNew(index, besides: &taken)
                } else if hasIDs {
                    table.records[index]["id"] = ShortName.free([record["id"] ?? ""], besides: &taken)
                }
                changes.append(.added(ImportMerge.name(record)))
                continue
            }
            merge(index, with: old.records[partner])
        }
        let kept = Set(partners.values)
        for (index, record) in old.records.enumerated() where !kept.contains(index) {
            if isWhole(scope, record, new) {
                changes.append(.gone(ImportMerge.name(record)))
            } else {
                table.records.append(record)
            }
        }
        if scope == .answers { restoreOrder(old) }
    }

    /// The ids that new records have in the project, by those that they came with.
    package func ids(of new: ImportedTable) -> [String: String] {
        Dictionary(
            zip(new.records, table.records).map { ($0["id"] ?? "", $1["id"] ?? "") },
            uniquingKeysWith: { first, _ in first })
    }

    private var hasIDs: Bool { DataCollection.ofImport(table.collection)?.shape.field("id") != nil }

    /// Whether new records tell all about what an old one is of.
    private func isWhole(_ scope: Scope, _ record: ImportedTable.Record, _ new: ImportedTable) -> Bool {
        switch scope {
        case .complete: true
        case .additions, .answers: false
        case .within(let field): new.records.contains { ($0[field] ?? "") == (record[field] ?? "") }
        }
    }

    /// A record of a form gets an id of its own: of its name or office, with its unit's where that is taken.
    private mutating func nameNew(_ index: Int, besides taken: inout Set<String>) {
        let record = table.records[index]
        if let id = record["id"], !id.isEmpty, taken.insert(id).inserted { return }
        let own = ShortName.id(of: record[table.collection == "pejabat" ? "jabatan" : "nama"] ?? "")
        let whole = [own, record["opd"] ?? ""].filter { !$0.isEmpty }.joined(separator: "-")
        table.records[index]["id"] = ShortName.free([own, whole], besides: &taken)
    }

    /// As the project has them, new ones behind.
    private mutating func restoreOrder(_ old: ImportedTable) {
        let places = Dictionary(
            old.records.enumerated().map { ($0.element["id"] ?? "", $0.offset) },
            uniquingKeysWith: { first, _ in first })
        table.records = table.records.enumerated().sorted { first, second in
            let a = places[first.element["id"] ?? ""] ?? Int.max, b = places[second.element["id"] ?? ""] ?? Int.max
            return (a, first.offset) < (b, second.offset)
        }.map(\.element)
    }

    private mutating func merge(_ index: Int, with old: ImportedTable.Record) {
        let new = table.records[index], id = old["id"] ?? ImportMerge.name(old)
        var merged = old
        for field in table.fields where field != "id" {
            // What says the same keeps the way in which it is written.
            if let old = old[field], let new = new[field], isSame(field, old, new) { continue }
            merged[field] = new[field]
        }
        if hasIDs { merged["id"] = id }
        table.records[index] = merged
        let isOfficial = table.collection == "pejabat"
        let names = (old["nama"] ?? "", new["nama"] ?? "")
        let numbers = (ShortName.key(old["nip"] ?? ""), ShortName.key(new["nip"] ?? ""))
        // The same number with nearly the same name is the same person. With quite another name the number may have been forgotten.
        let isSamePerson =
            !numbers.0.isEmpty && numbers.0 == numbers.1
            && ImportMerge.areNear(names.0.lowercased(), names.1.lowercased())
        let isSuccessor =
            isOfficial && ShortName.key(names.0) != ShortName.key(names.1) && !names.0.isEmpty && !isSamePerson
        if isSuccessor {
            let isSameNumber = !names.1.isEmpty && !numbers.0.isEmpty && numbers.0 == numbers.1
            changes.append(
                .successor(
                    id: id, from: names.0, to: names.1.isEmpty ? "—" : names.1,
                    sameNumber: isSameNumber ? new["nip"] : nil))
        }
        // A new holder of an office has other titles: the change of the person is told, with the number that says who it is.
        let personal: Set = isSuccessor ? ["nama", "pangkat", "gelar_depan", "gelar_belakang", "status"] : []
        for field in table.fields where field != "id" && !personal.contains(field) {
            let values = (old[field] ?? "", new[field] ?? "")
            if !isSame(field, values.0, values.1) {
                changes.append(.changed(id: id, field: field, from: values.0, to: values.1))
            }
        }
    }

    /// Whether one of two names may be a misspelling of the other.
    private static func areNear(_ first: String, _ second: String) -> Bool {
        4 * NearMiss.distance(between: first, and: second) <= max(first.count, second.count)
    }

    /// The old record of each new one, no old one twice.
    private static func partners(_ new: ImportedTable, _ old: ImportedTable, _ scope: Scope) -> [Int: Int] {
        var partners: [Int: Int] = [:], taken: Set<Int> = []
        for key in scope == .answers ? answerKeys(new.collection) : keys(new.collection) {
            var open: [String: [Int]] = [:]
            for (index, record) in old.records.enumerated() where !taken.contains(index) {
                if let value = key(record) { open[value, default: []].append(index) }
            }
            for (index, record) in new.records.enumerated() where partners[index] == nil {
                // Where two rows have the same name, the name does not say which of them this one was.
                guard let value = key(record), let found = open[value], found.count == 1, let partner = found.first,
                    taken.insert(partner).inserted
                else { continue }
                partners[index] = partner
            }
        }
        if new.collection == "program" { addMoved(&partners, new, old) }
        if new.collection == "opd", scope == .complete { RenamedUnits.add(to: &partners, new, old) }
        return partners
    }

    /// Programmes that have another unit now, or had none: alone with their name among those of the units that are told of.
    private static func addMoved(_ partners: inout [Int: Int], _ new: ImportedTable, _ old: ImportedTable) {
        let units = Set(new.records.map { $0["opd"] ?? "" }).union([""]), taken = Set(partners.values)
        let isWithoutUnits = !new.fields.contains("opd")
        func name(_ record: ImportedTable.Record) -> String { ShortName.key(record["nama"] ?? "") }
        let open = Dictionary(
            grouping: old.records.indices.filter { index in
                !taken.contains(index) && (isWithoutUnits || units.contains(old.records[index]["opd"] ?? ""))
            }, by: { name(old.records[$0]) })
        let found = Dictionary(
            grouping: new.records.indices.filter { partners[$0] == nil }, by: { name(new.records[$0]) })
        for (name, indices) in found where !name.isEmpty {
            guard indices.count == 1, let others = open[name], others.count == 1 else { continue }
            partners[indices[0]] = others[0]
        }
    }

    /// Of forms, which carry ids; what has none is the same only within its unit.
    private static func answerKeys(_ collection: String) -> [(ImportedTable.Record) -> String?] {
        func within(_ key: String) -> (ImportedTable.Record) -> String? {
            { record in
                let value = ShortName.key(record[key] ?? "")
                return value.isEmpty ? nil : value + "\n" + (record["opd"] ?? "")
            }
        }
        let id: (ImportedTable.Record) -> String? = { $0["id"].flatMap { $0.isEmpty ? nil : $0 } }
        return switch collection {
        case "pejabat": [id, within("jabatan"), keys(collection)[1], within("nama")]
        case "opd": [id] + keys(collection).prefix(2)
        default: [id, within("nama")]
        }
    }

    private static func keys(_ collection: String) -> [(ImportedTable.Record) -> String?] {
        func value(_ key: String) -> (ImportedTable.Record) -> String? {
            { record in record[key].map { ShortName.key($0) }.flatMap { $0.isEmpty ? nil : $0 } }
        }
        let post: (ImportedTable.Record) -> String? = { record in
            value("jabatan")(record).map { $0 + "\n" + (record["opd"] ?? "") }
        }
        func both(_ first: String, _ second: String) -> (ImportedTable.Record) -> String? {
            { record in value(first)(record).map { $0 + "\n" + (record[second] ?? "") } }
        }
        return switch collection {
        case "pejabat": [post, value("nip"), value("nama"), value("jabatan")]
        case "program": [both("nama", "opd"), both("kode", "opd")]
        case "indikator": [both("indikator", "program")]
        case "pagu": [both("program", "sumber_dana"), value("program")]
        case "nomenklatur": [value("kode")]
        default: [value("nama"), value("singkatan"), value("id")]
        }
    }

    private static func name(_ record: ImportedTable.Record) -> String {
        if let program = record["program"] {
            return ([program] + [record["indikator"] ?? record["sumber_dana"]].compactMap { $0 })
                .joined(separator: ", ")
        }
        let name = record["nama"] ?? ""
        guard let office = record["jabatan"] else { return name.isEmpty ? record["id"] ?? "" : name }
        return name.isEmpty ? office : "\(name) (\(office))"
    }
}

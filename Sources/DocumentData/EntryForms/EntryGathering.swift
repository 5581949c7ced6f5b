import Diagnostics
import Files
import OfficeFiles

/// Brings forms that came back together: what each says, who has not answered, and who contradicts whom.
///
/// 1. Every form is read; values are checked at their cells.
/// 2. Rows about the same record are joined, whoever wrote them. Two answers about one field are a contradiction, told with all places.
/// 3. Names become ids, and a unit's own rows are those of the unit.
package struct EntryGathering {
    /// What several forms say of one record.
    private struct Joined {
        var id: String?
        var answers: [String: [DataNode]] = [:]
        var range: SourceRange?
    }

    package private(set) var findings = Findings()
    /// Records by collection, `quick_win.indikator` among them.
    package private(set) var tables: [ImportedTable] = []
    package private(set) var forms: [EntryForm] = []
    private let project: ImportedProject
    private var names: ProjectNames
    private var joined: [String: [Joined]] = [:]
    private var indices: [String: [String: Int]] = [:]
    private var entryTables: [String: EntryTable] = [:]

    package init(_ files: [String], into project: ImportedProject, folder: String) {
        self.project = project
        names = ProjectNames(project)
        let years = project.targetYears
        forms = files.compactMap { EntryForm($0, years: years, into: &findings) }
        names = ProjectNames(project, adding: newRecords)
        var checker = ShapeChecker(folder: ProjectFolder(root: folder))
        for form in forms { take(form, &checker) }
        findings.report(contentsOf: checker.findings)
        reportContradictions()
        reportLate()
        tables =
            ["opd", "pejabat", "quick_win", "program"].compactMap(table)
            + joined.keys.filter { $0.contains(".") }
            .sorted().compactMap(table)
    }

    /// Records that forms add, so that other rows can name them.
    private var newRecords: [String: [ImportedTable.Record]] {
        var records: [String: [ImportedTable.Record]] = [:]
        for (table, rows) in forms.flatMap(\.rows) where table.owner == nil {
            records[table.collection.name, default: []] += rows.filter { $0.id == nil && !$0.text("nama").isEmpty }.map
            {
                ["id": ShortName.id(of: $0.text("nama")), "nama": $0.text("nama")]
            }
        }
        return records
    }

    // MARK: Taking

    private mutating func take(_ form: EntryForm, _ checker: inout ShapeChecker) {
        if let agency = form.agency, names["opd"]?.isKnown(agency) != true {
            findings.report(EntryFormMessages.unknownAgency(form.file, agency))
        }
        for (table, rows) in form.rows {
            entryTables[table.collection.name] = table
            for row in rows { take(row, table, form, &checker) }
            reportGone(rows, table, form)
        }
    }

    private mutating func take(
        _ row: EntryForm.Row, _ table: EntryTable, _ form: EntryForm, _ checker: inout ShapeChecker
    ) {
        var values = row.values
        for field in table.fields where field.key != "id" {
            guard let node = values[field.key] else {
                if field.isRequired {
                    findings.report(EntryFormMessages.missing(EntryTable.heading(field), at: row.range))
                }
                continue
            }
            _ = checker.check(node, as: field.type, key: field.key)
        }
        if let agency = form.agency, table.fields.contains(where: { $0.key == "opd" }), values["opd"] == nil {
            values["opd"] = DataNode(.text(agency), at: row.range)
        }
        let collection = table.collection.name
        let texts = values.mapValues { $0.value.asText ?? "" }
        let record = texts.merging(["id": row.id ?? ""]) { $1 }
        let known = row.id ?? knownID(record, table)
        if known == nil, table.owner == nil, !isWhole(table) {
            findings.report(EntryFormMessages.unknownRow(row.text("nama"), collection, at: row.range))
            return
        }
        let key = known.map { "id:" + $0 } ?? naturalKey(record, table)
        let index = indices[collection]?[key] ?? joined[collection, default: []].count
        if index == joined[collection, default: []].count { joined[collection, default: []].append(Joined()) }
        indices[collection, default: [:]][key] = index
        joined[collection]?[index].id = known
        joined[collection]?[index].range = row.range
        for (field, node) in values { joined[collection]?[index].answers[field, default: []].append(node) }
    }

    /// Whether a row of the table can be a new record: all fields that one must have are asked for.
    private func isWhole(_ table: EntryTable) -> Bool {
        let asked = Set(table.fields.map(\.key))
        return table.collection.shape.fields.allSatisfy { !$0.isRequired || asked.contains($0.key) }
    }

    /// The project's record that a row without id can only mean.
    private func knownID(_ record: ImportedTable.Record, _ table: EntryTable) -> String? {
        let key = naturalKey(record, table)
        let found = (project.tables[table.collection.name]?.records ?? []).filter { naturalKey($0, table) == key }
        return found.count == 1 ? found[0]["id"] : nil
    }

    private func naturalKey(_ record: ImportedTable.Record, _ table: EntryTable) -> String {
        func part(_ field: String) -> String {
            let text = record[field] ?? ""
            return ShortName.key(table.collection.shape.field(field).map { names.written(text, $0.type) } ?? text)
        }
        if let owner = table.owner {
            return table.fields.filter { $0.isRequired || $0.key == owner.collection }.prefix(2).map { part($0.key) }
                .joined(separator: "\n")
        }
        switch table.collection.name {
        case "opd": return part("nama")
        case "pejabat": return (part("jabatan").isEmpty ? part("nama") : part("jabatan")) + "\n" + part("opd")
        default: return part("nama") + (isWhole(table) ? "\n" + part("opd") : "")
        }
    }

    /// Rows of the project that the form was made with, and that are not in it any more.
    private mutating func reportGone(_ rows: [EntryForm.Row], _ table: EntryTable, _ form: EntryForm) {
        guard table.owner == nil, !rows.isEmpty, let old = project.tables[table.collection.name] else { return }
        let given = Set(rows.compactMap(\.id))
        for record in old.records where !given.contains(record["id"] ?? "") {
            let owner = names.written(
                record[table.collection.name == "opd" ? "id" : "opd"] ?? "", .reference(.init(to: "opd")))
            guard form.agency.map({ $0 == owner }) ?? true else { continue }
            let natural = naturalKey(record, table)
            let isThere = rows.contains { row in
                naturalKey(
                    row.values.mapValues { $0.value.asText ?? "" }.merging(["opd": form.agency ?? ""]) { own, _ in own
                    },
                    table) == natural
            }
            if !isThere {
                let name =
                    [record["nama"], record["jabatan"], record["id"]].compactMap { $0 }.first { !$0.isEmpty } ?? ""
                findings.report(EntryFormMessages.rowGone(name, form.file, at: nil))
            }
        }
    }

    // MARK: Telling

    private mutating func reportContradictions() {
        for (collection, records) in joined.sorted(by: { $0.key < $1.key }) {
            guard let table = entryTables[collection] else { continue }
            for record in records {
                for field in table.fields {
                    let answers = distinct(record.answers[field.key] ?? [], field.type)
                    guard answers.count > 1 else { continue }
                    let name = self.name(record, table), heading = EntryTable.heading(field)
                    findings.report(
                        EntryFormMessages.contradiction(
                            Wording(verbatim: "\(heading), \(name)"), answers.map { ($0.value.asText ?? "", $0.range) })
                    )
                }
            }
        }
        reportSharedNumbers()
    }

    private func distinct(_ nodes: [DataNode], _ type: FieldType) -> [DataNode] {
        var distinct: [DataNode] = []
        for node in nodes {
            let text = node.value.asText ?? ""
            if !distinct.contains(where: { names.isSame($0.value.asText ?? "", text, type) }) { distinct.append(node) }
        }
        return distinct
    }

    private func name(_ record: Joined, _ table: EntryTable) -> String {
        func text(_ key: String) -> String? { record.answers[key]?.first?.value.asText }
        let keys = table.collection.name == "pejabat" ? ["jabatan", "nama"] : ["nama", "kegiatan", "risiko"]
        return keys.compactMap(text).first ?? record.id ?? table.sheet
    }

    /// A number is one person's.
    private mutating func reportSharedNumbers() {
        var people: [String: [(name: String, node: DataNode)]] = [:]
        for record in joined["pejabat"] ?? [] {
            guard let node = record.answers["nip"]?.first, let name = record.answers["nama"]?.first?.value.asText else {
                continue
            }
            people[(node.value.asText ?? "").filter(\.isNumber), default: []].append((name, node))
        }
        for (number, found) in people.sorted(by: { $0.key < $1.key }) where !number.isEmpty {
            guard Set(found.map { ShortName.key($0.name) }).count > 1 else { continue }
            findings.report(
                EntryFormMessages.contradiction(
                    Wording(id: "pemilik NIP \(number)", en: "the owner of NIP \(number)"),
                    found.map { ($0.name, $0.node.range) }))
        }
    }

    private mutating func reportLate() {
        guard forms.contains(where: { $0.agency != nil }) else { return }
        let touched = Set(forms.filter { !$0.isUntouched }.compactMap(\.agency)), all = Set(forms.compactMap(\.agency))
        func names(_ isMeant: (String) -> Bool) -> [String] {
            (project.tables["opd"]?.records ?? []).filter { isMeant($0["id"] ?? "") }.map {
                $0["nama"] ?? $0["id"] ?? ""
            }
        }
        let late = names { !all.contains($0) }, untouched = names { all.contains($0) && !touched.contains($0) }
        if !late.isEmpty || !untouched.isEmpty { findings.report(EntryFormMessages.late(late, untouched)) }
    }

    // MARK: Result

    private func table(_ name: String) -> ImportedTable? {
        guard let table = entryTables[name], let rows = joined[name] else { return nil }
        let records = rows.map { row in
            var record: ImportedTable.Record = ["id": row.id ?? ""]
            for field in table.fields where field.key != "id" {
                let text = row.answers[field.key]?.first?.value.asText ?? ""
                record[field.key] = names.written(text, field.type)
            }
            if table.owner != nil { record["id"] = nil }
            return record
        }
        return ImportedTable(name, fields: table.fields.map(\.key), records: records)
    }

    /// Whether two texts of a field say the same.
    package func isSame(_ collection: String) -> (_ field: String, String, String) -> Bool {
        let shape = entryTables[collection]?.collection.shape, names = names
        return { key, first, second in
            shape?.field(key).map { names.isSame(first, second, $0.type) } ?? (first == second)
        }
    }
}

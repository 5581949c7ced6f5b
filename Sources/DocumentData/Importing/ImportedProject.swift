import Diagnostics
import Files

/// What a project already has of what workbooks give: its tables, and the answers that were given before.
package struct ImportedProject {
    package private(set) var tables: [String: ImportedTable] = [:]
    /// Lists within records, `quick_win.indikator`, with the id of the record that each item belongs to.
    package private(set) var parts: [String: ImportedTable] = [:]
    /// Files of the tables, relative to the project.
    package private(set) var files: [String: String] = [:]
    package private(set) var answers: [String: [String: String]] = [:]
    /// The first and last year of the plan.
    package private(set) var years: ClosedRange<Int>?
    package let text: String
    /// Tables that `naskah import` writes: CSV, and what it has written itself.
    private var written: Set<String> = []

    /// nil after a finding.
    package init?(_ path: String, into findings: inout Findings) {
        let folder = ProjectFolder(root: path)
        guard let file = folder.source(Project.fileName, namedAt: nil, into: &findings),
            let node = YAMLReader.read(file, into: &findings), case .record(let project) = node.value
        else { return nil }
        text = file.text(0..<file.bytes.count)
        for table in project.record("impor")?.entries ?? [] {
            guard case .record(let record) = table.node.value else { continue }
            for entry in record.entries { answers[table.key, default: [:]][entry.key] = entry.node.value.asText }
        }
        var workbooks = WorkbookTables(folder, answers: project.record("impor"))
        for entry in project.record("data")?.entries ?? [] {
            guard let path = entry.node.value.asText, let collection = DataCollection.ofImport(entry.key) else {
                continue
            }
            files[entry.key] = path
            guard collection.isList || entry.key == "masterplan" else { continue }
            if WorkbookTables.isWorkbook(path) {
                let node = workbooks.table(
                    entry.key, path, as: collection, namedAt: entry.node.range, into: &findings)
                if let node { add(node, collection) }
            } else if let source = folder.source(path, namedAt: entry.node.range, into: &findings),
                let node = DataFileReader.read(source, scalars: .text, namedAt: entry.node.range, into: &findings)
            {
                let isOurs = path.lowercased().hasSuffix(".csv") || source.line(1) == RecordFileText.mark
                if isOurs { written.insert(entry.key) }
                add(node, collection)
            }
        }
    }

    private mutating func add(_ node: DataNode, _ collection: DataCollection) {
        guard collection.isList else {
            guard case .record(let plan) = node.value, let period = plan.record("periode"),
                let first = period.text("mulai").flatMap({ Int($0) }),
                let last = period.text("selesai").flatMap({ Int($0) }),
                (1900...2200).contains(first), first...max(first, 2200) ~= last
            else { return }
            years = first...last
            return
        }
        tables[collection.name] = ImportedTable(collection, node)
        guard case .list(let rows) = node.value else { return }
        for field in collection.shape.fields {
            guard case .list(.record(let part)) = field.type else { continue }
            var records: [ImportedTable.Record] = []
            for case .record(let row) in rows.map(\.value) {
                for case .record(let item) in row.list(field.key).map(\.value) {
                    records.append(
                        ImportedTable.texts(of: item).merging([collection.name: row.text("id") ?? ""]) { own, _ in own }
                    )
                }
            }
            parts["\(collection.name).\(field.key)"] = ImportedTable(
                "\(collection.name).\(field.key)", fields: [collection.name] + part.keys, records: records)
        }
    }

    /// Whether its file may be written again: nothing that somebody has written by hand.
    package func isWritable(_ table: String) -> Bool { files[table] == nil || written.contains(table) }
}

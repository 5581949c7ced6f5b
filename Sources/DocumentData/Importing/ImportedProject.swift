import Diagnostics
import Files

/// What a project already has of what workbooks give: its tables, and the answers that were given before.
package struct ImportedProject {
    package private(set) var tables: [String: ImportedTable] = [:]
    /// Files of the tables, relative to the project.
    package private(set) var files: [String: String] = [:]
    package private(set) var answers: [String: [String: String]] = [:]
    package let text: String

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
        for entry in project.record("data")?.entries ?? [] {
            guard let path = entry.node.value.asText, let collection = DataCollection.named(entry.key) else { continue }
            files[entry.key] = path
            guard path.lowercased().hasSuffix(".csv"),
                let source = folder.source(path, namedAt: entry.node.range, into: &findings),
                let rows = CSVReader.read(source, into: &findings)
            else { continue }
            tables[entry.key] = ImportedTable(collection, rows)
        }
    }
}

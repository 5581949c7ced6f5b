/// A table with lists within its records as YAML, for what a CSV file cannot hold.
package enum RecordFileText {
    /// The first line of files that are written again and again: what stands below is not kept.
    package static let mark = "# Ditulis oleh naskah import; perubahan di sini hilang pada impor berikutnya."

    /// - Parameter parts: by their keys; each item names its record.
    package static func yaml(_ table: ImportedTable, parts: [(key: String, table: ImportedTable)]) -> String {
        var lines = [mark]
        let shape = DataCollection.named(table.collection)?.shape
        for record in table.records {
            var lead = "- "
            for key in table.orderedFields {
                guard let value = record[key], !value.isEmpty else { continue }
                lines.append(lead + "\(key): " + text(of: value, shape?.field(key)?.type))
                lead = "  "
            }
            for (key, part) in parts {
                let items = part.records.filter { $0[table.collection] == record["id"] }
                guard !items.isEmpty else { continue }
                lines.append("  \(key):")
                for item in items {
                    let fields = part.fields.filter { $0 != table.collection }.compactMap { field in
                        item[field].flatMap { $0.isEmpty ? nil : "\(field): \(ProjectFileText.quoted($0))" }
                    }
                    lines.append("    - { \(fields.joined(separator: ", ")) }")
                }
            }
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private static func text(of text: String, _ type: FieldType?) -> String {
        guard case .list? = type else { return ProjectFileText.quoted(text) }
        return "[" + ProjectNames.items(text).map(ProjectFileText.quoted).joined(separator: ", ") + "]"
    }
}

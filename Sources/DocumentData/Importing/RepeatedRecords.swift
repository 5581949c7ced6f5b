import Diagnostics
import OfficeFiles

/// The same official or unit in two rows, or on two sheets: taken once where both say the same. Where they differ, only people know which is
/// right.
struct RepeatedRecords {
    private var seen: [String: (record: ImportedTable.Record, place: SourceRange?)] = [:]

    /// The records that have not come before.
    mutating func without(_ node: DataNode, _ collection: DataCollection, into findings: inout Findings) -> DataNode {
        guard case .list(let rows) = node.value else { return node }
        var kept: [DataNode] = [], repeated: [SourceRange] = []
        for row in rows {
            guard case .record(let record) = row.value else { continue }
            let texts = ImportedTable.texts(of: record)
            guard let key = RepeatedRecords.key(texts, collection.name) else { kept.append(row); continue }
            guard let earlier = seen[key] else {
                seen[key] = (texts, row.range)
                kept.append(row)
                continue
            }
            if let field = RepeatedRecords.difference(texts, earlier.record) {
                findings.report(
                    RepeatedRecords.contradiction(field, texts, earlier, at: record[field]?.range ?? row.range))
            } else if let range = row.range {
                repeated.append(range)
            }
        }
        if let first = repeated.first {
            let places = repeated.map { "\($0)" }.joined(separator: "; ")
            findings.report(
                Diagnostic(
                    "import.repeated", .warning,
                    Wording(
                        id: "sudah ada di baris lain, diambil sekali: \(places)",
                        en: "already in another row, taken once: \(places)"), at: first))
        }
        return DataNode(.list(kept), at: node.range)
    }

    /// nil for records that may be there twice: programmes of several units, posts that nobody holds.
    private static func key(_ record: ImportedTable.Record, _ collection: String) -> String? {
        guard collection == "pejabat" || collection == "opd", let name = record["nama"], !name.isEmpty else {
            return nil
        }
        return [collection, ShortName.key(name), ShortName.key(record["jabatan"] ?? "")].joined(separator: "\n")
    }

    private static func difference(_ record: ImportedTable.Record, _ other: ImportedTable.Record) -> String? {
        func plain(_ text: String?) -> String { HeadingText.key(text ?? "").filter { $0 != " " } }
        return record.keys.sorted().first { field in
            let values = (plain(record[field]), plain(other[field]))
            return field != "id" && !values.0.isEmpty && !values.1.isEmpty && values.0 != values.1
        }
    }

    private static func contradiction(
        _ field: String, _ record: ImportedTable.Record,
        _ earlier: (record: ImportedTable.Record, place: SourceRange?), at range: SourceRange?
    ) -> Diagnostic {
        let place = earlier.place.map { "\($0)" } ?? "", name = record["nama"] ?? ""
        let values = (earlier.record[field] ?? "", record[field] ?? "")
        return Diagnostic(
            "import.contradiction",
            Wording(
                id: "\(name): \(field) \"\(values.1)\", tetapi \"\(values.0)\" di \(place)",
                en: "\(name): \(field) \"\(values.1)\", but \"\(values.0)\" in \(place)"), at: range
        )
        .fix(Wording(id: "hapus salah satu barisnya", en: "delete one of the rows"))
    }
}

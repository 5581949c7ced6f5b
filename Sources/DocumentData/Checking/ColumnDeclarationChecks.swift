import Diagnostics

/// What a project declares of the columns of tables (`kolom`).
enum ColumnDeclarationChecks {
    /// Columns are declared of tables that are there, and only those that have no declared type already.
    static func run(on project: DataRecord, into findings: inout Findings) {
        let names = (project.record("data")?.entries ?? []).map(\.key).filter {
            DataCollection.named($0).map { $0.isList && $0.shape.isOpen } ?? true
        }
        for entry in project.record("kolom")?.entries ?? [] {
            guard names.contains(entry.key) else {
                findings.report(noTable(entry, among: names))
                continue
            }
            guard let shape = DataCollection.named(entry.key)?.shape, case .record(let columns) = entry.node.value
            else {
                continue
            }
            for column in columns.entries where shape.field(column.key) != nil {
                findings.report(known(column, of: shape))
            }
        }
    }

    private static func noTable(_ entry: DataRecord.Entry, among names: [String]) -> Diagnostic {
        Diagnostic(
            "data.unknown-table", .error,
            Wording(
                id: "\"\(entry.key)\" bukan tabel yang kolomnya dapat ditentukan",
                en: "\"\(entry.key)\" is no table whose columns can be declared"),
            at: entry.keyRange
        )
        .rule(
            Wording(
                id: "nama dari data: \(names.joined(separator: ", "))",
                en: "one of data: \(names.joined(separator: ", "))"))
    }

    private static func known(_ column: DataRecord.Entry, of shape: Shape) -> Diagnostic {
        Diagnostic(
            "data.known-column", .error,
            Wording(
                id: "kolom \"\(column.key)\" dari \(shape.name) sudah mempunyai jenis",
                en: "the column \"\(column.key)\" of \(shape.name) has a type already"), at: column.keyRange
        )
        .fix(
            Wording(
                id: "hapus dari kolom:, atau beri nama lain bila isinya lain",
                en: "take it out of kolom:, or give it another name where it holds something else"))
    }
}

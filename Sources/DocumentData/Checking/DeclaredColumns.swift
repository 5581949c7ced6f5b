import Diagnostics

/// What a project says about the columns of its own tables (`kolom:` in `naskah.yaml`): without it a cell prints as it was written, and
/// is a number only where a number is asked for.
struct DeclaredColumns {
    /// By the words that the project file has for them.
    static let types: [(word: String, type: FieldType)] = [
        ("teks", .text), ("kode", .code), ("bilangan", .decimal), ("target", .target), ("bulat", .integer),
        ("rupiah", .rupiah), ("tanggal", .date), ("tahun", .year), ("ya-tidak", .boolean),
    ]

    private let columns: [DataRecord.Entry]
    private(set) var findings = Findings()

    /// - Parameter columns: names of columns with the words for their types.
    init(_ columns: DataRecord) {
        self.columns = columns.entries
    }

    /// The table with the values that its columns declare. A cell that is none is told, and null.
    mutating func applied(to table: DataNode) -> DataNode {
        guard case .list(let rows) = table.value, let header = rows.lazy.compactMap(\.record).first?.header else {
            return table
        }
        var types: [Int: FieldType] = [:]
        for column in columns {
            guard let type = column.node.value.asText.flatMap(DeclaredColumns.type) else { continue }
            if let index = header.index(of: column.key) {
                types[index] = type
            } else {
                reportUnknown(column, among: header.keys)
            }
        }
        guard !types.isEmpty else { return table }
        var converted: [DataNode] = []
        converted.reserveCapacity(rows.count)
        for row in rows { converted.append(convert(row, types)) }
        return DataNode(.list(converted), at: table.range)
    }

    private static func type(_ word: String) -> FieldType? { types.first { $0.word == word }?.type }

    private mutating func convert(_ row: DataNode, _ types: [Int: FieldType]) -> DataNode {
        guard let record = row.record else { return row }
        var nodes = record.own
        for index in nodes.indices {
            guard let type = types[index], let text = nodes[index].value.asText else { continue }
            switch ScalarText.value(text, as: type) {
            case .success(let value): nodes[index] = DataNode(value, at: nodes[index].range)
            case .failure(let problem):
                findings.report(problem.diagnostic(at: nodes[index].range))
                nodes[index] = DataNode(.null, at: nodes[index].range)
            }
        }
        return DataNode(.record(DataRecord(record.header, nodes, added: record.added)), at: row.range)
    }

    private mutating func reportUnknown(_ column: DataRecord.Entry, among names: [String]) {
        let finding = Diagnostic(
            "data.unknown-column", .error,
            Wording(
                id: "kolom \"\(column.key)\" tidak ada dalam tabel ini", en: "the table has no column \"\(column.key)\""
            ),
            at: column.keyRange
        )
        .rule(
            Wording(
                id: "kolomnya: \(names.joined(separator: ", "))", en: "its columns: \(names.joined(separator: ", "))"))
        let near = NearMiss.nearest(to: column.key, in: names)
        findings.report(
            near.map { near in
                finding.fix(
                    Wording(id: "mungkin maksudnya \"\(near)\"", en: "did you mean \"\(near)\"?"),
                    replacing: column.keyRange.map { .init($0, with: near) })
            } ?? finding)
    }
}

extension DataNode {
    fileprivate var record: DataRecord? {
        if case .record(let record) = value { record } else { nil }
    }
}

import Diagnostics

/// Officials who sign side by side: the head and deputy, the secretary, the heads of units.
public struct SignatoryGroup: RecordView {
    public let record: DataRecord
    public init(_ record: DataRecord) { self.record = record }

    public var name: String { record.text("kelompok") ?? "" }
    /// Blocks in a row.
    public var columns: Int { record.integer("kolom") ?? 1 }
    public var officials: [Official] { views("pejabat") }

    public static let shape = Shape("kelompok penanda tangan", Wording(id: "Kelompok penanda tangan", en: "Group of signatories"), [
        .required("kelompok", .text, "nama kelompok", "name of the group"),
        .optional("kolom", .integer, "banyaknya kolom", "number of columns", default: "1"),
        .required("pejabat", .list(.reference(.init(to: "pejabat"))), "id pejabat menurut urutan protokol", "ids in order of protocol"),
    ])
}

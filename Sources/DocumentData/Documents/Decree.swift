import Diagnostics

/// A decision of the head of the region (`keputusan_…`): who belongs to a council or team, and what they do.
///
/// Keys that forms have too have the same names, so that they share parts of layouts and checks.
public struct Decree: RecordView {
    public let record: DataRecord
    public init(_ record: DataRecord) { self.record = record }

    /// The names under `data:` whose records are decrees.
    public static let collectionNames = ["keputusan_dewan", "keputusan_tim", "keputusan"]

    public static let shape = Shape(
        "keputusan", Wording(id: "Keputusan kepala daerah", en: "Decision of the head of the region"),
        LegalFields.head + [
            .optional("menetapkan", .text, "kalimat sesudah Menetapkan; judul bila kosong", "what is decided"),
            .required("diktum", .list(.record(clauseShape)), "KESATU, KEDUA, …", "the clauses"),
            .optional("lampiran", .list(.record(LegalFields.annex)), "lampiran", "annexes"),
        ] + LegalFields.foot)

    private static let clauseShape = Shape(
        "diktum", Wording(id: "Diktum", en: "Clause of a decision"),
        [
            .optional("id", .text, "nama pendek untuk rujukan", "short name for references"),
            .required("isi", .text, "isinya", "its text"),
            .optional("huruf", .list(.record(LegalFields.letter)), "rincian a, b, c", "items a, b, c"),
            .optional("angka", .list(.record(LegalFields.number)), "rincian 1, 2, 3", "items 1, 2, 3"),
        ])
}

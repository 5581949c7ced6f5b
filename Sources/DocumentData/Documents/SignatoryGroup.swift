import Diagnostics

/// Officials who sign together: the head and deputy, the secretary, the heads of units, witnesses.
public struct SignatoryGroup: RecordView {
    public let record: DataRecord
    public init(_ record: DataRecord) { self.record = record }

    public var name: String { record.text("kelompok") ?? "" }
    /// Blocks in a row.
    public var columns: Int { record.integer("kolom") ?? 1 }
    public var officials: [Official] { views("pejabat") }

    /// Where signatures stand in lists: one below the other, left and right in one column, in two columns, two rows sharing two cells.
    static let zigzags = ["tidak", "kiri-kanan", "dua-lajur", "berpasangan"]

    public static let shape = Shape(
        "kelompok penanda tangan", Wording(id: "Kelompok penanda tangan", en: "Group of signatories"),
        [
            .required("kelompok", .text, "nama kelompok", "name of the group"),
            .optional(
                "judul", .text, "tulisan di atas kelompok, misalnya Mengetahui",
                "words above the group, such as Mengetahui"),
            .optional("susunan", .choice(["blok", "tabel"]), "blok atau tabel", "blocks or a table", default: "blok"),
            .optional("kolom", .integer, "banyaknya blok pada satu baris", "blocks in a row", default: "1"),
            .optional(
                "urutan", .choice(["baris", "lajur"]), "blok dibaca mendatar atau menurun",
                "blocks are read along rows or down columns", default: "baris"),
            .optional(
                "baris_terakhir", .choice(["tengah", "kiri"]), "letak baris yang tidak penuh",
                "where a row stands that is not full"),
            .optional(
                "zigzag", .choice(zigzags), "letak tanda tangan pada tabel", "where signatures stand in a table",
                default: "tidak"),
            .optional(
                "tinggi", .length, "ruang tanda tangan; pada tabel tinggi barisnya",
                "room for the signature; in tables the height of rows"),
            .required(
                "pejabat", .list(.reference(.init(to: "pejabat", allowsAll: true))),
                "id pejabat menurut urutan protokol; semua: setiap pejabat yang tidak ada dalam kelompok lain",
                "ids in order of protocol; semua: all officials who are in no other group"),
        ])
}

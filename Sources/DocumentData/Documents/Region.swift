import Diagnostics

/// The regency or city that the documents are made for (`wilayah`).
public struct Region: RecordView {
    public let record: DataRecord
    public init(_ record: DataRecord) { self.record = record }

    /// 'Solok Selatan', without 'Kabupaten'.
    public var name: String { record.text("nama") ?? "" }
    /// 'kabupaten' or 'kota'.
    public var kind: String { record.text("jenis") ?? "" }
    public var province: String { record.text("provinsi") ?? "" }
    public var capital: String? { record.text("ibu_kota") }
    /// 'Bupati' or 'Wali Kota'.
    public var headTitle: String { record.text("sebutan_kepala") ?? "" }
    public var address: [String] { record.texts("alamat") }
    /// Path of the coat of arms.
    public var emblem: String? { record.text("lambang") }
    public var motto: String? { record.text("motto") }

    public static let shape = Shape(
        "wilayah", Wording(id: "Identitas daerah", en: "The regency or city"),
        [
            .required("nama", .text, "nama tanpa kata Kabupaten atau Kota", "name without 'Kabupaten' or 'Kota'"),
            .required("jenis", .choice(["kabupaten", "kota"]), "jenis daerah", "kind of region"),
            .required("provinsi", .text, "nama provinsi", "name of the province"),
            .optional("ibu_kota", .text, "ibu kota", "capital town"),
            .required("sebutan_kepala", .text, "Bupati atau Wali Kota", "title of the head: Bupati or Wali Kota"),
            .optional("alamat", .list(.text), "baris alamat pada kop", "address lines of the letterhead"),
            .optional("lambang", .file, "berkas lambang daerah", "file of the coat of arms"),
            .optional(
                "lambang_negara", .file,
                "berkas lambang negara untuk kop kepala daerah; tempatnya digambar bila kosong",
                "file of the state emblem for the letterhead of the head; its place is drawn when left out"),
            .optional("foto_kepala", .file, "berkas potret kepala daerah", "file of a portrait of the head"),
            .optional("motto", .text, "semboyan daerah", "motto"),
        ])
}

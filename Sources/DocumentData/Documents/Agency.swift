import Diagnostics

/// A unit of the regional government (`opd`).
public struct Agency: RecordView {
    public let record: DataRecord
    public init(_ record: DataRecord) { self.record = record }

    public var id: String { record.text("id") ?? "" }
    public var name: String { record.text("nama") ?? "" }
    public var abbreviation: String? { record.text("singkatan") }
    public var kind: String { record.text("jenis") ?? "" }
    /// 'Kepala Dinas Kesehatan'.
    public var headOffice: String { record.text("jabatan_kepala") ?? "" }

    public static let kinds = [
        "sekretariat", "inspektorat", "dinas", "badan", "satuan", "rsud", "kecamatan", "kelurahan", "bagian", "uptd",
        "puskesmas", "bumd",
    ]

    public static let shape = Shape(
        "OPD", Wording(id: "Perangkat daerah", en: "Unit of the regional government"),
        [
            .required("id", .text, "nama pendek untuk rujukan", "short name for references"),
            .required("nama", .text, "nama lengkap", "full name"),
            .optional("singkatan", .text, "singkatan", "abbreviation"),
            .required("jenis", .choice(kinds), "jenis perangkat daerah", "kind of unit"),
            .required("jabatan_kepala", .text, "jabatan kepalanya", "office of its head"),
            .optional(
                "alamat", .list(.text), "baris alamat pada kop; alamat daerah bila kosong",
                "address lines of the letterhead; those of the region when left out"),
        ], isOpen: true)
}

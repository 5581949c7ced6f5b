import Diagnostics

/// A form that officials sign: a commitment (`komitmen`, `komitmen_dewan`), an agreement (`kesepakatan`), a pact (`pakta_integritas`) or
/// minutes (`berita_acara`). All have the same keys, so that layouts share their parts.
public struct OfficialForm: RecordView {
    public let record: DataRecord
    public init(_ record: DataRecord) { self.record = record }

    public var title: String { record.text("judul") ?? "" }
    public var number: String? { record.text("nomor") }
    public var date: CalendarDate? { record.date("tanggal") }
    public var place: String? { record.text("tempat") }
    public var signatoryGroups: [SignatoryGroup] { views("penandatangan") }
    /// Whether every unit must have somebody who signs.
    public var includesAllAgencies: Bool { record["semua_opd"]?.isTrue ?? false }

    /// The names under `data:` whose records are forms.
    public static let collectionNames = [
        "komitmen", "komitmen_dewan", "kesepakatan", "pakta_integritas", "berita_acara",
    ]

    public static let shape = Shape(
        "naskah", Wording(id: "Naskah yang ditandatangani", en: "A form that is signed"),
        [
            .required("judul", .text, "judul", "title"),
            .optional("nomor", .text, "nomor naskah", "number"),
            .optional("tentang", .text, "pokok naskah, di bawah judul", "subject, below the title"),
            .required("tanggal", .date, "tanggal penandatanganan", "day of signing"),
            .optional("hari", .weekday, "nama hari; dicocokkan dengan tanggal", "weekday; compared with the date"),
            .optional("tempat", .text, "tempat", "place"),
            .optional("alamat_tempat", .text, "alamat tempat", "address of the place"),
            .optional("dasar", .list(.markdown), "dasar hukum", "legal basis"),
            .optional("pembuka", .markdown, "kalimat pembuka", "opening"),
            .optional("butir", .list(.markdown), "butir yang disepakati", "what is agreed"),
            .optional(
                "bagian", .list(.record(sectionShape)), "bagian bernomor romawi, misalnya hasil rapat",
                "numbered parts, such as results"),
            .optional("penutup", .markdown, "kalimat penutup", "closing"),
            .required(
                "penandatangan", .list(.record(SignatoryGroup.shape)), "kelompok penanda tangan",
                "groups of signatories"),
            .optional("hadir", .record(AttendanceList.shape), "daftar hadir", "attendance list"),
            .optional(
                "semua_opd", .boolean, "ya bila setiap OPD harus ikut menandatangani", "whether every unit must sign"),
            .optional(
                "kecuali_opd", .list(.reference(.init(to: "opd"))), "OPD yang tidak ikut", "units that do not sign"),
            .optional(
                "kop", .choice(["kepala-daerah", "opd", "tanpa"]), "kepala naskah", "letterhead",
                default: "kepala-daerah"),
            .optional("opd", .reference(.init(to: "opd")), "OPD pada kepala naskah", "unit of the letterhead"),
            .optional(
                "meterai", .choice(["tempel", "elektronik"]), "tempat meterai Rp10.000", "place for the duty stamp"),
            .optional(
                "meterai_untuk", .choice(["kelompok", "orang"]),
                "pada daftar: satu tempat meterai untuk kelompok, atau satu pada baris setiap orang",
                "in lists: one place for a duty stamp for the group, or one in each row", default: "kelompok"),
            .optional("paraf", .record(initialsShape), "kotak paraf", "boxes for initials"),
            .optional("tembusan", .list(.text), "tembusan", "copies go to"),
            .optional(
                "pengesah_salinan", .reference(.init(to: "pejabat")), "pejabat yang mengesahkan salinan",
                "who certifies copies"),
        ])

    private static let sectionShape = Shape(
        "bagian", Wording(id: "Bagian naskah", en: "Part of a form"),
        [
            .required("judul", .text, "judul bagian", "title"),
            .required("butir", .list(.markdown), "isi", "content"),
        ])

    static let initialsShape = Shape(
        "paraf", Wording(id: "Kotak paraf", en: "Boxes for initials"),
        [
            .optional("hierarki", .list(.text), "jabatan menurut hierarki", "offices by hierarchy"),
            .optional("koordinasi", .list(.text), "jabatan yang berkoordinasi", "offices that coordinate"),
        ])
}

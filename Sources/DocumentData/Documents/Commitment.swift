import Diagnostics

/// The commitment that the head and all heads of units sign (`komitmen`).
public struct Commitment: RecordView {
    public let record: DataRecord
    public init(_ record: DataRecord) { self.record = record }

    public var title: String { record.text("judul") ?? "" }
    public var number: String? { record.text("nomor") }
    public var date: CalendarDate? { record.date("tanggal") }
    public var place: String? { record.text("tempat") }
    public var signatoryGroups: [SignatoryGroup] { views("penandatangan") }

    public static let shape = Shape("komitmen", Wording(id: "Komitmen bersama", en: "Joint commitment"), [
        .required("judul", .text, "judul", "title"),
        .optional("nomor", .text, "nomor naskah", "number"),
        .required("tanggal", .date, "tanggal penandatanganan", "day of signing"),
        .optional("hari", .weekday, "nama hari; dicocokkan dengan tanggal", "weekday; compared with the date"),
        .optional("tempat", .text, "tempat", "place"),
        .optional("alamat_tempat", .text, "alamat tempat", "address of the place"),
        .optional("pembuka", .markdown, "kalimat pembuka", "opening"),
        .required("butir", .list(.markdown), "butir komitmen", "commitments"),
        .optional("penutup", .markdown, "kalimat penutup", "closing"),
        .optional("dasar", .list(.markdown), "dasar hukum", "legal basis"),
        .required("penandatangan", .list(.record(SignatoryGroup.shape)), "kelompok penanda tangan", "groups of signatories"),
    ])
}

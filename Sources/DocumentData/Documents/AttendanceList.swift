import Diagnostics

/// The list of those who were there, signed by each (`hadir`).
public struct AttendanceList: RecordView {
    public let record: DataRecord
    public init(_ record: DataRecord) { self.record = record }

    public static let shape = Shape(
        "daftar hadir", Wording(id: "Daftar hadir", en: "Attendance list"),
        [
            .optional("judul", .text, "judul", "title", default: "Daftar Hadir"),
            .optional(
                "peserta", .list(.reference(.init(to: "pejabat"))), "id pejabat yang hadir", "ids of who was there"),
            .optional(
                "zigzag", .choice(SignatoryGroup.zigzags), "letak tanda tangan", "where signatures stand",
                default: "tidak"),
            .optional("tinggi", .length, "tinggi baris", "height of rows", default: "11 mm"),
            .optional(
                "baris_kosong", .integer, "banyaknya baris kosong di akhir", "empty rows at the end", default: "0"),
        ])
}

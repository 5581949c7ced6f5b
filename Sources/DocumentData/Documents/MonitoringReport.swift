import Diagnostics

/// The report of a year (`pemantauan`).
public struct MonitoringReport: RecordView {
    public let record: DataRecord
    public init(_ record: DataRecord) { self.record = record }

    public var year: Int { record.integer("tahun") ?? 0 }

    public static let shape = Shape(
        "laporan pemantauan", Wording(id: "Laporan pemantauan tahunan", en: "Monitoring report of a year"),
        [
            .required("judul", .text, "judul", "title"),
            .required("tahun", .year, "tahun yang dilaporkan", "year"),
            .optional("tanggal", .date, "tanggal laporan", "day of the report"),
            .optional(
                "tercapai", .decimal, "capaian paling sedikit bagi tanda tercapai, persen", "least for achieved",
                default: "90"),
            .optional(
                "perlu_perhatian", .decimal, "capaian paling sedikit bagi tanda perlu perhatian, persen",
                "least for needs attention", default: "75"),
            .optional("pengantar", .markdown, "pengantar", "opening"),
            .optional("kesimpulan", .markdown, "kesimpulan dan tindak lanjut", "conclusions"),
            .optional("penandatangan", .list(.record(SignatoryGroup.shape)), "penanda tangan", "who signs"),
        ])
}

import Diagnostics

/// What the heads of all units promise to the head of the region for a year (`perjanjian_kinerja`).
public struct PerformanceAgreement: RecordView {
    public let record: DataRecord
    public init(_ record: DataRecord) { self.record = record }

    public var year: Int { record.integer("tahun") ?? 0 }
    /// Whether its budgets are those of the plan. Else the papers of the year's budget say them, and nothing is missing.
    public var namesBudgets: Bool { record.text("anggaran") != "dpa" }
    public var exceptions: [Agency] { views("kecuali_opd") }

    public static let shape = Shape(
        "perjanjian kinerja",
        Wording(id: "Perjanjian kinerja kepala OPD", en: "Performance agreement of heads of units"),
        [
            .required("tahun", .year, "tahun", "year"),
            .optional("tanggal", .date, "tanggal penandatanganan", "day of signing"),
            .optional("tempat", .text, "tempat", "place"),
            .required("pihak_kedua", .reference(.init(to: "pejabat")), "id pejabat atasan", "id of who is promised"),
            .optional("pembuka", .markdown, "kalimat pembuka", "opening"),
            .optional("janji_pertama", .markdown, "yang dijanjikan pihak pertama", "what the first party promises"),
            .optional("janji_kedua", .markdown, "yang dijanjikan pihak kedua", "what the second party promises"),
            .optional(
                "anggaran", .choice(["pagu", "dpa"]),
                "pagu: dari rencana; dpa: mengikuti dokumen pelaksanaan anggaran, bila rencana tidak memuat pagu menurut tahun",
                "pagu: of the plan; dpa: of the papers of the year's budget, where the plan has no budgets by year",
                default: "pagu"),
            .optional("kecuali_opd", .list(.reference(.init(to: "opd"))), "OPD yang tidak ikut", "units left out"),
        ])
}

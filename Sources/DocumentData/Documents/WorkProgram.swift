import Diagnostics
import Foundation

/// A row of the action plan (`program`).
public struct WorkProgram: RecordView {
    public let record: DataRecord
    public init(_ record: DataRecord) { self.record = record }

    public var id: String { record.text("id") ?? "" }
    public var dimension: Dimension? { view("dimensi") }
    public var field: Field? { view("bidang") }
    public var name: String { record.text("nama") ?? "" }
    public var activity: String? { record.text("kegiatan") }
    public var indicator: String? { record.text("indikator") }
    public var unit: String? { record.text("satuan") }
    public var baseline: Decimal? { record.number("baseline") }
    public var agency: Agency? { view("opd") }
    public var supportingAgencies: [Agency] { views("opd_pendukung") }
    /// Rupiah.
    public var budget: Decimal? { record.number("anggaran") }
    public var fundingSource: String? { record.text("sumber_dana") }
    /// 'pendek', 'menengah' or 'panjang'.
    public var term: String? { record.text("jangka") }
    public var quickWin: QuickWin? { view("quick_win") }

    /// Added by the loader: those of the table `indikator`, after the programme's own.
    public var indicators: [ProgramIndicator] { views("daftar_indikator") }

    /// nil also for years that the table has no column of.
    public func target(_ year: Int) -> Decimal? { record.number("\(WorkProgram.target.prefix)\(year)") }

    static let target = YearlyField(prefix: "target_", type: .target, explanation: ("target tahun", "target of"))

    /// The years that a table of programmes has columns of.
    static func targetYears(of header: RecordHeader) -> [Int] { header.keys.compactMap(target.year(of:)) }

    public static let shape = Shape(
        "program", Wording(id: "Program kerja", en: "Work programme"),
        [
            .required("id", .text, "nama pendek untuk rujukan", "short name for references"),
            .required("dimensi", .reference(.init(to: "dimensi")), "id dimensi", "id of the dimension"),
            .optional(
                "bidang", .reference(.init(to: "dimensi", part: "bidang", within: "dimensi")),
                "id bidang dari dimensi itu",
                "id of a field of that dimension"),
            .optional("kode", .code, "kode nomenklatur program", "code of the national nomenclature"),
            .required("nama", .text, "nama program", "name"),
            .optional(
                "rpjmd", .text,
                "kode atau nama program RPJMD yang dilaksanakannya; pagu semua program yang menyebutnya tidak melebihi pagunya",
                "code or name of the programme of the RPJMD that it carries out; all that name it get no more than that has"
            ),
            .optional("kegiatan", .text, "kegiatan", "activity"),
            .optional("sasaran", .text, "sasaran", "target group"),
            .optional("indikator", .text, "indikator", "indicator"),
            .optional("satuan", .text, "satuan", "unit"),
            .optional(
                "arah", .choice(ProgramIndicator.directions), "arah yang baik: naik, turun, tetap", "which way is good"),
            .optional("baseline", .target, "nilai awal", "baseline"),
            .optional("tahun_baseline", .year, "tahun nilai awal itu", "year of that baseline"),
            .optional("kondisi_akhir", .target, "kondisi pada akhir periode", "condition at the end of the period"),
            .optional("opd", .reference(.init(to: "opd")), "id OPD penanggung jawab", "id of the responsible unit"),
            .optional(
                "opd_pendukung", .list(.reference(.init(to: "opd"))), "id OPD pendukung, dipisah ;",
                "ids of supporting units, parted by ;"),
            .optional("anggaran", .rupiah, "anggaran dalam rupiah", "budget in rupiah"),
            .optional("sumber_dana", .text, "sumber dana", "source of funds"),
            .optional("jangka", .choice(["pendek", "menengah", "panjang"]), "jangka waktu", "term"),
            .optional("quick_win", .reference(.init(to: "quick_win")), "id quick win", "id of a quick win"),
        ], yearly: [target], isOpen: true)
}

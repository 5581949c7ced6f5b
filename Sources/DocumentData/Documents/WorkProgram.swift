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

    /// The target of a year from 2024 to 2028.
    public func target(_ year: Int) -> Decimal? { record.number("target_\(year)") }

    public static let targetYears = 2024...2028

    public static let shape = Shape(
        "program", Wording(id: "Program kerja", en: "Work programme"),
        [
            .required("id", .text, "nama pendek untuk rujukan", "short name for references"),
            .required("dimensi", .reference(.init(to: "dimensi")), "id dimensi", "id of the dimension"),
            .optional(
                "bidang", .reference(.init(to: "dimensi", part: "bidang", within: "dimensi")),
                "id bidang dari dimensi itu",
                "id of a field of that dimension"),
            .required("nama", .text, "nama program", "name"),
            .optional("kegiatan", .text, "kegiatan", "activity"),
            .optional("sasaran", .text, "sasaran", "target group"),
            .optional("indikator", .text, "indikator", "indicator"),
            .optional("satuan", .text, "satuan", "unit"),
            .optional("baseline", .decimal, "nilai awal", "baseline"),
        ]
            + targetYears.map {
                .optional("target_\($0)", .decimal, "target tahun \($0)", "target of \($0)")
            } + [
                .optional("opd", .reference(.init(to: "opd")), "id OPD penanggung jawab", "id of the responsible unit"),
                .optional(
                    "opd_pendukung", .list(.reference(.init(to: "opd"))), "id OPD pendukung, dipisah ;",
                    "ids of supporting units, parted by ;"),
                .optional("anggaran", .rupiah, "anggaran dalam rupiah", "budget in rupiah"),
                .optional("sumber_dana", .text, "sumber dana", "source of funds"),
                .optional("jangka", .choice(["pendek", "menengah", "panjang"]), "jangka waktu", "term"),
                .optional("quick_win", .reference(.init(to: "quick_win")), "id quick win", "id of a quick win"),
            ])
}

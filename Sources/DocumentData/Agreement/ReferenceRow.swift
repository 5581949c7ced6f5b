import Diagnostics
import Foundation

/// A row of a reference document (`acuan` in `naskah.yaml`): a programme of the RPJMD, of a Renstra or of a yearly plan with one of its
/// indicators. A programme with several has a row for each. The shapes of T-C.26 to T-C.28, of RKPD and DPA tables have these columns in
/// other orders and under other headings.
struct ReferenceRow: RecordView {
    let record: DataRecord
    init(_ record: DataRecord) { self.record = record }

    var code: String? { record.text("kode") }
    var name: String? { record.text("nama") }
    var indicator: String? { record.text("indikator") }

    static let shape = Shape(
        "program acuan", Wording(id: "Program dalam dokumen acuan", en: "Programme of a reference document"),
        [
            .optional("kode", .text, "kode nomenklatur", "code of the nomenclature"),
            .optional("nama", .text, "nama program", "name of the programme"),
            .optional("opd", .text, "nama atau singkatan perangkat daerah", "name or abbreviation of the unit"),
            .optional("kode_opd", .text, "kode perangkat daerah", "code of the unit"),
            .optional("tujuan", .text, "tujuan", "goal"),
            .optional("sasaran", .text, "sasaran", "objective"),
            .optional("kebijakan", .text, "kebijakan atau prioritas yang didukung", "policy that it serves"),
            .optional("indikator", .text, "indikator", "indicator"),
            .optional("definisi", .text, "definisi operasional", "how the indicator is defined"),
            .optional("satuan", .text, "satuan", "unit"),
            .optional(
                "arah", .choice(ProgramIndicator.directions), "arah yang baik: naik, turun, tetap", "which way is good"),
            .optional("baseline", .target, "nilai awal", "baseline"),
            .optional("tahun_baseline", .year, "tahun nilai awal itu", "year of that baseline"),
            .optional("target", .target, "target, dalam dokumen setahun", "target, in a document of one year"),
            .optional("kondisi_akhir", .target, "kondisi pada akhir periode", "condition at the end of the period"),
            .optional(
                "anggaran", .rupiah, "pagu seluruhnya dalam rupiah; dalam dokumen setahun pagu tahun itu",
                "budget of all years in rupiah; in a document of one year that of the year"),
            .optional("sumber_dana", .text, "sumber dana", "source of funds"),
        ] + ordinals, yearly: [WorkProgram.target, ProgramBudget.amount], isOpen: true)

    /// Of tables whose years have no numbers: 'Target I', 'Pendanaan Tahun ke-2'.
    private static let ordinals = (1...PlannedYears.most).flatMap { number -> [FieldDeclaration] in
        [
            .optional(
                "\(WorkProgram.target.prefix)ke_\(number)", .target, "target tahun ke-\(number) periode",
                "target of year \(number) of the period"),
            .optional(
                "\(ProgramBudget.amount.prefix)ke_\(number)", .rupiah, "pagu tahun ke-\(number) periode",
                "budget of year \(number) of the period"),
        ]
    }
}

import Diagnostics
import Foundation

/// A row of a reference document (`acuan` in `naskah.yaml`): a programme of the RPJMD, of a Renstra or of a yearly plan with one of its
/// indicators. A programme with several has a row for each.
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
            .required("nama", .text, "nama program", "name of the programme"),
            .optional("opd", .text, "nama atau singkatan perangkat daerah", "name or abbreviation of the unit"),
            .optional("indikator", .text, "indikator", "indicator"),
            .optional("satuan", .text, "satuan", "unit"),
            .optional("baseline", .target, "nilai awal", "baseline"),
            .optional("kondisi_akhir", .target, "kondisi pada akhir periode", "condition at the end of the period"),
            .optional("anggaran", .rupiah, "pagu seluruhnya dalam rupiah", "budget of all years in rupiah"),
        ], yearly: [WorkProgram.target, ProgramBudget.amount], isOpen: true)
}

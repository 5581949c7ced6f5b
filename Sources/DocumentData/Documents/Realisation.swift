import Diagnostics
import Foundation

/// What a programme has achieved in a year (`realisasi`).
public struct Realisation: RecordView {
    public let record: DataRecord
    public init(_ record: DataRecord) { self.record = record }

    public var program: WorkProgram? { view("program") }
    public var year: Int { record.integer("tahun") ?? 0 }
    /// Which of several indicators; nil for the only one.
    public var indicator: String? { record.text("indikator") }

    public static let shape = Shape(
        "realisasi", Wording(id: "Realisasi program", en: "What a programme has achieved"),
        [
            .required(
                "program", .reference(.init(to: "program")), "id atau nama program", "id or name of the programme"),
            .optional("indikator", .text, "indikator, bila program punya beberapa", "which of several indicators"),
            .required("tahun", .year, "tahun", "year"),
            .optional("realisasi", .target, "yang dicapai", "what was achieved"),
            .optional("realisasi_anggaran", .rupiah, "anggaran yang terpakai", "what was spent, in rupiah"),
            .optional("kendala", .text, "kendala", "obstacles"),
            .optional("tindak_lanjut", .text, "tindak lanjut", "what follows"),
            .optional("bukti", .text, "bukti dan halamannya", "proof, with its page"),
        ], isOpen: true)
}

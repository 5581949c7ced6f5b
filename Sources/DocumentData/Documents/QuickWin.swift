import Diagnostics
import Foundation

/// A flagship innovation whose benefit is felt within a year (`quick_win`).
public struct QuickWin: RecordView {
    public let record: DataRecord
    public init(_ record: DataRecord) { self.record = record }

    public var id: String { record.text("id") ?? "" }
    public var number: Int? { record.integer("nomor") }
    public var name: String { record.text("nama") ?? "" }
    /// What the acronym stands for.
    public var expansion: String? { record.text("kepanjangan") }
    public var dimension: Dimension? { view("dimensi") }
    public var field: Field? { view("bidang") }
    public var agency: Agency? { view("opd") }
    /// Rupiah.
    public var budget: Decimal? { record.number("anggaran") }
    public var indicators: [Indicator] { views("indikator") }
    public var milestones: [Milestone] { views("linimasa") }
    public var risks: [Risk] { views("risiko") }

    public static let shape = Shape(
        "quick win", Wording(id: "Quick win", en: "Quick win"),
        [
            .required("id", .text, "nama pendek untuk rujukan", "short name for references"),
            .optional("nomor", .integer, "nomor urut", "number"),
            .required("nama", .text, "nama", "name"),
            .optional("kepanjangan", .text, "kepanjangan akronim", "what the acronym stands for"),
            .required("dimensi", .reference(.init(to: "dimensi")), "id dimensi", "id of the dimension"),
            .optional(
                "bidang", .reference(.init(to: "dimensi", part: "bidang", within: "dimensi")),
                "id bidang dari dimensi itu",
                "id of a field of that dimension"),
            .optional("opd", .reference(.init(to: "opd")), "id OPD", "id of the unit"),
            .optional("penanggung_jawab", .text, "jabatan penanggung jawab", "responsible office"),
            .optional("janji", .text, "satu kalimat janji", "the promise in one line"),
            .optional("masalah", .markdown, "masalah", "problem"),
            .optional("inovasi", .markdown, "inovasi", "innovation"),
            .optional("manfaat", .markdown, "manfaat", "benefit"),
            .optional("keunikan", .markdown, "apa yang membedakannya", "what makes it different"),
            .optional("pengembangan", .markdown, "bagaimana dapat diperluas", "how it may grow"),
            .optional("alur", .list(.text), "langkah alurnya, menurut urutan", "steps of its flow, in order"),
            .optional(
                "kendala", .list(.record(QuickWinObstacle.shape)), "kendala dan tindak lanjutnya",
                "obstacles and what is done"),
            .optional("status", .text, "keadaannya sekarang, misalnya berjalan", "how it stands, such as under way"),
            .optional("lokasi", .markdown, "lokasi", "place"),
            .optional("mitra", .list(.text), "mitra", "partners"),
            .optional("anggaran", .rupiah, "anggaran dalam rupiah", "budget in rupiah"),
            .optional("sumber_dana", .text, "sumber dana", "source of funds"),
            .optional("indikator", .list(.record(Indicator.shape)), "ukuran keberhasilan", "measures of success"),
            .optional("linimasa", .list(.record(Milestone.shape)), "linimasa bulan 1–12", "time line, months 1–12"),
            .optional("risiko", .list(.record(Risk.shape)), "risiko dan mitigasi", "risks"),
            .optional("foto", .file, "berkas foto untuk lembarnya", "file of a photograph for its sheet"),
            .optional("keterangan_foto", .text, "apa yang tampak pada foto", "what the photograph shows"),
            .optional(
                "tautan", .text, "alamat laman, dicetak sebagai kode QR", "address of its page, printed as a QR code"),
            .optional("keberlanjutan", .markdown, "rencana keberlanjutan", "how it goes on"),
        ], isOpen: true)
}

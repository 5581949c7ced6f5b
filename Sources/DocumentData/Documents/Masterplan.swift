import Diagnostics

/// The book (`masterplan`).
public struct Masterplan: RecordView {
    public let record: DataRecord
    public init(_ record: DataRecord) { self.record = record }

    public var title: String { record.text("judul") ?? "" }
    public var period: Period? { view("periode") }
    public var chapters: [Chapter] { views("bab") }
    public var stages: [MentoringStage] { views("tahapan_bimtek") }
    public var appendices: [Appendix] { views("lampiran") }

    public static let shape = Shape("masterplan", Wording(id: "Masterplan smart city", en: "Smart-city masterplan"), [
        .required("judul", .text, "judul", "title"),
        .required("periode", .record(Period.shape), "tahun mulai dan selesai", "first and last year"),
        .optional("visi", .markdown, "visi", "vision"),
        .optional("misi", .list(.markdown), "misi", "missions"),
        .optional("kata_pengantar", .markdown, "kata pengantar", "preface"),
        .optional("bab", .list(.record(Chapter.shape)), "bab", "chapters"),
        .optional("rpjmd", .markdown, "kaitan dengan RPJMD", "how it ties to the development plan"),
        .optional("tahapan_bimtek", .list(.record(MentoringStage.shape)), "tahap bimbingan teknis", "stages of the technical guidance"),
        .optional("lampiran", .list(.record(Appendix.shape)), "lampiran", "appendices"),
    ])
}

import Diagnostics

/// A stage of the technical guidance that led to the plan (`tahapan_bimtek`).
public struct MentoringStage: RecordView {
    public let record: DataRecord
    public init(_ record: DataRecord) { self.record = record }

    /// 'I' to 'IV'.
    public var stage: String { record.text("tahap") ?? "" }
    public var date: CalendarDate? { record.date("tanggal") }
    public var title: String { record.text("judul") ?? "" }

    public static let shape = Shape(
        "tahap bimtek", Wording(id: "Tahap bimbingan teknis", en: "Stage of the technical guidance"),
        [
            .required("tahap", .text, "nomor tahap, misalnya I", "number of the stage, such as I"),
            .optional("tanggal", .date, "tanggal", "date"),
            .required("judul", .text, "judul", "title"),
            .optional("hasil", .markdown, "hasil", "result"),
        ])
}

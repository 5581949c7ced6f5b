import Diagnostics

/// An appendix of the masterplan (`lampiran`).
public struct Appendix: RecordView {
    public let record: DataRecord
    public init(_ record: DataRecord) { self.record = record }

    public var title: String { record.text("judul") ?? "" }
    public var narrative: MarkdownDocument? { record.markdown("narasi") }

    public static let shape = Shape(
        "lampiran", Wording(id: "Lampiran", en: "Appendix"),
        [
            .optional("id", .text, "nama pendek", "short name"),
            .required("judul", .text, "judul", "title"),
            .optional("narasi", .markdown, "isi", "text"),
            .optional(
                "foto", .list(.record(photograph)), "foto dokumentasi dengan keterangan", "photographs with captions"),
        ])

    private static let photograph = Shape(
        "foto", Wording(id: "Foto dokumentasi", en: "Photograph of an event"),
        [
            .required("berkas", .file, "berkas foto", "file of the photograph"),
            .required("keterangan", .text, "apa yang tampak, dicetak di bawahnya", "what it shows, printed below it"),
        ])
}

import Diagnostics

/// A chapter of the masterplan (`bab`).
public struct Chapter: RecordView {
    public let record: DataRecord
    public init(_ record: DataRecord) { self.record = record }

    public var id: String { record.text("id") ?? "" }
    public var title: String { record.text("judul") ?? "" }
    public var narrative: MarkdownDocument? { record.markdown("narasi") }

    public static let shape = Shape("bab", Wording(id: "Bab masterplan", en: "Chapter of the masterplan"), [
        .required("id", .text, "nama pendek", "short name"),
        .required("judul", .text, "judul", "title"),
        .optional("narasi", .markdown, "isi, biasanya berkas .md", "text, usually a .md file"),
    ])
}

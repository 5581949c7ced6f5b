import Diagnostics

/// A chapter of the masterplan (`bab`).
public struct Chapter: RecordView {
    public let record: DataRecord
    public init(_ record: DataRecord) { self.record = record }

    public var id: String { record.text("id") ?? "" }
    /// Stated or, once the project is loaded, taken from the id.
    public var role: ChapterRole? { record.text("peran").flatMap(ChapterRole.init(rawValue:)) }
    public var title: String { record.text("judul") ?? "" }
    public var narrative: MarkdownDocument? { record.markdown("narasi") }

    public static let shape = Shape(
        "bab", Wording(id: "Bab masterplan", en: "Chapter of the masterplan"),
        [
            .required("id", .text, "nama pendek", "short name"),
            .optional(
                "peran", .choice(ChapterRole.names),
                "apa yang dicetak bersama bab ini; tanpa peran, id yang sama berlaku sebagai peran",
                "what is printed with the chapter; without it an id of the same name counts as the role"),
            .required("judul", .text, "judul", "title"),
            .optional("narasi", .markdown, "isi, biasanya berkas .md", "text, usually a .md file"),
        ])
}

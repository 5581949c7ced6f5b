import Diagnostics

/// The book (`masterplan`).
public struct Masterplan: RecordView {
    /// The installed layout that prints chapters by their roles.
    static let bookLayout = "masterplan/buku.xml"

    public let record: DataRecord
    public init(_ record: DataRecord) { self.record = record }

    public var title: String { record.text("judul") ?? "" }
    public var period: Period? { view("periode") }
    public var chapters: [Chapter] { views("bab") }
    public var stages: [MentoringStage] { views("tahapan_bimtek") }
    public var appendices: [Appendix] { views("lampiran") }

    /// Where it is written that the book does without what is printed with chapters of a role.
    func omission(of role: ChapterRole) -> SourceRange? {
        record.list("tanpa").first { if case .text(role.rawValue) = $0.value { true } else { false } }?.range
    }

    public static let shape = Shape(
        "masterplan", Wording(id: "Masterplan smart city", en: "Smart-city masterplan"),
        [
            .required("judul", .text, "judul", "title"),
            .required("periode", .record(Period.shape), "tahun mulai dan selesai", "first and last year"),
            .optional("visi", .markdown, "visi", "vision"),
            .optional(
                "makna_visi", .list(.record(VisionMeaning.shape)), "makna setiap unsur visi",
                "what each part of the vision means"),
            .optional("misi", .list(.markdown), "misi", "missions"),
            .optional(
                "kesiapan", .list(.record(Readiness.shape)), "kesiapan daerah menurut aspek",
                "readiness of the region, by what is judged"),
            .optional("buku", .text, "nomor buku: Buku 2", "number of the book: Buku 2"),
            .optional("foto_sampul", .file, "berkas foto untuk sampul", "file of a photograph for the cover"),
            .optional("kata_pengantar", .markdown, "kata pengantar", "preface"),
            .optional("bab", .list(.record(Chapter.shape)), "bab", "chapters"),
            .optional(
                "tanpa", .list(.choice(ChapterRole.names)), "peran bab yang memang tidak ada dalam buku",
                "roles of chapters that the book does without"),
            .optional("rpjmd", .markdown, "kaitan dengan RPJMD", "how it ties to the development plan"),
            .optional(
                "tahapan_bimtek", .list(.record(MentoringStage.shape)), "tahap bimbingan teknis",
                "stages of the technical guidance"),
            .optional("lampiran", .list(.record(Appendix.shape)), "lampiran", "appendices"),
        ])
}

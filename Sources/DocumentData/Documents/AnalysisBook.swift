import Diagnostics

/// The first book (`analisis`): where the region stands, and where it could go.
public struct AnalysisBook: RecordView {
    /// The installed layout that prints chapters by their roles.
    static let bookLayout = "analisis/buku.xml"

    public let record: DataRecord
    public init(_ record: DataRecord) { self.record = record }

    /// What is printed with a chapter.
    static let roles = ["masa-depan", "kesiapan", "swot", "kesenjangan", "arah"]

    public static let shape = Shape(
        "buku analisis", Wording(id: "Buku analisis strategis", en: "Book of the strategic analysis"),
        [
            .required("judul", .text, "judul", "title"),
            .optional("skala", .decimal, "nilai tertinggi skor kesiapan", "highest score", default: "4"),
            .optional("kata_pengantar", .markdown, "kata pengantar", "preface"),
            .optional("bab", .list(.record(chapterShape)), "bab", "chapters"),
            .optional("daftar_pustaka", .list(.markdown), "daftar pustaka", "sources"),
        ])

    private static let chapterShape = Shape(
        "bab analisis", Wording(id: "Bab buku analisis", en: "Chapter of the analysis"),
        [
            .required("id", .text, "nama pendek", "short name"),
            .optional(
                "peran", .choice(roles), "tabel dan gambar apa yang dicetak bersama bab ini", "what is printed with it"),
            .required("judul", .text, "judul", "title"),
            .optional("narasi", .markdown, "isi, biasanya berkas .md", "text, usually a .md file"),
        ])
}

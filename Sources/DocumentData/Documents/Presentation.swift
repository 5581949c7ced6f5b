import Diagnostics

/// A talk with slides from the project's data (`paparan`), in the order in which they are shown.
public struct Presentation: RecordView {
    public let record: DataRecord
    public init(_ record: DataRecord) { self.record = record }

    /// What a slide takes from the data.
    static let contents = [
        "teks", "visi", "tim", "regulasi", "anggaran", "dimensi", "kesiapan", "swot", "sasaran", "strategi",
        "rencana-aksi", "peta-jalan", "quick-win", "gambar",
    ]

    public static let shape = Shape(
        "paparan", Wording(id: "Paparan", en: "Talk with slides"),
        [
            .required("judul", .text, "judul", "title"),
            .optional("anak_judul", .text, "anak judul, misalnya acaranya", "subtitle, such as the occasion"),
            .optional("pembicara", .text, "pembicara dan jabatannya", "who speaks"),
            .optional("tanggal", .date, "tanggal", "day"),
            .optional("tempat", .text, "tempat", "place"),
            .optional("catatan", .markdown, "catatan pembicara untuk sampul", "notes for the first slide"),
            .required("lembar", .list(.record(slideShape)), "lembar", "slides"),
        ])

    private static let slideShape = Shape(
        "lembar paparan", Wording(id: "Lembar paparan", en: "Slide"),
        [
            .required("isi", .choice(contents), "apa yang ditampilkan", "what is shown"),
            .required("judul", .text, "judul: satu kalimat yang dinyatakan lembar ini", "title: what the slide says"),
            .optional("butir", .list(.markdown), "butir", "points"),
            .optional("gambar", .file, "berkas gambar", "picture"),
            .optional("keterangan", .text, "keterangan gambar", "what the picture shows"),
            .optional("catatan", .markdown, "catatan pembicara", "notes of the speaker"),
        ])
}

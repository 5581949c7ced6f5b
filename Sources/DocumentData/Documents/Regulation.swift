import Diagnostics

/// A regulation of the head of the region (`peraturan`), such as the one that adopts the masterplan: BAB, Bagian, Paragraf, Pasal, ayat,
/// huruf, angka (UU 12/2011 Lampiran II). All numbers, and the references in its texts, are made from the order of what stands here.
public struct Regulation: RecordView {
    public let record: DataRecord
    public init(_ record: DataRecord) { self.record = record }

    public static let shape = Shape(
        "peraturan", Wording(id: "Peraturan kepala daerah", en: "Regulation of the head of the region"),
        LegalFields.head + [
            .required("bab", .list(.record(chapterShape)), "bab", "chapters")
        ] + LegalFields.promulgation + [
            .optional("penjelasan", .record(explanationShape), "penjelasan", "explanation"),
            .optional("lampiran", .list(.record(LegalFields.annex)), "lampiran", "annexes"),
        ] + LegalFields.foot)

    private static let chapterShape = Shape(
        "bab peraturan", Wording(id: "Bab peraturan", en: "Chapter of a regulation"),
        [
            .required("judul", .text, "judul", "title"),
            .optional("bagian", .list(.record(partShape)), "bagian: Kesatu, Kedua, …", "parts"),
            .optional("pasal", .list(.record(LegalFields.article)), "pasal, bila bab tidak berbagian", "articles"),
        ] + LegalFields.amended)

    private static let partShape = Shape(
        "bagian peraturan", Wording(id: "Bagian peraturan", en: "Part of a chapter"),
        [
            .required("judul", .text, "judul", "title"),
            .optional("paragraf", .list(.record(paragraphShape)), "paragraf", "paragraphs"),
            .optional("pasal", .list(.record(LegalFields.article)), "pasal", "articles"),
        ] + LegalFields.amended)

    private static let paragraphShape = Shape(
        "paragraf peraturan", Wording(id: "Paragraf peraturan", en: "Paragraph of a part"),
        [
            .required("judul", .text, "judul", "title"),
            .required("pasal", .list(.record(LegalFields.article)), "pasal", "articles"),
        ] + LegalFields.amended)

    static let explanationShape = Shape(
        "penjelasan", Wording(id: "Penjelasan peraturan", en: "Explanation of a regulation"),
        [
            .required("umum", .list(.text), "alinea penjelasan umum", "paragraphs of the general part"),
            .optional(
                "pasal", .map(.text), "penjelasan pasal menurut idnya; selainnya Cukup jelas", "by id of articles"),
        ])
}

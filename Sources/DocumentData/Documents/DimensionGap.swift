import Diagnostics

/// What is missing between now and what is hoped for, in a dimension or a field of it (`kesenjangan`).
public struct DimensionGap: RecordView {
    public let record: DataRecord
    public init(_ record: DataRecord) { self.record = record }

    public var dimension: Dimension? { view("dimensi") }

    public static let shape = Shape(
        "kesenjangan", Wording(id: "Kesenjangan menurut dimensi", en: "Gap of a dimension"),
        [
            .required("dimensi", .reference(.init(to: "dimensi")), "id dimensi", "id of the dimension"),
            .optional(
                "bidang", .reference(.init(to: "dimensi", part: "bidang", within: "dimensi")),
                "id bidang dari dimensi itu", "id of a field of that dimension"),
            .required("kini", .text, "kondisi saat ini", "how things are"),
            .required("harapan", .text, "kondisi yang diharapkan", "how things should be"),
            .optional("rekomendasi", .text, "rekomendasi", "what to do"),
            .optional("skor", .decimal, "nilai sekarang", "score now"),
            .optional("skor_harapan", .decimal, "nilai yang diharapkan", "score that is hoped for"),
        ], isOpen: true)
}

import Diagnostics

/// A row of the readiness analysis (`kesiapan`): how the region stands in an aspect of its structure, infrastructure or suprastructure.
public struct ReadinessAspect: RecordView {
    public let record: DataRecord
    public init(_ record: DataRecord) { self.record = record }

    /// 'struktur', 'infrastruktur' or 'suprastruktur'.
    public var element: String { record.text("unsur") ?? "" }

    static let elements = ["struktur", "infrastruktur", "suprastruktur"]

    public static let shape = Shape(
        "kesiapan", Wording(id: "Aspek kesiapan daerah", en: "Aspect of the region's readiness"),
        [
            .required("unsur", .choice(elements), "struktur, infrastruktur, suprastruktur", "which of the three"),
            .required("aspek", .text, "aspek, misalnya sumber daya manusia", "aspect, such as people"),
            .optional("kondisi", .text, "kondisi yang ada", "how things are"),
            .optional("skor", .decimal, "nilai kesiapan sekarang", "score now"),
            .optional("harapan", .decimal, "nilai kesiapan yang diharapkan", "score that is hoped for"),
            .optional("sumber", .text, "sumber data", "source of the data"),
        ], isOpen: true)
}

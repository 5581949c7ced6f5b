import Diagnostics

/// How ready the region is in one respect (`kesiapan`), on a scale from 0 to 4: an axis of the book's net.
public struct Readiness: RecordView {
    public let record: DataRecord
    public init(_ record: DataRecord) { self.record = record }

    public static let shape = Shape(
        "kesiapan", Wording(id: "Kesiapan dalam satu aspek", en: "Readiness in one respect"),
        [
            .required("aspek", .text, "aspek yang dinilai", "what is judged"),
            .required("sekarang", .decimal, "nilai sekarang, 0 sampai 4", "present score, 0 to 4"),
            .optional("tujuan", .decimal, "nilai yang dituju, 0 sampai 4", "score that is aimed at, 0 to 4"),
        ])
}

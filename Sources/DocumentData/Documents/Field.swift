import Diagnostics

/// A field of a dimension (`bidang`): three in each of the six.
public struct Field: RecordView {
    public let record: DataRecord
    public init(_ record: DataRecord) { self.record = record }

    public var id: String { record.text("id") ?? "" }
    public var name: String { record.text("nama") ?? "" }
    public var englishName: String? { record.text("nama_en") }

    public static let shape = Shape(
        "bidang", Wording(id: "Bidang dari sebuah dimensi", en: "Field of a dimension"),
        [
            .required("id", .text, "nama pendek untuk rujukan", "short name for references"),
            .required("nama", .text, "nama", "name"),
            .optional("nama_en", .text, "nama Inggris", "English name"),
        ])
}

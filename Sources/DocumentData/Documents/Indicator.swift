import Diagnostics

/// A measure of success of a quick win.
public struct Indicator: RecordView {
    public let record: DataRecord
    public init(_ record: DataRecord) { self.record = record }

    public var name: String { record.text("nama") ?? "" }
    public var unit: String? { record.text("satuan") }
    /// As the author wrote it: numbers and words both occur ('belum ada').
    public var current: String? { record.text("sekarang") }
    public var target: String? { record.text("target") }

    public static let shape = Shape("indikator", Wording(id: "Ukuran keberhasilan", en: "Measure of success"), [
        .required("nama", .text, "nama", "name"),
        .optional("satuan", .text, "satuan", "unit"),
        .optional("sekarang", .text, "keadaan sekarang", "present state"),
        .optional("target", .text, "target", "target"),
    ])
}

import Diagnostics

/// A risk of a quick win and what is done about it.
public struct Risk: RecordView {
    public let record: DataRecord
    public init(_ record: DataRecord) { self.record = record }

    public var risk: String { record.text("risiko") ?? "" }
    public var mitigation: String { record.text("mitigasi") ?? "" }

    static let levels = ["rendah", "sedang", "tinggi"]

    public static let shape = Shape(
        "risiko", Wording(id: "Risiko dan mitigasinya", en: "Risk and mitigation"),
        [
            .required("risiko", .text, "risiko", "risk"),
            .required("mitigasi", .text, "mitigasi", "mitigation"),
            .optional("kemungkinan", .choice(levels), "kemungkinan terjadi: rendah, sedang, tinggi", "likelihood"),
            .optional("dampak", .choice(levels), "dampak bila terjadi: rendah, sedang, tinggi", "impact"),
        ])
}

import Diagnostics

/// Something that will change the region from outside, or from within (`tren`): the analysis of the future.
public struct Trend: RecordView {
    public let record: DataRecord
    public init(_ record: DataRecord) { self.record = record }

    static let scopes = ["global", "nasional", "regional", "daerah"]

    public static let shape = Shape(
        "tren", Wording(id: "Tren masa depan", en: "Trend of the future"),
        [
            .required("lingkup", .choice(scopes), "global, nasional, regional, daerah", "how far it reaches"),
            .required("tren", .text, "tren atau isu", "the trend"),
            .optional("dampak", .text, "dampak bagi daerah", "what it means for the region"),
            .optional("arah", .text, "arah tanggapan", "how to answer it"),
        ], isOpen: true)
}

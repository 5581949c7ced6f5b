import Diagnostics

/// What a part of the vision means (`makna_visi`): it stands in a column below the vision.
public struct VisionMeaning: RecordView {
    public let record: DataRecord
    public init(_ record: DataRecord) { self.record = record }

    public static let shape = Shape(
        "makna visi", Wording(id: "Makna satu unsur visi", en: "Meaning of a part of the vision"),
        [
            .required("unsur", .text, "unsur visi, seperti dalam visi", "the part, as in the vision"),
            .required("makna", .markdown, "maknanya dalam satu atau dua kalimat", "its meaning in a sentence or two"),
        ])
}

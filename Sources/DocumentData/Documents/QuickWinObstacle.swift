import Diagnostics

/// What stands in the way of a quick win, and what is done about it (`kendala`).
public struct QuickWinObstacle: RecordView {
    public let record: DataRecord
    public init(_ record: DataRecord) { self.record = record }

    public static let shape = Shape(
        "kendala", Wording(id: "Kendala quick win", en: "Obstacle of a quick win"),
        [
            .required("kendala", .text, "kendalanya", "the obstacle"),
            .optional("tindak_lanjut", .text, "tindak lanjutnya", "what is done about it"),
        ])
}

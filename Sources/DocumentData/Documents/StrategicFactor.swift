import Diagnostics

/// A strength, weakness, opportunity or threat (`swot`).
public struct StrategicFactor: RecordView {
    public let record: DataRecord
    public init(_ record: DataRecord) { self.record = record }

    static let groups = ["kekuatan", "kelemahan", "peluang", "ancaman"]

    public static let shape = Shape(
        "faktor SWOT", Wording(id: "Faktor SWOT", en: "Factor of the SWOT analysis"),
        [
            .required("golongan", .choice(groups), "kekuatan, kelemahan, peluang, ancaman", "which of the four"),
            .required("isi", .text, "faktornya", "the factor"),
            .optional("dimensi", .reference(.init(to: "dimensi")), "id dimensi", "id of the dimension"),
        ], isOpen: true)
}

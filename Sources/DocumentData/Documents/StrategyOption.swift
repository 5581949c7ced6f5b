import Diagnostics

/// A strategy that joins factors of inside and outside (`tows`): SO, WO, ST or WT.
public struct StrategyOption: RecordView {
    public let record: DataRecord
    public init(_ record: DataRecord) { self.record = record }

    public static let shape = Shape(
        "strategi TOWS", Wording(id: "Strategi TOWS", en: "Strategy of the TOWS matrix"),
        [
            .required("golongan", .choice(["SO", "WO", "ST", "WT"]), "SO, WO, ST, WT", "which of the four"),
            .required("isi", .text, "strateginya", "the strategy"),
        ], isOpen: true)
}

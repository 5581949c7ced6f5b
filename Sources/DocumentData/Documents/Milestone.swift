import Diagnostics

/// A bar of a quick win's time line, in months of its year.
public struct Milestone: RecordView {
    public let record: DataRecord
    public init(_ record: DataRecord) { self.record = record }

    public var activity: String { record.text("kegiatan") ?? "" }
    /// 1 to 12.
    public var firstMonth: Int { record.integer("mulai") ?? 1 }
    /// 1 to 12, not before `firstMonth`.
    public var lastMonth: Int { record.integer("selesai") ?? firstMonth }

    public static let shape = Shape(
        "linimasa", Wording(id: "Tahap dalam linimasa", en: "Step of a time line"),
        [
            .required("kegiatan", .text, "kegiatan", "activity"),
            .required("mulai", .month, "bulan mulai, 1–12", "first month, 1–12"),
            .required("selesai", .month, "bulan selesai, 1–12", "last month, 1–12"),
        ])
}

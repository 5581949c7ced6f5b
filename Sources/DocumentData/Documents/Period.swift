import Diagnostics

/// The years of a plan, both included.
public struct Period: RecordView {
    public let record: DataRecord
    public init(_ record: DataRecord) { self.record = record }

    public var firstYear: Int { record.integer("mulai") ?? 0 }
    public var lastYear: Int { record.integer("selesai") ?? 0 }

    public static let shape = Shape(
        "periode", Wording(id: "Periode rencana", en: "Years of the plan"),
        [
            .required("mulai", .year, "tahun pertama", "first year"),
            .required("selesai", .year, "tahun terakhir", "last year"),
        ])
}

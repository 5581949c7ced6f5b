import Diagnostics

/// The years of a plan, both included.
public struct Period: RecordView {
    public let record: DataRecord
    public init(_ record: DataRecord) { self.record = record }

    public var firstYear: Int { record.integer("mulai") ?? 0 }
    public var lastYear: Int { record.integer("selesai") ?? 0 }

    /// The year before the period whose targets stand in the plan too.
    public var transitionYear: Int? { record.integer("transisi") }

    /// '2024–2028'; one year alone for a plan of one year.
    static func text(_ first: Int, _ last: Int) -> String { first == last ? String(first) : "\(first)–\(last)" }

    public static let shape = Shape(
        "periode", Wording(id: "Periode rencana", en: "Years of the plan"),
        [
            .required("mulai", .year, "tahun pertama", "first year"),
            .required("selesai", .year, "tahun terakhir", "last year"),
            .optional(
                "transisi", .year, "tahun transisi sebelum periode, bila targetnya ikut dicetak",
                "the year of transition before the period, where its targets are printed too"),
        ])
}

import Diagnostics

/// One of the indicators of a programme (`indikator`), for plans whose programmes have several.
public struct ProgramIndicator: RecordView {
    public let record: DataRecord
    public init(_ record: DataRecord) { self.record = record }

    public var program: WorkProgram? { view("program") }
    public var text: String? { record.text("indikator") }
    public var unit: String? { record.text("satuan") }
    /// 'naik', 'turun' or 'tetap'; nil where nobody says.
    public var direction: String? { record.text("arah") }

    static let directions = ["naik", "turun", "tetap"]

    public static let shape = Shape(
        "indikator program", Wording(id: "Indikator program", en: "Indicator of a programme"),
        [
            .required(
                "program", .reference(.init(to: "program")), "id atau nama program", "id or name of the programme"),
            .required("indikator", .text, "indikator", "indicator"),
            .optional("satuan", .text, "satuan", "unit"),
            .optional("arah", .choice(directions), "arah yang baik: naik, turun, tetap", "which way is good"),
            .optional("baseline", .target, "nilai awal", "baseline"),
            .optional("tahun_baseline", .year, "tahun nilai awal itu", "year of that baseline"),
            .optional("kondisi_akhir", .target, "kondisi pada akhir periode", "condition at the end of the period"),
            .optional("sumber", .text, "sumber data", "source of the data"),
        ], yearly: [WorkProgram.target], isOpen: true)
}

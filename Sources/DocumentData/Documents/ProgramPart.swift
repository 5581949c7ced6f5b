import Diagnostics

/// The part that a unit or somebody outside of the government has in a programme (`peran`): who does what.
public struct ProgramPart: RecordView {
    public let record: DataRecord
    public init(_ record: DataRecord) { self.record = record }

    public var program: WorkProgram? { view("program") }
    public var agency: Agency? { view("opd") }
    /// Outside of the regional government.
    public var party: String? { record.text("pihak") }
    /// One of `parts`.
    public var part: String { record.text("peran") ?? "" }

    static let parts = ["pengarah", "pelaksana", "pendukung", "mitra"]

    public static let shape = Shape(
        "peran", Wording(id: "Peran dalam program", en: "Part in a programme"),
        [
            .required(
                "program", .reference(.init(to: "program")), "id atau nama program", "id or name of the programme"),
            .optional("opd", .reference(.init(to: "opd")), "id OPD", "id of the unit"),
            .optional("pihak", .text, "pihak di luar OPD", "a party outside of the regional government"),
            .required("peran", .choice(parts), "pengarah, pelaksana, pendukung, mitra", "which part"),
            .optional("tugas", .text, "apa yang dilakukannya", "what it does"),
        ], isOpen: true)
}

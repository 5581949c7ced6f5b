import Diagnostics

/// An indicator of a programme in a planning document, with its targets by year.
struct PlannedIndicator {
    let record: DataRecord
    let name: String
    /// For comparing names.
    let key: String
    let targets: [Int: DataNode]

    init(_ record: DataRecord, _ name: String, of document: PlanningName) {
        self.record = record
        self.name = name
        key = ShortName.key(name)
        targets = PlannedYears.values(of: record, WorkProgram.target, "target", in: document)
    }

    var place: SourceRange? { record["indikator"]?.range }
    /// The condition at the end of the period, where it is stated.
    var end: DataNode? {
        guard let node = record["kondisi_akhir"] else { return nil }
        if case .null = node.value { return nil }
        return node
    }
    var unit: String? { record.text("satuan") }
    var definition: String? { record.text("definisi") }
}

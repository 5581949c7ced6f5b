/// Recorded changes of the plan itself (`dokumen: masterplan`): each settles what it says differently from a document that it has to agree
/// with.
struct PlanChanges {
    private(set) var recorded: RecordedChanges
    private var agencies: AgencyNames

    init(_ recorded: RecordedChanges, _ agencies: AgencyNames) {
        (self.recorded, self.agencies) = (recorded, agencies)
    }

    /// The remark of the change that settles a difference of a programme.
    ///
    /// - Parameter reference: what the programme carries out: rows may name that.
    mutating func remark(
        _ values: RecordedChanges.Values, of program: DataRecord, carryingOut reference: ReferenceProgram?
    ) -> String? {
        guard !recorded.isEmpty else { return nil }
        let codes = [program.text("kode"), reference?.code].compactMap { $0 }
        let names = [program.text("nama"), reference?.name].compactMap { $0 }
        let keys =
            (program.text("id").map { [RecordedChanges.idKey($0)] } ?? [])
            + codes.map { RecordedChanges.codeKey(PlanningCode.key($0)) }
            + names.map { RecordedChanges.nameKey(PlannedProgram.key(of: $0)) }
        let agency = program.record("opd")?.text("nama").map { agencies.key($0) } ?? ""
        return recorded.remark(
            values, of: RecordedChanges.Program(keys: keys, agency: agency), in: PlanningName.plan, &agencies)
    }
}

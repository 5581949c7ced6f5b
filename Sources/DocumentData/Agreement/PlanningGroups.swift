/// Puts the rows of a planning table together that are of one programme of one office.
///
/// 1. A row whose code is of another level than a programme's stands apart.
/// 2. A row without code and name goes on with the programme above, and a row without an office with the office above, if any has one.
/// 3. What has the same code, else the same name, and the same office, is one programme.
struct PlanningGroups {
    private(set) var order: [String] = []
    private(set) var rows: [String: [ReferenceRow]] = [:]
    private(set) var agencies: [String: String] = [:]
    private(set) var others: [ReferenceRow] = []

    init(_ all: [ReferenceRow], _ names: inout AgencyNames) {
        var current: String?
        for row in all {
            // A row of headings that goes on, or of numbers alone.
            if row.code == nil, row.name == nil, row.indicator == nil { continue }
            if let code = row.code, let level = PlanningCode.level(code), level != .program {
                others.append(row)
                continue
            }
            if row.code == nil, PlanningGroups.isTotal(row) {
                others.append(row)
                continue
            }
            let agency = PlanningGroups.agency(of: row, &names)
            if row.code == nil, row.name == nil, let current, agency.isEmpty || agencies[current] == agency {
                rows[current, default: []].append(row)
                continue
            }
            let own = row.code.map(PlanningCode.key) ?? PlannedProgram.key(of: row.name ?? "")
            let id = own + "\n" + agency
            if rows[id] == nil {
                order.append(id)
                agencies[id] = agency
            }
            rows[id, default: []].append(row)
            current = id
        }
    }

    private static func agency(of row: ReferenceRow, _ names: inout AgencyNames) -> String {
        if let name = row.record.text("opd") { return names.key(name) }
        return row.record.text("kode_opd").map { names.key(code: $0) } ?? ""
    }

    /// 'JUMLAH', 'Total belanja'.
    static func isTotal(_ row: ReferenceRow) -> Bool {
        guard let name = row.name else { return false }
        let first = ShortName.key(name).prefix { $0 != " " }
        return ["jumlah", "total"].contains(String(first)) && row.indicator == nil
    }
}

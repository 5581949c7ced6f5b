import Diagnostics

/// A document that the plan has to agree with: the RPJMD, the Renstra of all units, the plan of a year.
struct ReferenceDocument {
    /// How it was named under `acuan`.
    let key: String
    let name: PlanningName
    /// Years of which the document has targets or amounts, with where the first of them stands.
    let years: (years: Set<Int>, place: SourceRange?)
    /// Years in which some programme gets money.
    let amountYears: Set<Int>
    private let statesBaselines: Bool
    private let programs: [ReferenceProgram]
    private let byCode: [String: [Int]]
    private let byName: [String: [Int]]
    private let names: LikenessIndex
    /// The unit that each programme is of, for documents that say so.
    private let units: [String?]

    init(_ key: String, _ node: DataNode) {
        self.key = key
        let name = PlanningName(key)
        self.name = name
        var order: [String] = [], rows: [String: [ReferenceRow]] = [:]
        if case .list(let nodes) = node.value {
            for case .record(let record) in nodes.map(\.value) {
                let row = ReferenceRow(record)
                let unit = record.text("opd").map { ShortName.key($0) } ?? ""
                let own = row.code.map(PlanningCode.key) ?? ShortName.key(row.name ?? "")
                let id = own + "\n" + unit
                if rows[id] == nil { order.append(id) }
                rows[id, default: []].append(row)
            }
        }
        programs = order.map { ReferenceProgram(rows: rows[$0] ?? [], of: name) }
        years = ReferenceDocument.years(of: programs)
        statesBaselines = programs.contains { $0.rows.contains { PlannedBaseline.isStated(in: $0.record) } }
        amountYears = Set(programs.flatMap { $0.amounts.keys })
        units = order.map { id in id.split(separator: "\n").dropFirst().first.map(String.init) }
        var byCode: [String: [Int]] = [:], byName: [String: [Int]] = [:]
        for (position, program) in programs.enumerated() {
            if let code = program.code { byCode[PlanningCode.key(code), default: []].append(position) }
            byName[ShortName.key(program.name), default: []].append(position)
        }
        (self.byCode, self.byName) = (byCode, byName)
        names = LikenessIndex(programs.map(\.name))
    }

    private static func years(of programs: [ReferenceProgram]) -> (years: Set<Int>, place: SourceRange?) {
        guard let header = programs.first?.rows.first?.record.header else { return ([], nil) }
        let found = header.keys.enumerated().compactMap { index, key in
            (WorkProgram.target.year(of: key) ?? ProgramBudget.amount.year(of: key)).map { ($0, header.ranges[index]) }
        }
        return (Set(found.map(\.0)), found.first?.1)
    }

    /// 'RPJMD', 'Renstra', 'RKPD 2026'.
    var title: String { name.title }

    var period: BaselineDifference.Period {
        .init(
            first: name.years?.lowerBound ?? years.years.min(), isOfOneYear: name.year != nil,
            statesBaselines: statesBaselines)
    }

    enum Match {
        /// - Parameter isExact: whether code or name are the same; otherwise only the name is nearly the same.
        case found(ReferenceProgram, isExact: Bool)
        case missing
    }

    /// The programme that a text names, by code or by name; of several units' programmes that of this unit.
    /// - Parameter allowsSlips: whether the likest name will do where none is the same.
    func program(_ text: String, unitKeys: Set<String>, allowsSlips: Bool) -> Match {
        let exact =
            NomenclatureCode(text) == nil ? byName[ShortName.key(text)] : byCode[PlanningCode.key(text)]
        if let exact, let position = chosen(among: exact, unitKeys) { return .found(programs[position], isExact: true) }
        guard allowsSlips, NomenclatureCode(text) == nil, let near = names.likest(text),
            let position = chosen(among: byName[ShortName.key(programs[near].name)] ?? [], unitKeys)
        else { return .missing }
        return .found(programs[position], isExact: false)
    }

    private func chosen(among positions: [Int], _ unitKeys: Set<String>) -> Int? {
        let own = positions.first { units[$0].map(unitKeys.contains) ?? false }
        // Where units are named, another unit's programme is none of ours, unless it is the only one.
        return own ?? (positions.count == 1 ? positions[0] : positions.first { units[$0] == nil })
    }
}

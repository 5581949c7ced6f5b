import Diagnostics
import Foundation

/// A planning document as a list of programmes of offices, whatever the shape of its table.
struct PlanningDocument {
    let name: PlanningName
    let programs: [PlannedProgram]
    /// Rows of activities below programmes, and of what stands above them.
    let otherRows: [ReferenceRow]
    let years: Set<Int>
    /// Years that the table counts from the first of its period, which nobody says.
    let hasUnknownYears: Bool
    let hasAgencies: Bool
    let statesBaselines: Bool
    /// A table of indicators alone, such as those of T-C.28.
    let isOfIndicators: Bool
    let place: SourceRange?

    var title: String { name.title }
    var period: BaselineDifference.Period {
        .init(
            first: name.years?.lowerBound ?? years.min(), isOfOneYear: name.year != nil,
            statesBaselines: statesBaselines)
    }
    var hasIndicators: Bool { programs.contains { !$0.indicators.isEmpty } }
    var hasAmounts: Bool { programs.contains { !$0.amounts.isEmpty } }

    init(_ key: String, _ node: DataNode, _ agencies: inout AgencyNames) {
        let name = PlanningName(key)
        self.name = name
        place = node.range
        var rows: [ReferenceRow] = []
        if case .list(let nodes) = node.value {
            for case .record(let record) in nodes.map(\.value) { rows.append(ReferenceRow(record)) }
        }
        for row in rows {
            if let office = row.record.text("opd"), let code = row.record.text("kode_opd") {
                agencies.learn(code: code, name: office)
            }
        }
        let groups = PlanningGroups(rows, &agencies)
        let programs = groups.order.map { id in
            PlannedProgram(groups.rows[id] ?? [], agency: groups.agencies[id] ?? "", of: name)
        }
        self.programs = programs
        otherRows = groups.others
        statesBaselines = rows.contains { PlannedBaseline.isStated(in: $0.record) }
        hasAgencies = programs.contains { !$0.agency.isEmpty }
        isOfIndicators = !programs.isEmpty && programs.allSatisfy { $0.name.isEmpty }
        years = PlanningDocument.years(of: programs, name)
        let keys = rows.first?.record.header.keys ?? []
        hasUnknownYears =
            name.years == nil
            && keys.contains { key in
                key.contains("_ke_") && rows.contains { $0.record[key].map { !$0.value.isNull } ?? false }
            }
    }

    /// - Parameter programs: that take the place of the document's own.
    private init(_ document: PlanningDocument, programs: [PlannedProgram]) {
        name = document.name
        self.programs = programs
        otherRows = document.otherRows
        years = document.years
        hasUnknownYears = document.hasUnknownYears
        hasAgencies = false
        statesBaselines = document.statesBaselines
        isOfIndicators = document.isOfIndicators
        place = document.place
    }

    private static func years(of programs: [PlannedProgram], _ name: PlanningName) -> Set<Int> {
        var years: Set<Int> = []
        for program in programs {
            years.formUnion(program.amounts.keys)
            for indicator in program.indicators { years.formUnion(indicator.targets.keys) }
        }
        return years
    }

    /// Without offices, for comparing with a document that names none: rows of one code are one programme, with all their money.
    var withoutAgencies: PlanningDocument {
        guard hasAgencies else { return self }
        var order: [String] = [], groups: [String: [PlannedProgram]] = [:]
        for program in programs {
            let key = program.codeKey ?? program.nameKey
            if groups[key] == nil { order.append(key) }
            groups[key, default: []].append(program)
        }
        return PlanningDocument(self, programs: order.compactMap { groups[$0].map(PlannedProgram.init(joining:)) })
    }

    /// All indicators of an office together, for comparing with a table of indicators alone.
    var asIndicators: PlanningDocument {
        var order: [String] = [], groups: [String: [ReferenceRow]] = [:]
        for program in programs {
            if groups[program.agency] == nil { order.append(program.agency) }
            groups[program.agency, default: []] += program.rows
        }
        let joined = order.map { PlannedProgram(indicatorsOf: groups[$0] ?? [], agency: $0, in: name) }
        return PlanningDocument(self, programs: joined)
    }
}

import Diagnostics
import Foundation

/// A programme of an office in a planning document, with all its rows.
struct PlannedProgram {
    struct Amount {
        let value: Decimal
        let place: SourceRange?
    }

    let rows: [ReferenceRow]
    let code: String?
    let codeKey: String?
    let name: String
    let nameKey: String
    /// Of the office; empty where the document names none.
    let agency: String
    let indicators: [PlannedIndicator]
    let amounts: [Int: Amount]

    init(_ rows: [ReferenceRow], agency: String, of document: PlanningName) {
        self.rows = rows
        self.agency = agency
        code = rows.lazy.compactMap(\.code).first
        codeKey = code.map(PlanningCode.key)
        name = rows.lazy.compactMap(\.name).first ?? ""
        nameKey = PlannedProgram.key(of: name)
        indicators = rows.compactMap { row in
            row.indicator.map { PlannedIndicator(row.record, $0, of: document) }
        }
        amounts = PlannedProgram.amounts(of: rows, document)
    }

    /// The indicators of an office, of whatever programmes: the tables of indicators and of programmes have codes and names of their own.
    init(indicatorsOf rows: [ReferenceRow], agency: String, in document: PlanningName) {
        self.rows = rows
        self.agency = agency
        (code, codeKey, name, nameKey, amounts) = (nil, nil, "", "", [:])
        indicators = rows.compactMap { row in
            row.indicator.map { PlannedIndicator(row.record, $0, of: document) }
        }
    }

    /// Several rows of one code as one, in documents that say nothing of offices.
    init(joining programs: [PlannedProgram]) {
        rows = programs.flatMap(\.rows)
        code = programs.lazy.compactMap(\.code).first
        codeKey = code.map(PlanningCode.key)
        name = programs.first?.name ?? ""
        nameKey = programs.first?.nameKey ?? ""
        agency = ""
        var seen: Set<String> = []
        indicators = programs.flatMap(\.indicators).filter { seen.insert($0.key).inserted }
        amounts = programs.map(\.amounts).reduce(into: [:]) { sums, amounts in
            for (year, amount) in amounts {
                sums[year] = Amount(
                    value: (sums[year]?.value ?? 0) + amount.value, place: sums[year]?.place ?? amount.place)
            }
        }
    }

    /// As `perubahan` may name it.
    var asChanged: RecordedChanges.Program {
        RecordedChanges.Program(
            keys: (codeKey.map { [RecordedChanges.codeKey($0)] } ?? []) + [RecordedChanges.nameKey(nameKey)],
            agency: agency)
    }

    /// Where it stands.
    var place: SourceRange? {
        rows.first.flatMap { row in
            ["nama", "kode", "indikator"].lazy.compactMap { key in
                row.record[key].flatMap { $0.value.isNull ? nil : $0.range }
            }.first
        }
    }
    var codePlace: SourceRange? { rows.lazy.compactMap { $0.record["kode"]?.range }.first }
    var agencyPlace: SourceRange? { rows.lazy.compactMap { $0.record["opd"]?.range }.first ?? place }

    /// Offices write the word in front or leave it out.
    static func key(of name: String) -> String {
        let key = ShortName.key(name)
        return key.hasPrefix("program ") ? String(key.dropFirst(8)) : key
    }

    /// A programme's money is written once, or once for each source of funds, whatever the number of its indicators.
    static func amounts(of rows: [ReferenceRow], _ document: PlanningName) -> [Int: Amount] {
        var seen: [Int: Set<String>] = [:], amounts: [Int: Amount] = [:]
        for row in rows {
            let source = row.record.text("sumber_dana").map { ShortName.key($0) } ?? ""
            for (year, node) in row.amounts(in: document) {
                guard let number = node.value.asNumber, seen[year, default: []].insert(source).inserted else {
                    continue
                }
                amounts[year] = Amount(
                    value: (amounts[year]?.value ?? 0) + number, place: amounts[year]?.place ?? node.range)
            }
        }
        return amounts
    }
}

extension ReferenceRow {
    func amounts(in document: PlanningName) -> [Int: DataNode] {
        PlannedYears.values(of: record, ProgramBudget.amount, "anggaran", in: document)
    }
}

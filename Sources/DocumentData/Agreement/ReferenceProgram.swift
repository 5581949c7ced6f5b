import Diagnostics
import Foundation

/// A programme of a reference document with all its rows.
struct ReferenceProgram {
    let rows: [ReferenceRow]
    /// What it gets in each year, and where that stands: a programme's money is written once, or once for each source of funds.
    let amounts: [Int: PlannedProgram.Amount]

    init(rows: [ReferenceRow], of document: PlanningName) {
        self.rows = rows
        amounts = PlannedProgram.amounts(of: rows, document)
    }

    var code: String? { rows.lazy.compactMap(\.code).first }
    var name: String { rows.lazy.compactMap(\.name).first ?? "" }
    /// Where it stands.
    var place: SourceRange? { rows.first.flatMap { ($0.record["nama"] ?? $0.record["kode"])?.range } }

    /// What is written as the money of all years.
    var total: PlannedProgram.Amount? {
        var seen: Set<String> = []
        return rows.reduce(nil) { sum, row in
            guard let node = row.record["anggaran"], let number = node.value.asNumber,
                seen.insert(row.record.text("sumber_dana").map { ShortName.key($0) } ?? "").inserted
            else { return sum }
            return .init(value: (sum?.value ?? 0) + number, place: sum?.place ?? node.range)
        }
    }

    /// Keys of the sources that its money comes from, where it says so.
    var sources: Set<String> { Set(rows.compactMap { $0.record.text("sumber_dana") }.map { ShortName.key($0) }) }
}

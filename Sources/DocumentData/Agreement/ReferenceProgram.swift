import Diagnostics
import Foundation

/// A programme of a reference document with all its rows.
struct ReferenceProgram {
    let rows: [ReferenceRow]

    var code: String? { rows.lazy.compactMap(\.code).first }
    var name: String { rows.lazy.compactMap(\.name).first ?? "" }
    /// Where it stands.
    var place: SourceRange? { rows.first.flatMap { ($0.record["nama"] ?? $0.record["kode"])?.range } }

    /// What it gets in a year, and where that stands; a programme's money is written once, whatever the number of its indicators.
    func amount(_ year: Int) -> (amount: Decimal, place: SourceRange?)? {
        rows.lazy.compactMap { row in
            row.record["\(ProgramBudget.amount.prefix)\(year)"].flatMap { node in
                node.value.asNumber.map { ($0, node.range) }
            }
        }.first
    }
}

import Diagnostics

/// Parts what one table of a plan tells into our tables: programmes, further indicators, amounts by year.
struct PlanSplit {
    /// What a table of a plan gives: programmes with targets and amounts of each year.
    static let collection = DataCollection(
        name: "program",
        shape: Shape(
            WorkProgram.shape.name, WorkProgram.shape.explanation, WorkProgram.shape.fields,
            yearly: [WorkProgram.target, ProgramBudget.amount], isOpen: true), isList: true)

    private static let shared: Set = ["satuan", "arah", "baseline", "tahun_baseline", "kondisi_akhir", "indikator"]

    private(set) var programs: [ImportedTable.Record] = []
    private(set) var indicators: [ImportedTable.Record] = []
    private(set) var budgets: [ImportedTable.Record] = []

    /// - Parameters:
    ///   - records: a programme with several indicators has several, one behind the other.
    ///   - year: of a budget whose amounts name none.
    init(_ records: [ImportedTable.Record], budgetOf year: Int?) {
        for record in records {
            var record = record
            let isContinued = programs.last.map { PlanSplit.isSame($0, record) } ?? false
            let program = isContinued ? programs.last?["id"] ?? "" : record["id"] ?? ""
            if let year { record[ProgramBudget.amount.prefix + String(year)] = record.removeValue(forKey: "anggaran") }
            let amounts = record.filter { ProgramBudget.amount.year(of: $0.key) != nil && !$0.value.isEmpty }
            for key in record.keys where ProgramBudget.amount.year(of: key) != nil { record[key] = nil }
            if !amounts.isEmpty, !isContinued {
                var budget = amounts
                budget["program"] = program
                budget["sumber_dana"] = record["sumber_dana"]
                budgets.append(budget)
            }
            if isContinued {
                var indicator = record.filter { key, _ in
                    PlanSplit.shared.contains(key) || WorkProgram.target.year(of: key) != nil
                }
                indicator["program"] = program
                indicators.append(indicator)
            } else {
                programs.append(record)
            }
        }
    }

    private static func isSame(_ first: ImportedTable.Record, _ second: ImportedTable.Record) -> Bool {
        guard let name = first["nama"], name == second["nama"], let code = first["kode"], code == second["kode"] else {
            return false
        }
        return second["opd"] == nil || first["opd"] == second["opd"]
    }

    /// As tables; those with nothing in them are left out.
    var tables: [ImportedTable] {
        [("program", programs), ("indikator", indicators), ("pagu", budgets)].compactMap { name, records in
            guard !records.isEmpty else { return nil }
            let fields = records.reduce(into: Set<String>()) { $0.formUnion($1.keys) }
            return ImportedTable(name, of: fields, records: records)
        }
    }
}

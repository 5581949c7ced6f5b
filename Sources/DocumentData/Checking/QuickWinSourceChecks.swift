import Diagnostics
import Foundation

/// Compares where the money of a quick win comes from with the budgets of its programmes.
///
/// Only of a quick win whose budget is what its programmes get in one year of the plan: then it is the same money, and one that names
/// fewer sources says that they pay all of it.
enum QuickWinSourceChecks {
    static func run(on root: DataRecord, into findings: inout Findings) {
        guard root["pagu"] != nil, !PeriodChecks.lacksColumns(of: "pagu", ProgramBudget.amount, in: root) else {
            return
        }
        let records = PlanRecords(root.entries, over: PlanYears(of: root["masterplan"], hasEnd: false))
        let programs = Dictionary(grouping: root.records("program")) { $0.record("quick_win")?.text("id") ?? "" }
        for quickWin in root.records("quick_win") {
            guard let id = quickWin.text("id"), let budget = quickWin.number("anggaran"), budget > 0,
                let stated = quickWin.text("sumber_dana")
            else { continue }
            let budgets = (programs[id] ?? []).flatMap { records.budgets(of: $0.text("id") ?? "") }
            guard let year = year(of: budgets, amountingTo: budget) else { continue }
            let paying = budgets.filter { row in
                row.source != nil && row.amounts.contains { $0.year == year && ($0.node.value.asNumber ?? 0) > 0 }
            }
            if let diagnostic = difference(stated, at: quickWin["sumber_dana"]?.range, paying, in: year) {
                findings.report(diagnostic)
            }
        }
    }

    /// The first year in which they get this amount together.
    private static func year(of budgets: [ProgramBudget], amountingTo budget: Decimal) -> Int? {
        Dictionary(grouping: budgets.flatMap(\.amounts), by: \.year)
            .filter { $0.value.compactMap(\.node.value.asNumber).reduce(0, +) == budget }.keys.min()
    }

    private static func difference(
        _ stated: String, at range: SourceRange?, _ paying: [ProgramBudget], in year: Int
    ) -> Diagnostic? {
        let named = stated.lowercased()
        let missing = paying.filter { !named.contains(($0.source ?? "").lowercased()) }
        let parts = named.split(separator: ";").map { $0.trimmingCharacters(in: .whitespaces) }.filter { !$0.isEmpty }
        let unpaid = parts.filter { part in !paying.contains { part.contains(($0.source ?? "").lowercased()) } }
        guard !paying.isEmpty, !missing.isEmpty || !unpaid.isEmpty else { return nil }
        let sources = distinct(paying.compactMap(\.source)).joined(separator: "; ")
        var diagnostic = Diagnostic(
            "data.quick-win-source", .warning,
            Wording(
                id: "sumber dana \"\(stated)\", sedangkan pagu programnya tahun \(year) dari: \(sources)",
                en: "the source of funds is '\(stated)', and its programme's budget of \(year) comes from: \(sources)"),
            at: range
        )
        .fix(Wording(id: "tulis \(sources), atau perbaiki pagunya", en: "write \(sources), or set the budget right"))
        for row in missing.prefix(3) {
            diagnostic = diagnostic.note(
                Wording(id: "pagunya di sini", en: "its budget is here"),
                at: row.amounts.first { $0.year == year }?.node.range ?? row.record["sumber_dana"]?.range)
        }
        return diagnostic
    }

    private static func distinct(_ texts: [String]) -> [String] {
        var seen: Set<String> = []
        return texts.filter { seen.insert($0).inserted }
    }
}

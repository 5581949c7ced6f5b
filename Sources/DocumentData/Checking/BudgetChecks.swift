import Diagnostics
import Foundation

/// Compares the budget of a programme with what its years and sources add up to.
enum BudgetChecks {
    static func run(on root: DataRecord, into findings: inout Findings) {
        guard root["pagu"] != nil, !PeriodChecks.lacksColumns(of: "pagu", ProgramBudget.amount, in: root) else {
            return
        }
        let plan = PlanYears(of: root["masterplan"], hasEnd: false)
        let records = PlanRecords(root.entries, over: plan)
        for program in root.records("program") {
            let budgets = records.budgets(of: program.text("id") ?? "")
            guard !budgets.isEmpty, let stated = program.number("anggaran"), let range = program["anggaran"]?.range
            else { continue }
            let sum = records.total(of: budgets)
            if sum != stated { findings.report(difference(stated, sum, at: range, budgets)) }
        }
        for budget in root.records("pagu").map(ProgramBudget.init) {
            let isHalf = (budget.record.integer("tahun") == nil) != (budget.record.number("anggaran") == nil)
            if isHalf { findings.report(half(budget)) }
            if let year = budget.record.integer("tahun"), let plan, !plan.years.contains(year) {
                findings.report(outside(budget, year))
            }
        }
    }

    private static func difference(
        _ stated: Decimal, _ sum: Decimal, at range: SourceRange, _ budgets: [ProgramBudget]
    ) -> Diagnostic {
        let (statedText, sumText) = (Rupiah.text(stated), Rupiah.text(sum))
        let by = Rupiah.text(stated > sum ? stated - sum : sum - stated)
        var diagnostic = Diagnostic(
            "data.budget-sum", .warning,
            Wording(
                id:
                    "anggaran \(statedText), sedangkan pagu menurut tahun dan sumber dana berjumlah \(sumText): selisih \(by)",
                en: "the budget is \(statedText), and its years and sources add up to \(sumText): a difference of \(by)"
            ),
            at: range
        )
        .fix(
            Wording(
                id: "perbaiki salah satunya, atau kosongkan anggaran: jumlah pagu yang dicetak",
                en: "set one of them right, or leave anggaran empty: then the sum is printed"))
        for budget in budgets.prefix(3) {
            diagnostic = diagnostic.note(
                Wording(id: "pagunya di sini", en: "its years are here"),
                at: budget.amounts.first?.node.range ?? budget.record["program"]?.range)
        }
        return diagnostic
    }

    private static func outside(_ budget: ProgramBudget, _ year: Int) -> Diagnostic {
        Diagnostic(
            "data.budget-outside-period", .warning,
            Wording(
                id: "pagu tahun \(year) di luar periode rencana: tidak dihitung dan tidak dicetak",
                en: "a budget of \(year), outside of the plan: it is neither counted nor printed"),
            at: budget.record["tahun"]?.range
        )
        .fix(
            Wording(
                id: "hapus barisnya, perbaiki tahunnya, atau perbaiki periode",
                en: "delete the row, or set its year or the period right"))
    }

    private static func half(_ budget: ProgramBudget) -> Diagnostic {
        Diagnostic(
            "data.budget-without-year", .warning,
            Wording(
                id: "baris pagu ini tidak dihitung: tahun dan anggaran harus terisi keduanya",
                en: "this row is not counted: tahun and anggaran belong together"),
            at: budget.record["anggaran"]?.range ?? budget.record["program"]?.range
        )
        .fix(Wording(id: "isi tahunnya", en: "fill in the year"))
    }
}

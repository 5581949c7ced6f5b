import Diagnostics
import Foundation

/// Compares what a quick win costs with what its programmes get, and tells a quick win that no programme of the plan names.
///
/// A quick win is a part of its programmes: it costs no more than they get. Where nearly all quick wins of a project cost what their
/// programmes get in one year, or altogether, one that differs was changed at one of two places.
enum QuickWinBudgetChecks {
    private enum Span: Hashable {
        case year(Int), plan
    }

    private struct Compared {
        let id: String
        let budget: Decimal
        let range: SourceRange?
        /// What its programmes get by year, and altogether.
        let given: [Span: Decimal]
        let places: [SourceRange]
    }

    static func run(on root: DataRecord, into findings: inout Findings) {
        let programs = root.records("program"), quickWins = root.records("quick_win")
        guard !programs.isEmpty, !quickWins.isEmpty else { return }
        let named = Dictionary(grouping: programs) { $0.record("quick_win")?.text("id") ?? "" }
        report(quickWins.filter { named[$0.text("id") ?? ""] == nil }, of: quickWins.count, into: &findings)
        let hasBudgets =
            root["pagu"] != nil && !PeriodChecks.lacksColumns(of: "pagu", ProgramBudget.amount, in: root)
        let records = PlanRecords(root.entries, over: PlanYears(of: root["masterplan"], hasEnd: false))
        let compared = quickWins.compactMap { quickWin in
            quickWin.text("id").flatMap { id in
                named[id].flatMap { programs in
                    compare(
                        quickWin, id, programs,
                        programs.flatMap { program in
                            hasBudgets ? records.budgets(of: program.text("id") ?? "") : []
                        })
                }
            }
        }
        let common = common(compared)
        for one in compared {
            if let total = one.given[.plan], one.budget > total {
                findings.report(tooMuch(one, total))
            } else if let common, one.given[common] != one.budget {
                findings.report(another(one, common))
            }
        }
    }

    private static func compare(
        _ quickWin: DataRecord, _ id: String, _ programs: [DataRecord], _ budgets: [ProgramBudget]
    ) -> Compared? {
        guard let budget = quickWin.number("anggaran"), budget > 0 else { return nil }
        var given: [Span: Decimal] = [:]
        for amount in budgets.flatMap(\.amounts) {
            given[.year(amount.year), default: 0] += amount.node.value.asNumber ?? 0
        }
        let totals = programs.compactMap { $0.number("anggaran") }
        if totals.count == programs.count { given[.plan] = totals.reduce(0, +) }
        guard !given.isEmpty else { return nil }
        let places = budgets.flatMap(\.amounts).compactMap(\.node.range) + programs.compactMap { $0["anggaran"]?.range }
        return Compared(
            id: quickWin.text("nama") ?? id, budget: budget, range: quickWin["anggaran"]?.range, given: given,
            places: places)
    }

    /// What at least three and all but a quarter of them cost.
    private static func common(_ compared: [Compared]) -> Span? {
        var counts: [Span: Int] = [:]
        for one in compared {
            for (span, amount) in one.given where amount == one.budget { counts[span, default: 0] += 1 }
        }
        let most = counts.max { ($0.value, order(of: $1.key)) < ($1.value, order(of: $0.key)) }
        guard let most, most.value > 2, (compared.count - most.value) * 4 <= compared.count else { return nil }
        return most.key
    }

    /// Among equals the first year is meant.
    private static func order(of span: Span) -> Int { if case .year(let year) = span { year } else { .max } }

    // MARK: Messages

    private static func report(_ unnamed: [DataRecord], of count: Int, into findings: inout Findings) {
        guard let first = unnamed.first else { return }
        if unnamed.count == count {
            findings.report(
                Diagnostic(
                    "data.quick-win-without-program", .note,
                    Wording(
                        id: "tidak ada program yang menyebut quick win: kolom quick_win tidak ada atau kosong",
                        en: "no programme names a quick win: there is no column quick_win, or it is empty"),
                    at: first["id"]?.range
                )
                .fix(Wording(id: "isi kolom quick_win pada data program", en: "fill in quick_win in the programmes")))
            return
        }
        for quickWin in unnamed {
            findings.report(
                Diagnostic(
                    "data.quick-win-without-program", .warning,
                    Wording(
                        id: "tidak ada program yang menyebut quick win \"\(quickWin.text("id") ?? "")\"",
                        en: "no programme names the quick win '\(quickWin.text("id") ?? "")'"),
                    at: quickWin["id"]?.range
                )
                .fix(
                    Wording(
                        id: "tulis idnya pada kolom quick_win programnya",
                        en: "write its id into quick_win of its programme")
                ))
        }
    }

    private static func tooMuch(_ one: Compared, _ total: Decimal) -> Diagnostic {
        let diagnostic = Diagnostic(
            "data.quick-win-budget", .warning,
            Wording(
                id:
                    "quick win \"\(one.id)\" beranggaran \(Rupiah.text(one.budget)), programnya hanya \(Rupiah.text(total))",
                en:
                    "the quick win '\(one.id)' costs \(Rupiah.text(one.budget)), its programme gets \(Rupiah.text(total)) only"
            ),
            at: one.range)
        return noting(one.places, in: diagnostic)
    }

    private static func another(_ one: Compared, _ common: Span) -> Diagnostic {
        let amount = one.given[common].map { Rupiah.text($0) } ?? "–"
        var when = (id: "", en: "")
        if case .year(let year) = common { when = (" tahun \(year)", " in \(year)") }
        let diagnostic = Diagnostic(
            "data.quick-win-budget", .warning,
            Wording(
                id: "quick win \"\(one.id)\" beranggaran \(Rupiah.text(one.budget)), programnya\(when.id) \(amount); "
                    + "pada quick win lain keduanya sama",
                en:
                    "the quick win '\(one.id)' costs \(Rupiah.text(one.budget)), its programme gets \(amount)\(when.en); "
                    + "with the others both are the same"),
            at: one.range)
        return noting(one.places, in: diagnostic)
    }

    private static func noting(_ places: [SourceRange], in diagnostic: Diagnostic) -> Diagnostic {
        var diagnostic = diagnostic
        if let place = places.first {
            diagnostic = diagnostic.note(
                Wording(id: "pagu programnya di sini", en: "the programme's budget is here"), at: place)
        }
        return diagnostic.fix(Wording(id: "perbaiki salah satunya", en: "set one of them right"))
    }
}

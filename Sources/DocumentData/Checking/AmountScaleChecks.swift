import Diagnostics
import Foundation

/// Budgets that were typed in thousands or millions, beside others in rupiah: half of a list often is. No programme has a budget of Rp1.250.
enum AmountScaleChecks {
    private typealias Amount = (value: Decimal, node: DataNode)

    /// Budgets below are of no programme of a regency whose others are above the usual one.
    private static let least: Decimal = 1_000_000, usual: Decimal = 100_000_000
    /// A column in which all are below was typed in another unit as a whole.
    private static let leastOfAll: Decimal = 100_000

    static func run(on root: DataRecord, into findings: inout Findings) {
        for list in ["program", "quick_win"] {
            check(root.records(list).compactMap { $0["anggaran"] }, into: &findings)
        }
        check(root.records("pagu").flatMap { ProgramBudget($0).amounts.map(\.node) }, into: &findings)
    }

    private static func check(_ nodes: [DataNode], into findings: inout Findings) {
        let amounts: [Amount] = nodes.compactMap { node in
            node.value.asNumber.flatMap { $0 > 0 ? ($0, node) : nil }
        }
        let small = amounts.filter { $0.value < least }
        // Most plans have none: exact numbers take long to sort.
        guard !small.isEmpty else { return }
        let large = amounts.filter { $0.value >= least }.map(\.value).sorted()
        if large.isEmpty {
            guard small.count > 2, small.allSatisfy({ $0.value < leastOfAll }) else { return }
            findings.report(all(small))
        } else if large.count > 2, large[large.count / 2] >= usual {
            for amount in small { findings.report(one(amount, large)) }
        }
    }

    private static func one(_ amount: Amount, _ others: [Decimal]) -> Diagnostic {
        let typed = Rupiah.text(amount.value), median = Rupiah.text(others[others.count / 2])
        let scale = [(1_000_000 as Decimal, "juta", "millions"), (1000, "ribu", "thousands")].first { scale, _, _ in
            (others[0] / 2...others[others.count - 1] * 2).contains(amount.value * scale)
        }
        return Diagnostic(
            "data.amount-scale", .warning,
            Wording(
                id: "anggaran \(typed) jauh di bawah yang lain (biasanya sekitar \(median))"
                    + (scale.map { ": mungkin ditulis dalam \($0.1)" } ?? ""),
                en: "the budget \(typed) is far below the others (usually about \(median))"
                    + (scale.map { ": perhaps typed in \($0.2)" } ?? "")),
            at: amount.node.range
        )
        .rule(Wording(id: "anggaran ditulis dalam rupiah utuh", en: "budgets are written in whole rupiah"))
        .fix(
            scale.map {
                let right = NumberFormat.text(amount.value * $0.0)
                return Wording(id: "tulis \(right)", en: "write \(right)")
            } ?? Wording(id: "tulis dalam rupiah utuh", en: "write it in whole rupiah"))
    }

    private static func all(_ amounts: [Amount]) -> Diagnostic {
        Diagnostic(
            "data.amount-scale", .warning,
            Wording(
                id:
                    "semua \(amounts.count) anggaran di bawah \(Rupiah.text(leastOfAll)): mungkin ditulis dalam ribu atau juta",
                en:
                    "all \(amounts.count) budgets are below \(Rupiah.text(leastOfAll)): perhaps typed in thousands or millions"
            ), at: amounts.first?.node.range
        )
        .rule(Wording(id: "anggaran ditulis dalam rupiah utuh", en: "budgets are written in whole rupiah"))
        .fix(Wording(id: "kalikan seluruh kolomnya", en: "multiply the whole column"))
    }
}

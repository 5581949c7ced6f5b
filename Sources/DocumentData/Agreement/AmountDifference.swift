import Diagnostics
import Foundation

/// By how much the money of a year differs.
struct AmountDifference {
    let wording: Wording
    let short: String

    init(_ year: Int, old: Decimal, new: Decimal?, _ title: String) {
        guard let new else {
            wording = Wording(
                id: "\(year) kosong, dalam \(title) \(Rupiah.text(old))",
                en: "of \(year) is empty, in \(title) it is \(Rupiah.text(old))")
            short = "\(year): – (\(title): \(Rupiah.text(old)))"
            return
        }
        let difference = new - old, sign = difference > 0 ? "+" : "−"
        let by =
            sign + Rupiah.text(abs(difference))
            + (old == 0 ? "" : " = \(sign)\(NumberFormat.percent((abs(difference) * 100 / old).rounded(to: 2)))")
        wording = Wording(
            id: "\(year) \(Rupiah.text(new)), dalam \(title) \(Rupiah.text(old)) (selisih \(by))",
            en: "of \(year) is \(Rupiah.text(new)), in \(title) \(Rupiah.text(old)) (by \(by))")
        short = "\(year): \(Rupiah.text(new)) (\(title): \(Rupiah.text(old)), selisih \(by))"
    }
}

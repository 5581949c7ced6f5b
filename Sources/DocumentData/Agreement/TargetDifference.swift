import Diagnostics
import Foundation

/// In which way two targets of one year differ: what usually happened to one of them.
enum TargetDifference {
    case decimalsCut, percentOrRatio, other

    /// nil where both say the same.
    init?(_ one: DataValue, _ other: DataValue) {
        guard let a = one.asNumber, let b = other.asNumber else {
            if TargetDifference.key(one) == TargetDifference.key(other) { return nil }
            self = .other
            return
        }
        if a == b { return nil }
        if a == b * 100 || b == a * 100 {
            self = .percentOrRatio
        } else if TargetDifference.isCut(a, of: b) || TargetDifference.isCut(b, of: a) {
            self = .decimalsCut
        } else {
            self = .other
        }
    }

    /// '100%' beside the number 100 is the same; white space and case do not count.
    private static func key(_ value: DataValue) -> String {
        let text = value.asNumber.map { NumberFormat.ungrouped($0) } ?? value.asText ?? ""
        return text.lowercased().filter { !$0.isWhitespace && $0 != "%" }
    }

    /// Whether a whole number is another without its decimals, cut or rounded.
    private static func isCut(_ whole: Decimal, of exact: Decimal) -> Bool {
        whole == whole.whole && exact != exact.whole && (whole == exact.whole || whole == exact.rounded)
    }

    var wording: Wording {
        switch self {
        case .decimalsCut: Wording(id: " (desimal terpotong)", en: " (decimals were cut)")
        case .percentOrRatio: Wording(id: " (persen dan pecahan tertukar)", en: " (a percentage for a fraction)")
        case .other: Wording(id: "", en: "")
        }
    }
}

extension Decimal {
    /// To a whole number, halves away from zero.
    fileprivate var rounded: Decimal {
        var (result, value) = (Decimal(), self)
        NSDecimalRound(&result, &value, 0, .plain)
        return result
    }
}

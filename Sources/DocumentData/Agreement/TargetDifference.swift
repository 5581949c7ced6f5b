import Diagnostics
import Foundation

/// In which way two targets of one year differ: what usually happened to one of them.
enum TargetDifference: CaseIterable {
    case decimalsCut, percentOrRatio, typing, other

    /// nil where both say the same.
    init?(_ one: DataValue, _ other: DataValue) {
        guard let a = TargetDifference.number(one), let b = TargetDifference.number(other) else {
            if TargetDifference.key(one) == TargetDifference.key(other) { return nil }
            self = .other
            return
        }
        if a == b { return nil }
        if a == b * 100 || b == a * 100 {
            self = .percentOrRatio
        } else if TargetDifference.isCut(a, of: b) || TargetDifference.isCut(b, of: a) {
            self = .decimalsCut
        } else if TargetDifference.isSlip(a, b) {
            self = .typing
        } else {
            self = .other
        }
    }

    /// '100%' beside the number 100, or '99,50%' beside 99,5, is the same.
    private static func number(_ value: DataValue) -> Decimal? {
        if let number = value.asNumber { return number }
        guard let text = value.asText, text.last == "%" else { return nil }
        let digits = text.dropLast().trimmingCharacters(in: .whitespaces)
        return try? NumberText.decimal(digits).get()
    }

    /// White space and case do not count.
    private static func key(_ value: DataValue) -> String {
        let text = value.asNumber.map { NumberFormat.ungrouped($0) } ?? value.asText ?? ""
        return text.lowercased().filter { !$0.isWhitespace && $0 != "%" }
    }

    /// Whether a whole number is another without its decimals, cut or rounded.
    private static func isCut(_ whole: Decimal, of exact: Decimal) -> Bool {
        whole == whole.whole && exact != exact.whole && (whole == exact.whole || whole == exact.rounded(to: 0))
    }

    /// The same digits but for two neighbours that changed places, or a comma elsewhere, in numbers of at least three digits.
    private static func isSlip(_ one: Decimal, _ other: Decimal) -> Bool {
        let a = digits(one), b = digits(other)
        guard a.count >= 3, b.count >= 3 else { return false }
        if a == b { return true }
        guard a.count == b.count else { return false }
        let differing = a.indices.filter { a[$0] != b[$0] }
        return differing.count == 2 && differing[0] + 1 == differing[1] && a[differing[0]] == b[differing[1]]
            && a[differing[1]] == b[differing[0]]
    }

    private static func digits(_ number: Decimal) -> [UInt8] {
        NumberFormat.ungrouped(number).utf8.filter { (48...57).contains($0) }
    }

    var rule: AgreementRule {
        switch self {
        case .decimalsCut: .targetDecimals
        case .percentOrRatio: .targetRatio
        case .typing: .targetTyping
        case .other: .target
        }
    }

    var wording: Wording {
        switch self {
        case .decimalsCut: Wording(id: " (desimal terpotong)", en: " (decimals were cut)")
        case .percentOrRatio: Wording(id: " (persen dan pecahan tertukar)", en: " (a percentage for a fraction)")
        case .typing: Wording(id: " (salah ketik)", en: " (a slip of typing)")
        case .other: Wording(id: "", en: "")
        }
    }

    var fix: Wording {
        switch self {
        case .other:
            Wording(
                id: "samakan dengan dokumen yang ditetapkan; bila direvisi, catat dalam perubahan",
                en: "take the value of the document that was adopted; if it was revised, record that in perubahan")
        default:
            Wording(id: "samakan dengan dokumen yang ditetapkan", en: "take the value of the document that was adopted")
        }
    }
}

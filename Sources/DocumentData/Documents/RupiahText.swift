import Diagnostics
import Foundation

/// Reads amounts of money: whole, not negative, with or without 'Rp'; a fraction of only zeros is tolerated.
enum RupiahText {
    private static let rule = Wording(
        id: "anggaran ditulis dalam rupiah utuh: 1250000 atau 1.250.000",
        en: "an amount is whole rupiah: 1250000 or 1.250.000")

    static func amount(_ text: String) -> Result<Decimal, ValueProblem> {
        // Most amounts are bare digits: no prefix, no letters.
        if text.utf8.allSatisfy({ (48...57).contains($0) }) { return whole(text, text) }
        var body = text[...]
        if body.lowercased().hasPrefix("rp") {
            body = body.dropFirst(2).drop { $0 == "." || $0.isWhitespace }
        }
        let digits = String(body)
        if body.contains(where: \.isLetter), NumberText.damage(in: digits) == nil {
            return .failure(
                ValueProblem(
                    "data.not-an-amount",
                    Wording(
                        id: "anggaran \"\(text)\" bukan angka",
                        en: "amount \"\(text)\" is not a number"),
                    rule: rule))
        }
        return whole(digits, text)
    }

    /// - Parameter text: the whole amount as it was written, for messages.
    private static func whole(_ digits: String, _ text: String) -> Result<Decimal, ValueProblem> {
        // '500.000,00' and '1.250' are read as whole numbers here; only then '1,250' is refused.
        let result = fractionOfZeros(digits).map { NumberText.integer($0) } ?? NumberText.integer(digits)
        return result.mapError { problem in
            problem.id == "data.not-a-number" || problem.id == "data.not-an-integer"
                ? ValueProblem(
                    "data.not-an-amount",
                    Wording(
                        id: "anggaran \"\(text)\" bukan rupiah utuh",
                        en: "amount \"\(text)\" is not whole rupiah"), rule: rule)
                : problem
        }.flatMap { number in
            number >= 0
                ? .success(number)
                : .failure(
                    ValueProblem(
                        "data.negative-amount",
                        Wording(id: "anggaran tidak boleh negatif", en: "an amount is not negative"), rule: rule))
        }
    }

    /// The part before ',00'.
    private static func fractionOfZeros(_ text: String) -> String? {
        text.hasSuffix(",00") ? String(text.dropLast(3)) : nil
    }
}

import Diagnostics
import Foundation

/// Reads numbers as Indonesian authors write them: points between thousands, a comma before the fraction; plain digits too.
enum NumberText {
    static let rule = Wording(
        id: "titik memisahkan ribuan, koma memisahkan pecahan: 1.250.000,50",
        en: "points part thousands, a comma parts the fraction: 1.250.000,50")

    /// A number that may have a fraction. `1.250` and `1,250` may be read in two ways and are refused.
    static func decimal(_ text: String) -> Result<Decimal, ValueProblem> {
        let (sign, digits) = parts(of: text)
        guard let groups = DigitGroups(digits.utf8) else { return .failure(damage(in: text) ?? notANumber(text)) }
        // 85,215 is taken for a decimal: exact amounts of this size are hardly ever written with a comma for thousands;
        // 1,250 may be either.
        let isFraction = groups.commaCount == 1 && digits.utf8.last != UInt8(ascii: "0")
        if groups.separatorCount == 1, groups.lastCount == 3, !groups.beginsWithZero, groups.firstCount <= 3,
            !isFraction
        {
            let joined = digits.filter { $0.isNumber }
            let fraction = digits.replacing(".", with: ",")
            let other = fraction.hasSuffix("0") ? trimmingZeros(String(fraction)) : String(fraction) + "0"
            return .failure(
                ValueProblem(
                    "data.ambiguous-number",
                    Wording(
                        id: "\"\(text)\" dapat berarti dua bilangan",
                        en: "\"\(text)\" may mean two numbers"),
                    rule: rule,
                    fix: Wording(
                        id: "tulis \(sign)\(joined) atau \(sign)\(other)",
                        en: "write \(sign)\(joined) or \(sign)\(other)")))
        }
        return value(sign, digits, groups, text)
    }

    /// A whole number; here `1.250` can only be a thousand.
    static func integer(_ text: String) -> Result<Decimal, ValueProblem> {
        let (sign, digits) = parts(of: text)
        guard let groups = DigitGroups(digits.utf8) else { return .failure(damage(in: text) ?? notANumber(text)) }
        if groups.separatorCount == 1, groups.commaCount == 1, groups.lastCount == 3 {
            return .failure(
                ValueProblem(
                    "data.ambiguous-number",
                    Wording(
                        id: "\"\(text)\" bukan bilangan bulat yang jelas",
                        en: "\"\(text)\" is no clear whole number"),
                    rule: rule, write: sign + digits.replacing(",", with: ".")))
        }
        return value(sign, digits, groups, text).flatMap { number in
            number.exponent >= 0 || number == number.whole
                ? .success(number)
                : .failure(
                    ValueProblem(
                        "data.not-an-integer",
                        Wording(id: "\"\(text)\" bukan bilangan bulat", en: "\"\(text)\" is not a whole number")))
        }
    }

    // MARK: Steps

    private static func parts(of text: String) -> (sign: String, digits: Substring) {
        if let first = text.utf8.first, (48...57).contains(first) { return ("", text[...]) }
        let body = text.drop(while: \.isWhitespace)
        if let first = body.first, first == "-" || first == "−" { return ("-", body.dropFirst()) }
        return ("", body.hasPrefix("+") ? body.dropFirst() : body)
    }

    private static func value(
        _ sign: String, _ digits: Substring, _ groups: DigitGroups, _ text: String
    ) -> Result<Decimal, ValueProblem> {
        let fractionCount: Int
        if groups.commaCount == 1, groups.endsWithComma, groups.arePointsBeforeThree, groups.isGrouped {
            fractionCount = groups.lastCount
        } else if groups.commaCount == 0, groups.pointCount == 1, groups.lastCount != 3 || groups.beginsWithZero {
            // '12.5' can only be a fraction, for a group of thousands has three digits.
            fractionCount = groups.lastCount
        } else if groups.commaCount == 0, groups.arePointsBeforeThree, groups.isGrouped {
            fractionCount = 0
        } else if groups.isEnglish {
            return .failure(
                ValueProblem(
                    "data.foreign-number",
                    Wording(
                        id: "\"\(text)\" memakai tanda pemisah Inggris",
                        en: "\"\(text)\" has English separators"), rule: rule,
                    write: sign + digits.map { $0 == "." ? "," : $0 == "," ? "." : String($0) }.joined()))
        } else {
            return .failure(notANumber(text))
        }
        return groups.decimal(isNegative: !sign.isEmpty, fractionCount: fractionCount).map { .success($0) }
            ?? .failure(notANumber(text))
    }

    private static func trimmingZeros(_ text: String) -> String {
        var text = text
        while text.hasSuffix("0") { text.removeLast() }
        return text.hasSuffix(",") ? text + "0" : text
    }

    /// '1,98609E+17': what a spreadsheet makes of long numbers.
    static func damage(in text: String) -> ValueProblem? {
        let parts = text.uppercased().split(separator: "E", omittingEmptySubsequences: false)
        guard parts.count == 2, let power = parts.last, !parts[0].isEmpty,
            parts[0].allSatisfy({ $0.isNumber || $0 == "." || $0 == "," || $0 == "-" }),
            !power.isEmpty, power.drop(while: { $0 == "+" || $0 == "-" }).allSatisfy(\.isNumber)
        else { return nil }
        return ValueProblem(
            "data.spreadsheet-damage",
            Wording(
                id: "angka rusak dari Excel: \"\(text)\"",
                en: "number damaged by a spreadsheet: \"\(text)\""),
            fix: Wording(
                id: "tulis semua angkanya; di Excel jadikan kolom itu Teks",
                en: "write all digits; in Excel make the column Text"))
    }

    private static func notANumber(_ text: String) -> ValueProblem {
        ValueProblem(
            "data.not-a-number", Wording(id: "\"\(text)\" bukan bilangan", en: "\"\(text)\" is not a number"),
            rule: rule)
    }
}

extension Decimal {
    /// Without its fraction, towards zero.
    var whole: Decimal {
        var (result, value) = (Decimal(), self)
        NSDecimalRound(&result, &value, 0, self < 0 ? .up : .down)
        return result
    }
}

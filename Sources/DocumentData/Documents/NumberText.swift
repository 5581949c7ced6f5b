import Diagnostics
import Foundation

/// Reads numbers as Indonesian authors write them: points between thousands, a comma before the fraction; plain digits too.
enum NumberText {
    static let rule = Wording(id: "titik memisahkan ribuan, koma memisahkan pecahan: 1.250.000,50",
                              en: "points part thousands, a comma parts the fraction: 1.250.000,50")

    /// A number that may have a fraction. `1.250` and `1,250` may be read in two ways and are refused.
    static func decimal(_ text: String) -> Result<Decimal, ValueProblem> {
        let (sign, digits) = parts(of: text)
        if let problem = damage(in: text) { return .failure(problem) }
        guard let separators = separators(in: digits) else { return .failure(notANumber(text)) }
        if separators.count == 1, separators[0].isBeforeThree, !digits.hasPrefix("0"), digits.prefix(while: \.isNumber).count <= 3 {
            let joined = digits.filter { $0.isNumber }
            let fraction = digits.replacing(".", with: ",")
            let other = fraction.hasSuffix("0") ? trimmingZeros(String(fraction)) : String(fraction) + "0"
            return .failure(ValueProblem(
                "data.ambiguous-number", Wording(id: "\"\(text)\" dapat berarti dua bilangan",
                                                 en: "\"\(text)\" may mean two numbers"),
                rule: rule, fix: Wording(id: "tulis \(sign)\(joined) atau \(sign)\(other)",
                                         en: "write \(sign)\(joined) or \(sign)\(other)")))
        }
        return value(sign, digits, separators, text)
    }

    /// A whole number; here `1.250` can only be a thousand.
    static func integer(_ text: String) -> Result<Decimal, ValueProblem> {
        let (sign, digits) = parts(of: text)
        if let problem = damage(in: text) { return .failure(problem) }
        guard let separators = separators(in: digits) else { return .failure(notANumber(text)) }
        if separators.count == 1, separators[0].character == ",", separators[0].isBeforeThree {
            return .failure(ValueProblem("data.ambiguous-number", Wording(id: "\"\(text)\" bukan bilangan bulat yang jelas",
                                                                          en: "\"\(text)\" is no clear whole number"),
                                         rule: rule, write: sign + digits.replacing(",", with: ".")))
        }
        return value(sign, digits, separators, text).flatMap { number in
            number == number.whole ? .success(number) : .failure(ValueProblem(
                "data.not-an-integer", Wording(id: "\"\(text)\" bukan bilangan bulat", en: "\"\(text)\" is not a whole number")))
        }
    }

    // MARK: Steps

    private struct Separator {
        let character: Character
        /// Exactly three digits follow up to the next separator or the end.
        let isBeforeThree: Bool
    }

    private static func parts(of text: String) -> (sign: String, digits: Substring) {
        let body = text.drop(while: \.isWhitespace)
        if let first = body.first, first == "-" || first == "−" { return ("-", body.dropFirst()) }
        return ("", body.hasPrefix("+") ? body.dropFirst() : body)
    }

    /// nil when the text is not made of groups of ASCII digits parted by single points and commas.
    private static func separators(in digits: Substring) -> [Separator]? {
        let groups = digits.split(omittingEmptySubsequences: false) { $0 == "." || $0 == "," }
        // A Decimal is exact up to 38 digits.
        guard digits.utf8.count <= 38 else { return nil }
        guard groups.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy { (48...57).contains($0) } }) else { return nil }
        let marks = digits.filter { $0 == "." || $0 == "," }
        return zip(marks, groups.dropFirst()).map { Separator(character: $0, isBeforeThree: $1.count == 3) }
    }

    private static func value(
        _ sign: String, _ digits: Substring, _ separators: [Separator], _ text: String
    ) -> Result<Decimal, ValueProblem> {
        let points = separators.filter { $0.character == "." }
        let commas = separators.filter { $0.character == "," }
        let plain: String
        if commas.count == 1, separators.last?.character == ",", points.allSatisfy(\.isBeforeThree), isGrouped(digits, points.count) {
            plain = digits.filter { $0 != "." }.replacing(",", with: ".")
        } else if commas.isEmpty, points.count == 1, !points[0].isBeforeThree || digits.hasPrefix("0") {
            // '12.5' can only be a fraction, for a group of thousands has three digits.
            plain = String(digits)
        } else if commas.isEmpty, points.allSatisfy(\.isBeforeThree), isGrouped(digits, points.count) {
            plain = digits.filter { $0 != "." }
        } else if isEnglish(points, commas, separators) {
            return .failure(ValueProblem("data.foreign-number", Wording(id: "\"\(text)\" memakai tanda pemisah Inggris",
                                                                        en: "\"\(text)\" has English separators"), rule: rule,
                                         write: sign + digits.map { $0 == "." ? "," : $0 == "," ? "." : String($0) }.joined()))
        } else {
            return .failure(notANumber(text))
        }
        return Decimal(string: sign + plain).map { .success($0) } ?? .failure(notANumber(text))
    }

    /// The first group of thousands has one to three digits and, if others follow, is not just '0'.
    private static func isGrouped(_ digits: Substring, _ points: Int) -> Bool {
        let first = digits.prefix { $0.isNumber }
        return points == 0 || ((1...3).contains(first.count) && !first.hasPrefix("0"))
    }

    private static func isEnglish(_ points: [Separator], _ commas: [Separator], _ all: [Separator]) -> Bool {
        commas.allSatisfy(\.isBeforeThree) && (points.isEmpty ? commas.count > 1 : points.count == 1 && all.last?.character == ".")
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
              !power.isEmpty, power.drop(while: { $0 == "+" || $0 == "-" }).allSatisfy(\.isNumber) else { return nil }
        return ValueProblem(
            "data.spreadsheet-damage", Wording(id: "angka rusak dari Excel: \"\(text)\"",
                                               en: "number damaged by a spreadsheet: \"\(text)\""),
            fix: Wording(id: "tulis semua angkanya; di Excel jadikan kolom itu Teks",
                         en: "write all digits; in Excel make the column Text"))
    }

    private static func notANumber(_ text: String) -> ValueProblem {
        ValueProblem("data.not-a-number", Wording(id: "\"\(text)\" bukan bilangan", en: "\"\(text)\" is not a number"), rule: rule)
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

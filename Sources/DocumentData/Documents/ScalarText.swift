import Diagnostics
import Foundation

/// Reads the text of a scalar field as the value that its type declares.
enum ScalarText {
    static func value(_ text: String, as type: FieldType) -> Result<DataValue, ValueProblem> {
        switch type {
        case .integer: NumberText.integer(text).map { .number($0) }
        case .decimal: NumberText.decimal(text).map { .number($0) }
        case .rupiah: RupiahText.amount(text).map { .number($0) }
        case .target: TargetText.value(text)
        case .code: NomenclatureCode.value(text)
        case .date: OpenDate(text) != nil ? .success(.text(text)) : DateText.date(text).map { .date($0) }
        case .year:
            whole(
                text, in: 1900...2200, "data.not-a-year",
                Wording(
                    id: "tahun 1900 sampai 2200",
                    en: "a year from 1900 to 2200"))
        case .month:
            whole(
                text, in: 1...12, "data.not-a-month",
                Wording(
                    id: "bulan adalah angka 1 sampai 12",
                    en: "a month is a number from 1 to 12"))
        case .weekday: weekday(text)
        case .colour: colour(text)
        case .boolean: boolean(text)
        case .choice(let values): choice(text, of: values)
        case .nip: NIPCheck.problem(in: text).map { .failure($0) } ?? .success(.text(text.filter { !$0.isWhitespace }))
        case .contractNumber:
            NIPCheck.problem(in: text, as: .contract).map { .failure($0) }
                ?? .success(.text(text.filter { !$0.isWhitespace }))
        case .length: LengthText.length(text).map { .text($0) }
        case .free: .success(ScalarReading.written.value(ofPlain: text))
        default: .success(.text(text))
        }
    }

    private static func whole(
        _ text: String, in range: ClosedRange<Int>, _ id: String, _ rule: Wording
    ) -> Result<DataValue, ValueProblem> {
        guard let number = Int(text), range.contains(number), !text.hasPrefix("+") else {
            return .failure(
                ValueProblem(
                    id,
                    Wording(
                        id: "nilai \"\(text)\" tidak dapat dipakai",
                        en: "value \"\(text)\" cannot be used"), rule: rule))
        }
        return .success(.number(Decimal(number)))
    }

    private static func weekday(_ text: String) -> Result<DataValue, ValueProblem> {
        if let day = Weekday(parsing: text) { return .success(.text(day.name)) }
        let message = Wording(id: "hari \"\(text)\" tidak dikenal", en: "unknown weekday \"\(text)\"")
        guard let near = NearMiss.nearest(to: text, in: Weekday.allCases.map(\.name)) else {
            return .failure(
                ValueProblem(
                    "data.unknown-weekday", message,
                    rule: Wording(
                        id: "Senin sampai Minggu",
                        en: "Senin to Minggu")))
        }
        return .failure(ValueProblem("data.unknown-weekday", message, write: near))
    }

    private static func colour(_ text: String) -> Result<DataValue, ValueProblem> {
        let digits = text.dropFirst()
        guard text.hasPrefix("#"), digits.count == 6 || digits.count == 3,
            digits.allSatisfy({ $0.isASCII && $0.isHexDigit })
        else {
            return .failure(
                ValueProblem(
                    "data.not-a-colour",
                    Wording(
                        id: "\"\(text)\" bukan warna",
                        en: "\"\(text)\" is not a colour"),
                    rule: Wording(id: "warna ditulis \"#1F4E79\"", en: "a colour is written \"#1F4E79\"")))
        }
        return .success(.text(text))
    }

    private static func boolean(_ text: String) -> Result<DataValue, ValueProblem> {
        switch text.lowercased() {
        case "true", "ya": .success(.boolean(true))
        case "false", "tidak": .success(.boolean(false))
        default:
            .failure(
                ValueProblem(
                    "data.not-a-boolean",
                    Wording(
                        id: "\"\(text)\" bukan ya atau tidak",
                        en: "\"\(text)\" is neither true nor false"),
                    rule: Wording(id: "ya atau tidak", en: "true or false")))
        }
    }

    private static func choice(_ text: String, of values: [String]) -> Result<DataValue, ValueProblem> {
        if values.contains(text) { return .success(.text(text)) }
        let list = values.joined(separator: ", ")
        let message = Wording(id: "nilai \"\(text)\" tidak dikenal", en: "unknown value \"\(text)\"")
        let rule = Wording(id: "salah satu dari: \(list)", en: "one of: \(list)")
        guard let near = NearMiss.nearest(to: text, in: values) else {
            return .failure(ValueProblem("data.unknown-value", message, rule: rule))
        }
        return .failure(ValueProblem("data.unknown-value", message, rule: rule, write: near))
    }
}

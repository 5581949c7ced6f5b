import Diagnostics
import Foundation

/// Reads targets of plans. A text that was meant to be a number and is none is told; everything else prints as it was written.
enum TargetText {
    static func value(_ text: String) -> Result<DataValue, ValueProblem> {
        switch NumberText.decimal(text) {
        case .success(let number): return .success(.number(number))
        case .failure(let problem):
            if isSpreadsheetError(text) { return .failure(spreadsheetError(text)) }
            return isMeantAsNumber(text) || NumberText.damage(in: text) != nil
                ? .failure(problem) : .success(.text(text))
        }
    }

    /// Digits with points and commas alone, or with letters that look like digits: '1O0', 'l2'.
    private static func isMeantAsNumber(_ text: String) -> Bool {
        let body = text.first.map { "+-−".contains($0) } == true ? text.dropFirst() : text[...]
        return body.contains { $0.isASCII && $0.isNumber }
            && body.allSatisfy { ($0.isASCII && $0.isNumber) || ".,OolI".contains($0) }
    }

    private static func isSpreadsheetError(_ text: String) -> Bool {
        ["#N/A", "#REF!", "#DIV/0!", "#VALUE!", "#NAME?", "#NUM!", "#NULL!"].contains(text.uppercased())
    }

    private static func spreadsheetError(_ text: String) -> ValueProblem {
        ValueProblem(
            "data.spreadsheet-damage",
            Wording(id: "\"\(text)\" adalah kesalahan rumus", en: "\"\(text)\" is the error of a formula"),
            fix: Wording(
                id: "tulis nilainya, atau kosongkan selnya bila belum diketahui",
                en: "write the value, or leave the cell empty while it is not known"))
    }
}

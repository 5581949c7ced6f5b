import Foundation

/// What of a target can be compared with another year's: a number, also at the beginning of a text ('54,19 (CC)', '9,70 – 10,30', '100%'),
/// or a grade of SAKIP (PermenPANRB 88/2021).
package enum TargetMeasure: Equatable {
    case number(Decimal)
    /// Position among the grades, the lowest first.
    case grade(Int)

    private static let grades = ["D", "C", "CC", "B", "BB", "A", "AA"]

    /// nil for what cannot be compared: N/A, words.
    package init?(_ value: DataValue) {
        if let number = value.asNumber {
            self = .number(number)
            return
        }
        // '2024-12-05' would be 2024.
        guard let text = value.asText?.trimmingCharacters(in: .whitespaces), !MachineDate.isDate(value) else {
            return nil
        }
        if let grade = TargetMeasure.grades.firstIndex(of: text.uppercased()) {
            self = .grade(grade)
            return
        }
        let digits = text.prefix { ($0.isASCII && $0.isNumber) || $0 == "," || $0 == "." }
        let rest = text.dropFirst(digits.count)
        guard !digits.isEmpty,
            rest.first.map({ $0 == "%" || $0 == "(" || $0.isWhitespace || $0 == "–" || $0 == "-" }) ?? true,
            let number = try? NumberText.decimal(String(digits)).get()
        else { return nil }
        self = .number(number)
    }

    /// Negative, zero or positive; nil for a number beside a grade.
    func compared(with other: TargetMeasure) -> Int? {
        switch (self, other) {
        case (.number(let a), .number(let b)): a < b ? -1 : a > b ? 1 : 0
        case (.grade(let a), .grade(let b)): a < b ? -1 : a > b ? 1 : 0
        default: nil
        }
    }
}

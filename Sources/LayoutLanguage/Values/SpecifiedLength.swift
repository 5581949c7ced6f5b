import PageModel

/// The units of lengths, and how large their numbers may be: no length is greater than `Length.greatest`.
package enum LengthUnit: String, CaseIterable, Sendable {
    case mm, cm, inch = "in", pt, em

    var form: DecimalForm {
        switch self {
        case .pt: DecimalForm(whole: 6, fraction: 9)
        case .mm: DecimalForm(whole: 5, fraction: 9)
        case .cm, .inch: DecimalForm(whole: 4, fraction: 9)
        case .em: DecimalForm(whole: 3, fraction: 9)
        }
    }
}

/// A length in the unit in which it is written: `12mm`, `1.5em`.
package struct SpecifiedLength: Hashable, SpecifiedValue {
    package let number: Double
    package let unit: LengthUnit

    package init(_ number: Double, _ unit: LengthUnit) {
        self.number = number
        self.unit = unit
    }

    package static let zero = SpecifiedLength(0, .pt)
    package static func em(_ number: Double) -> SpecifiedLength { SpecifiedLength(number, .em) }
    package static func mm(_ number: Double) -> SpecifiedLength { SpecifiedLength(number, .mm) }
    /// As it is.
    package static func length(_ length: Length) -> SpecifiedLength { SpecifiedLength(length.points, .pt) }

    package func computed(fontSize: Length) -> Length {
        switch unit {
        case .pt: .pt(number)
        case .mm: .mm(number)
        case .cm: .mm(number * 10)
        case .inch: .pt(number * 72)
        case .em: max(-Length.greatest, min(.greatest, fontSize.scaled(by: number)))
        }
    }
}

extension SpecifiedLength: CustomStringConvertible {
    package var description: String { (number == number.rounded() ? "\(Int(number))" : "\(number)") + unit.rawValue }
}

extension ValueSyntax where Value == SpecifiedLength {
    /// A length that is not negative: sizes, padding, widths of lines.
    static var length: ValueSyntax { length(isSigned: false) }
    static var signedLength: ValueSyntax { length(isSigned: true) }

    private static func length(isSigned: Bool) -> ValueSyntax {
        word(.length(isSigned: isSigned)) { word in
            let isNegative = isSigned && word.utf8.first == UInt8(ascii: "-")
            let size = isNegative ? word.dropFirst() : word
            if size == "0" { return .zero }
            for unit in LengthUnit.allCases where size.hasSuffix(unit.rawValue) {
                guard let number = unit.form.number(size.dropLast(unit.rawValue.utf8.count)) else { return nil }
                return SpecifiedLength(isNegative ? -number : number, unit)
            }
            return nil
        }
    }
}

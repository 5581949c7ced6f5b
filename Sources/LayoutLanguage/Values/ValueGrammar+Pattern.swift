/// The grammar as a regular expression of XML Schema, for the RELAX NG schema.
extension ValueGrammar {
    /// Matches the texts of the grammar, white space around and between values included; nil when any text will do.
    package var pattern: String? { core.map { "\\s*(\($0))\\s*" } }

    /// Without white space around it.
    private var core: String? {
        switch self {
        case .text: nil
        case .nothing: ""
        case .identifier: "[A-Za-z][A-Za-z0-9_\\-]*"
        case .keywords(let words):
            words.map { $0.replacing("-", with: "\\-").replacing(".", with: "\\.") }.joined(separator: "|")
        case .integer(let bounds): IntegerPattern.pattern(bounds)
        case .factor: DecimalForm.factor.pattern
        case .quantity: "-?" + DecimalForm.quantity.pattern
        case .length(let isSigned):
            (isSigned ? "-?" : "") + "(0|"
                + LengthUnit.allCases.map { $0.form.pattern + $0.rawValue }.joined(separator: "|") + ")"
        case .percentage: DecimalForm.percentage.pattern + "%"
        case .fraction: DecimalForm.fraction.pattern + "fr"
        case .colour:
            NamedColor.allCases.map(\.rawValue).joined(separator: "|")
                + "|#([0-9A-Fa-f]{3}|[0-9A-Fa-f]{6}|[0-9A-Fa-f]{8})"
        case .phrase: "[^,\\s]+(\\s+[^,\\s]+)*"
        case .featureSetting: "('[A-Za-z0-9]{4}'|\"[A-Za-z0-9]{4}\")(\\s+(on|off|[0-9]{1,3}))?"
        case .segment: "[0-9]{1,2}-" + IntegerPattern.pattern(RingSegment.counts)
        case .choice(let items): ValueGrammar.joined(items, by: "|")
        case .sequence(let items): ValueGrammar.joined(items, by: "\\s+")
        case .list(let item, let counts):
            item.core.map { "(\($0))(\\s+(\($0))){\(counts.lowerBound - 1),\(counts.upperBound - 1)}" }
        case .commaList(let item): item.core.map { "(\($0))(\\s*,\\s*(\($0)))*" }
        case .combination(let items):
            ValueGrammar.joined(ValueGrammar.orders(of: items).map { $0.count == 1 ? $0[0] : .sequence($0) }, by: "|")
        }
    }

    private static func joined(_ items: [ValueGrammar], by separator: String) -> String? {
        let cores = items.compactMap(\.core)
        return cores.count == items.count ? cores.map { "(\($0))" }.joined(separator: separator) : nil
    }

    /// Every choice of one or more items in every order.
    private static func orders(of items: [ValueGrammar]) -> [[ValueGrammar]] {
        items.indices.flatMap { index -> [[ValueGrammar]] in
            var rest = items
            let first = rest.remove(at: index)
            return [[first]] + orders(of: rest).map { [first] + $0 }
        }
    }
}

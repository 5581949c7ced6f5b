/// How a value is written, as long as it stands there without `{{ }}`: what the schema's pattern, the words of messages and of the
/// reference page are made of. `ValueSyntax` joins it with the parser that reads exactly these texts.
package indirect enum ValueGrammar: Hashable, Sendable {
    /// Any text.
    case text
    /// White space at most.
    case nothing
    /// A name: a letter, then letters, digits, `-` and `_`.
    case identifier
    case keywords([String])
    /// A whole number within the bounds.
    case integer(ClosedRange<Int>)
    /// A decimal number from 0 to below 100: `1.15`.
    case factor
    /// A number that data hold, with as many digits as it has and a sign: `-1250000000.5`.
    case quantity
    /// A length with one of the units `mm cm in pt em`, or `0`; `true` allows a negative one.
    case length(isSigned: Bool)
    /// `50%`
    case percentage
    /// A share of what is left over: `1fr`.
    case fraction
    /// `#rgb`, `#rrggbb`, `#rrggbbaa` or a name of `NamedColor`.
    case colour
    /// Words without a comma.
    case phrase
    /// A feature of OpenType by its tag in quotes, with `on`, `off` or a number: `'salt' 2`.
    case featureSetting
    /// A segment and how many there are: `2-6`.
    case segment
    /// One of several values.
    case choice([ValueGrammar])
    /// So many single values, separated by white space.
    case list(ValueGrammar, ClosedRange<Int>)
    /// One or more values, separated by commas.
    case commaList(ValueGrammar)
    /// Single values in this order, separated by white space.
    case sequence([ValueGrammar])
    /// One or more of these, each at most once, in any order, separated by white space.
    case combination([ValueGrammar])

    /// The keywords that a value of this grammar can be or have in it; for suggestions.
    var keywords: [String] {
        switch self {
        case .keywords(let words): words
        case .choice(let items), .sequence(let items), .combination(let items): items.flatMap(\.keywords)
        case .list(let item, _), .commaList(let item): item.keywords
        case .colour: NamedColor.allCases.map(\.rawValue)
        default: []
        }
    }

    /// Whether a length may stand somewhere in it.
    var hasLengths: Bool {
        switch self {
        case .length: true
        case .choice(let items), .sequence(let items), .combination(let items): items.contains(where: \.hasLengths)
        case .list(let item, _), .commaList(let item): item.hasLengths
        default: false
        }
    }

    /// Whether it is a number that data hold, or nothing.
    var isQuantity: Bool { self == .quantity || self == .choice([.nothing, .quantity]) }
}

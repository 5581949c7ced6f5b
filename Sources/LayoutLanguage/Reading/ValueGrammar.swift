/// What may stand as the value of an attribute or property, as long as it is written without `{{ }}`.
///
/// One description gives the check of the reader, the pattern of the RELAX NG schema and the wording of the reference page.
public indirect enum ValueGrammar: Hashable, Sendable {
    /// Any text.
    case text
    /// A name: a letter, then letters, digits, `-` and `_`.
    case identifier
    case keywords([String])
    /// A whole number within the bounds.
    case integer(ClosedRange<Int>)
    /// A decimal number that is not negative: `1.15`.
    case number
    /// A number that data hold, with as many digits as it has and a sign: `-1250000000.5`.
    case quantity
    /// A length with one of the units `mm cm in pt em %`, or `0`; `true` allows a negative one.
    case length(isSigned: Bool)
    /// A share of what is left over: `1fr`.
    case fraction
    /// `#rgb`, `#rrggbb`, `#rrggbbaa` or a basic name (`ValueGrammar.colourNames`).
    case colour
    /// One of several single values.
    case choice([ValueGrammar])
    /// So many single values, separated by white space.
    case list(ValueGrammar, ClosedRange<Int>)
    /// Single values in this order, separated by white space.
    case sequence([ValueGrammar])

    public static let boolean = ValueGrammar.keywords(["true", "false"])
    public static let positiveLength = ValueGrammar.length(isSigned: false)
    public static let signedLength = ValueGrammar.length(isSigned: true)
    public static let lengthOrAuto = ValueGrammar.choice([.positiveLength, .keywords(["auto"])])

    public static let lengthUnits = ["mm", "cm", "in", "pt", "em", "%"]
    public static let colourNames = ["black", "white", "gray", "silver", "red", "green", "blue", "navy", "maroon", "transparent"]
}

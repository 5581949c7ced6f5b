/// An attribute of an element, declared once.
public struct AttributeDeclaration: Sendable {
    public enum Kind: Hashable, Sendable {
        /// A value, or a template with `{{ }}` that yields one.
        case value(ValueGrammar)
        /// Text that stands on the page as it is given, or a template that yields it.
        case shownText
        /// A number that stands on the page as its element writes it; empty for one that is not known.
        case shownNumber
        /// An expression without `{{ }}`: `in="dimensi"`.
        case expression
        /// A name that the file itself gives to something; no `{{ }}`.
        case name
        /// A path of a layout or an image; relative to the file or a root.
        case path
    }

    public let name: String
    public let kind: Kind
    public let isRequired: Bool
    /// One sentence for the reference page.
    public let summary: String

    init(_ name: String, _ kind: Kind, required isRequired: Bool = false, _ summary: String) {
        self.name = name
        self.kind = kind
        self.isRequired = isRequired
        self.summary = summary
    }

    init(_ name: String, _ grammar: ValueGrammar, required isRequired: Bool = false, _ summary: String) {
        self.init(name, .value(grammar), required: isRequired, summary)
    }
}

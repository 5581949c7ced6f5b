import Foundation

/// An attribute of an element without its type, as lists of attributes hold it. One object for each attribute: being the same object
/// means being the same attribute.
@usableFromInline package final class AttributeDeclaration: Sendable {
    package enum Purpose: Sendable {
        /// A value, or a template with `{{ }}` that yields one.
        case value
        /// The same, which stands on the page.
        case shown
        /// An expression without `{{ }}`: `in="dimensi"`.
        case expression
        /// A name that the file itself gives to something; no `{{ }}`.
        case name
        /// A path of a layout or an image; relative to the file or a root.
        case path
    }

    package let name: String
    package let purpose: Purpose
    package let grammar: ValueGrammar
    package let isRequired: Bool
    /// Whether expressions that yield nothing say that there is nothing; else they leave the attribute out.
    let isGivenWhenEmpty: Bool
    /// One sentence for the reference page.
    package let summary: String
    private let writeDefault: @Sendable () -> String?
    let parse: @Sendable (String) -> AnyParsedValue?
    /// For numbers of the data that need not become texts; nil for attributes that are no numbers.
    let parseNumber: (@Sendable (Decimal) -> AnyParsedValue?)?

    /// - Parameter value: what an attribute of this syntax holds.
    init<Written, Value: Sendable>(
        _ name: String, _ syntax: ValueSyntax<Written>, as value: @escaping @Sendable (Written) -> Value,
        _ usage: Usage, _ summary: String
    ) {
        self.name = name
        purpose = usage.purpose
        grammar = syntax.grammar
        isRequired = usage.isRequired
        isGivenWhenEmpty = usage.isGivenWhenEmpty
        writeDefault = usage.writeDefault
        self.summary = summary
        let box: @Sendable (Written) -> AnyParsedValue = { ParsedValue(value($0)) }
        parse = { text in syntax.value(text).map(box) }
        parseNumber = syntax.mappedNumber(box)
    }

    /// What holds where the attribute is not given, as one would write it; nil where that depends on other things.
    package var defaultText: String? { writeDefault() }

    struct Usage {
        var purpose = Purpose.value
        var isRequired = false
        var isGivenWhenEmpty = false
        var writeDefault: @Sendable () -> String? = { nil }
    }
}

/// An attribute of some type.
package protocol DeclaredAttribute: Sendable {
    var declaration: AttributeDeclaration { get }
}

extension AttributeDeclaration: DeclaredAttribute {
    package var declaration: AttributeDeclaration { self }
}

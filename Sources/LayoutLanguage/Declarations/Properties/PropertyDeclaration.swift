import PageModel

/// A property as CSS has them, declared once: the reader, the schema, the reference page and the cascade are made from this list. It
/// carries the field of the computed style that it sets.
package final class PropertyDeclaration: Sendable {
    package let name: String
    package let grammar: ValueGrammar
    /// Whether an element without the property takes its parent's value: whether its field is one of `TextStyle`.
    package let isInherited: Bool
    /// Whether a value of the grammar may still be impossible for the style that it meets: then it is told at each of its places.
    let canFail: Bool
    /// One sentence for the reference page.
    package let summary: String
    /// What a text does to the style being computed; nil when it is no value of the property.
    let parse: @Sendable (String) -> Effect?

    /// Sets the field. False, and nothing set, when the value is impossible for this style.
    typealias Effect = @Sendable (inout StyleComputation) -> Bool
    typealias Setter<Value> = @Sendable (inout StyleComputation, Value) -> Bool
    typealias Field<Style, Value> = WritableKeyPath<Style, Value> & Sendable

    /// - Parameter set: sets a field, or some of its parts.
    init<Value>(
        _ name: String, _ syntax: ValueSyntax<Value>, inherited isInherited: Bool, canFail: Bool = false,
        _ summary: String,
        set: @escaping Setter<Value>
    ) {
        self.name = name
        grammar = syntax.grammar
        self.isInherited = isInherited
        self.canFail = canFail
        self.summary = summary
        parse = { text in
            guard let value = syntax.value(text) else { return nil }
            return { style in set(&style, value) }
        }
    }

    package static func named(_ name: String) -> PropertyDeclaration? { byName[name] }

    private static let byName = Dictionary(uniqueKeysWithValues: all.map { ($0.name, $0) })

    /// The place among all properties: shorthands stand before what they are short for.
    private static let places = Dictionary(
        uniqueKeysWithValues: all.enumerated().map { (ObjectIdentifier($0.element), $0.offset) })
    var place: Int { PropertyDeclaration.places[ObjectIdentifier(self)] ?? 0 }
}

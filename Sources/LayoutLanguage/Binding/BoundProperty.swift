import Diagnostics

/// A property with its value, parsed once.
package struct BoundProperty: Sendable {
    package let declaration: PropertyDeclaration
    /// As it is written.
    package let text: String
    /// Place of the value.
    package let range: SourceRange?
    let effect: PropertyDeclaration.Effect

    /// nil when the text is no value of the property.
    init?(_ declaration: PropertyDeclaration, _ text: String, at range: SourceRange? = nil) {
        guard let effect = declaration.parse(text) else { return nil }
        self.declaration = declaration
        self.text = text
        self.range = range
        self.effect = effect
    }

    /// A value that code gives to a property.
    package init<Value: CustomStringConvertible>(_ property: Property<Value>, _ value: Value) {
        self.init(property, value, writtenAs: value.description)
    }

    package init<Value: RawRepresentable>(_ property: Property<Value>, _ value: Value) where Value.RawValue == String {
        self.init(property, value, writtenAs: value.rawValue)
    }

    private init<Value>(_ property: Property<Value>, _ value: Value, writtenAs text: String) {
        let set = property.set
        declaration = property.declaration
        self.text = text
        range = nil
        effect = { style in set(&style, value) }
    }

    /// nil also when there is no such property.
    package init?(named name: String, _ text: String, at range: SourceRange? = nil) {
        guard let declaration = PropertyDeclaration.named(name) else { return nil }
        self.init(declaration, text, at: range)
    }
}

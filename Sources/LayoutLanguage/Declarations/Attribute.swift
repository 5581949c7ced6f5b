/// An attribute, declared once: its grammar, its parser, the type of its values and what holds where it is not given. Elements are asked
/// for it: `element[ColumnsElement.gap]`.
@usableFromInline package struct Attribute<Value: Sendable>: DeclaredAttribute {
    @usableFromInline package let declaration: AttributeDeclaration
    @usableFromInline package let defaultValue: Value

    /// - Parameter isGivenWhenEmpty: whether `{{ }}` that yields nothing says that there is nothing.
    init(
        _ name: String, _ syntax: ValueSyntax<Value>, default defaultValue: Value,
        as purpose: AttributeDeclaration.Purpose = .value, isGivenWhenEmpty: Bool = false, _ summary: String
    ) {
        self.defaultValue = defaultValue
        let usage = AttributeDeclaration.Usage(
            purpose: purpose, isGivenWhenEmpty: isGivenWhenEmpty,
            writeDefault: { WrittenValue.text(of: defaultValue) })
        declaration = AttributeDeclaration(name, syntax, as: { $0 }, usage, summary)
    }

    /// nil where it is not given.
    init<Given: Sendable>(
        _ name: String, _ syntax: ValueSyntax<Given>, as purpose: AttributeDeclaration.Purpose = .value,
        _ summary: String
    ) where Value == Given? {
        defaultValue = nil
        declaration = AttributeDeclaration(name, syntax, as: { Optional($0) }, .init(purpose: purpose), summary)
    }

    /// - Parameter fallback: for elements that are not made from a layout file.
    init(
        _ name: String, _ syntax: ValueSyntax<Value>, required fallback: Value,
        as purpose: AttributeDeclaration.Purpose = .value, _ summary: String
    ) {
        defaultValue = fallback
        declaration = AttributeDeclaration(name, syntax, as: { $0 }, .init(purpose: purpose, isRequired: true), summary)
    }
}

/// An attribute whose value is an expression without `{{ }}`; all are required.
package struct ExpressionAttribute: DeclaredAttribute {
    package let declaration: AttributeDeclaration

    init(_ name: String, _ summary: String) {
        declaration = AttributeDeclaration(
            name, ValueSyntax<String>.text, as: { $0 }, .init(purpose: .expression, isRequired: true), summary)
    }
}

import Diagnostics

/// An element of a layout file, checked against its declaration, with its templates and expressions parsed.
package final class LayoutElement: Sendable {
    package let declaration: ElementDeclaration
    /// The start tag.
    package let range: SourceRange
    package let nameRange: SourceRange
    package let attributes: [LayoutAttribute]
    package let children: [LayoutNode]
    /// Attributes without expressions, with their values: what is made of the element shares them.
    let literals: [BoundAttribute]
    /// What the element says about its style; nil when an expression is in that.
    let style: StyleAttributes?
    /// Whether no expression is in any attribute.
    let isLiteral: Bool

    package var name: String { declaration.name }

    init(
        _ declaration: ElementDeclaration, range: SourceRange, nameRange: SourceRange, attributes: [LayoutAttribute],
        children: [LayoutNode]
    ) {
        self.declaration = declaration
        self.range = range
        self.nameRange = nameRange
        self.attributes = attributes
        self.children = children
        literals = attributes.compactMap(\.literal)
        isLiteral = attributes.allSatisfy { !$0.hasExpressions }
        let isStyleLiteral = attributes.allSatisfy { !$0.hasExpressions || !$0.concernsStyle }
        style = isStyleLiteral ? StyleAttributes(literals, attributes.compactMap(\.property), isShared: true) : nil
    }

    /// As it is written.
    package func attribute(_ name: String) -> LayoutAttribute? { attributes.first { $0.name == name } }

    /// As it is written.
    func attribute(_ attribute: some DeclaredAttribute) -> LayoutAttribute? {
        attributes.first { $0.isOf(attribute.declaration) }
    }

    /// The value of an attribute without expressions; what its declaration says where it is not given or has expressions.
    subscript<Value>(attribute: Attribute<Value>) -> Value {
        for literal in literals where literal.declaration === attribute.declaration {
            if let parsed = literal.value as? ParsedValue<Value> { return parsed.value }
        }
        return attribute.defaultValue
    }

    /// nil when it could not be read.
    subscript(attribute: ExpressionAttribute) -> ValueExpression? { self.attribute(attribute)?.expression }

    /// The elements directly inside.
    var elements: [LayoutElement] {
        children.compactMap { if case .element(let element) = $0 { element } else { nil } }
    }
}

package enum LayoutNode: Sendable {
    case element(LayoutElement)
    case text(Template)
}

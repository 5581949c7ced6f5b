import Diagnostics

/// An attribute as a layout file has it.
package struct LayoutAttribute: Sendable {
    /// What the text of the attribute has become.
    enum Value: Sendable {
        /// A value of the attribute.
        case literal(BoundAttribute)
        /// A value of the property.
        case property(BoundProperty)
        /// A template that yields a value when it is bound.
        case template(Template)
        case expression(ValueExpression)
        /// What is written is no value; that has been reported.
        case none
    }

    package let name: String
    package let nameRange: SourceRange
    package let valueRange: SourceRange
    let target: ElementDeclaration.Target
    let value: Value

    var literal: BoundAttribute? { if case .literal(let literal) = value { literal } else { nil } }
    var property: BoundProperty? { if case .property(let property) = value { property } else { nil } }
    var template: Template? { if case .template(let template) = value { template } else { nil } }
    var expression: ValueExpression? { if case .expression(let expression) = value { expression } else { nil } }

    /// Whether the value is known only when the attribute is bound.
    var hasExpressions: Bool { template != nil }

    /// Whether it is a property, or names classes.
    var concernsStyle: Bool {
        switch target {
        case .property: true
        case .attribute(let declaration): declaration === CommonAttributes.classes.declaration
        case .parameter: false
        }
    }

    func isOf(_ declaration: AttributeDeclaration) -> Bool {
        if case .attribute(let own) = target { own === declaration } else { false }
    }
}

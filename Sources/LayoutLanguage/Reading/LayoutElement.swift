import Diagnostics

/// An element of a layout file, checked against its declaration, with its templates and expressions parsed.
public final class LayoutElement: Sendable {
    public let declaration: ElementDeclaration
    /// The start tag.
    public let range: SourceRange
    public let nameRange: SourceRange
    public let attributes: [LayoutAttribute]
    public let children: [LayoutNode]

    public var name: String { declaration.name }

    init(_ declaration: ElementDeclaration, range: SourceRange, nameRange: SourceRange, attributes: [LayoutAttribute], children: [LayoutNode]) {
        self.declaration = declaration
        self.range = range
        self.nameRange = nameRange
        self.attributes = attributes
        self.children = children
    }

    public func attribute(_ name: String) -> LayoutAttribute? { attributes.first { $0.name == name } }

    /// The text of an attribute without expressions.
    func literal(_ name: String) -> String? { attribute(name)?.template?.literal }

    /// The elements directly inside.
    var elements: [LayoutElement] {
        children.compactMap { if case .element(let element) = $0 { element } else { nil } }
    }
}

public enum LayoutNode: Sendable {
    case element(LayoutElement)
    case text(Template)
}

public struct LayoutAttribute: Sendable {
    public enum Value: Sendable {
        case template(Template)
        case expression(ValueExpression)
    }

    public let name: String
    public let nameRange: SourceRange
    public let value: Value
    public let valueRange: SourceRange
    /// What the value must be once its expressions are resolved.
    let grammar: ValueGrammar
    /// Whether it stands on the page as text.
    let isShown: Bool

    var template: Template? { if case .template(let template) = value { template } else { nil } }
    var expression: ValueExpression? { if case .expression(let expression) = value { expression } else { nil } }
}

import Diagnostics
import PageModel

/// An element with its attributes resolved to values. A class: trees are built once and shared.
public final class BoundElement: Sendable {
    package let declaration: ElementDeclaration
    /// Other than properties.
    @usableFromInline package let attributes: [BoundAttribute]
    package let style: StyleAttributes
    public let children: [BoundNode]
    /// Place of the element's start tag.
    public let layoutRange: SourceRange?
    /// Place of the data that the element shows, where one value or record is its whole reason to be.
    public let dataRange: SourceRange?

    init(
        _ declaration: ElementDeclaration, _ attributes: [BoundAttribute], _ style: StyleAttributes,
        children: [BoundNode],
        layoutRange: SourceRange?, dataRange: SourceRange?
    ) {
        self.declaration = declaration
        self.attributes = attributes
        self.style = style
        self.children = children
        self.layoutRange = layoutRange
        self.dataRange = dataRange
    }

    /// An element that code makes.
    /// - Parameter parts: what it is of the element that it is made of.
    package convenience init(
        _ declaration: ElementDeclaration, _ attributes: [BoundAttribute] = [], parts: ElementParts? = nil,
        properties: [BoundProperty] = [],
        children: [BoundNode] = [], layoutRange: SourceRange? = nil, dataRange: SourceRange? = nil
    ) {
        let style =
            attributes.isEmpty && parts == nil && properties.isEmpty
            ? StyleAttributes.none : StyleAttributes(attributes, parts: parts, properties)
        self.init(declaration, attributes, style, children: children, layoutRange: layoutRange, dataRange: dataRange)
    }

    public var name: String { declaration.name }

    // MARK: Attributes

    /// The value of an attribute; what its declaration says where it is not given.
    @inlinable package subscript<Value>(attribute: Attribute<Value>) -> Value {
        guard let bound = self.attribute(attribute.declaration), let parsed = bound.value as? ParsedValue<Value> else {
            return attribute.defaultValue
        }
        return parsed.value
    }

    /// The same with lengths made absolute.
    package subscript<Value: SpecifiedValue>(attribute: Attribute<Value>, in style: ComputedStyle) -> Value.Computed {
        self[attribute].computed(fontSize: style.text.fontSize)
    }

    /// The attribute with its text and places; nil where it is not given.
    package func attribute(_ attribute: some DeclaredAttribute) -> BoundAttribute? {
        self.attribute(attribute.declaration)
    }

    @usableFromInline package func attribute(_ declaration: AttributeDeclaration) -> BoundAttribute? {
        for bound in attributes where bound.declaration === declaration { return bound }
        return nil
    }

    // MARK: Content

    /// All text in reading order. Goes down without recursion: for trees that are too deep for everything else.
    package var plainText: String {
        var text = "", open: [ArraySlice<BoundNode>] = [children[...]]
        while let next = open.popLast() {
            guard let node = next.first else { continue }
            open.append(next.dropFirst())
            switch node {
            case .text(let piece): text += piece.text
            case .element(let element):
                text += " "
                open.append(element.children[...])
            case .loop: break
            }
        }
        return text
    }

    /// The element alone, for its attributes and places: what is inside need not stay in memory.
    package var withoutChildren: BoundElement {
        BoundElement(declaration, attributes, style, children: [], layoutRange: layoutRange, dataRange: dataRange)
    }

    /// Whether an element with one of these roles is among the descendants. Goes down without recursion.
    package func contains(_ roles: ElementDeclaration.Roles) -> Bool {
        var open: [BoundElement] = [self]
        while let element = open.popLast() {
            for case .element(let child) in element.children {
                if !child.declaration.roles.isDisjoint(with: roles) { return true }
                open.append(child)
            }
        }
        return false
    }
}

import Diagnostics
import LayoutLanguage

/// Elements with attributes as a layout writes them.
extension BoundElement {
    /// An element whose attributes are given as texts; what its declaration does not take is a mistake of the test.
    package convenience init(
        named name: String, _ texts: [String: String] = [:], children: [BoundNode] = [],
        layoutRange: SourceRange? = nil,
        dataRange: SourceRange? = nil
    ) {
        guard let declaration = ElementDeclaration.named(name) else { preconditionFailure("there is no <\(name)>") }
        var attributes: [BoundAttribute] = [], properties: [BoundProperty] = []
        for (name, text) in texts {
            if let attribute = declaration.attribute(named: name, text) {
                attributes.append(attribute)
            } else if let property = BoundProperty(named: name, text) {
                properties.append(property)
            } else {
                preconditionFailure("<\(declaration.name) \(name)=\"\(text)\"> is no layout")
            }
        }
        self.init(
            declaration, attributes, properties: properties, children: children, layoutRange: layoutRange,
            dataRange: dataRange)
    }

    /// All attributes, properties included, as they are written.
    package var writtenAttributes: [String: String] {
        Dictionary(attributes.map { ($0.name, $0.text) } + style.properties.map { ($0.declaration.name, $0.text) }) {
            first, _ in first
        }
    }

    /// The elements directly inside.
    package var elements: [BoundElement] {
        children.compactMap { if case .element(let element) = $0 { element } else { nil } }
    }
}

import Testing
@testable import LayoutLanguage

/// A property, or an attribute of an element, with what reads its values.
struct DeclaredValue: Sendable, CustomTestStringConvertible {
    let element: ElementDeclaration
    let name: String
    let grammar: ValueGrammar
    /// Whether the parser takes the text.
    let accepts: @Sendable (String) -> Bool

    var testDescription: String { "\(element.name) \(name)" }

    /// Every property, and every attribute of every element that takes values.
    static let all: [DeclaredValue] = properties + attributes

    private static let properties = PropertyDeclaration.all.map { property in
        DeclaredValue(element: .box, name: property.name, grammar: property.grammar) { property.parse($0) != nil }
    }

    private static let attributes = ElementDeclaration.all.flatMap { element in
        (element.attributes + (element.isStyled ? CommonAttributes.all : [])).filter { $0.purpose != .expression }.map {
            attribute in
            DeclaredValue(element: element, name: attribute.name, grammar: attribute.grammar) {
                attribute.parse($0) != nil
            }
        }
    }
}

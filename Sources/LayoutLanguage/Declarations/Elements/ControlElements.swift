/// `<for>`
package enum ForElement {
    package static let each = Attribute("each", .identifier, required: "", as: .name, "Name of the current element.")
    package static let list = ExpressionAttribute("in", "The list.")
    package static let index = Attribute("index", .identifier, as: .name, "Name of the current position, from 1.")
    package static let partial = Attribute(
        "partial", .boolean, default: false,
        "true where the loop leaves out rows of a table on purpose: then none of them is told to be missing.")
}

/// `<if>`
package enum IfElement {
    package static let test = ExpressionAttribute(
        "test", "The condition; null, empty text and empty lists count as false.")
}

/// `<assert>`
package enum AssertElement {
    package static let test = ExpressionAttribute(
        "test", "What has to hold; null, empty text and empty lists count as false.")
    package static let message = Attribute(
        "message", .text, required: "", "What is told when it does not hold; it may have {{ expressions }}.")
}

/// `<let>`
package enum LetElement {
    package static let name = Attribute("name", .identifier, required: "", as: .name, "The name.")
    package static let value = Attribute(
        "value", .text, required: "", "The value: exactly one {{ expression }} keeps its kind.")
}

/// `<use>`
package enum UseElement {
    package static let component = Attribute(
        "component", .identifier, required: "", as: .name, "Name of the component.")
}

extension ElementDeclaration {
    package static let `for` = ElementDeclaration(
        "for", [.control, .top], .parent,
        attributes: [ForElement.each, ForElement.list, ForElement.index, ForElement.partial],
        traits: .control(.loop),
        "Repeats its content for every element of a list.")

    package static let `if` = ElementDeclaration(
        "if", [.control, .top], .parent, attributes: [IfElement.test], traits: .control(.condition),
        "Its content when the condition holds, else that of else.")

    package static let `else` = ElementDeclaration(
        "else", [.inner], .parent, traits: .control(.alternative),
        "Last in if: what stands there when the condition does not hold.")

    package static let assert = ElementDeclaration(
        "assert", [.control, .top], .empty, attributes: [AssertElement.test, AssertElement.message],
        traits: .control(.assertion),
        "An error with the places of the compared values when the condition does not hold.")

    package static let `let` = ElementDeclaration(
        "let", [.control, .top], .parent, attributes: [LetElement.name, LetElement.value], traits: .control(.naming),
        "Names a value within its content.")

    package static let use = ElementDeclaration(
        "use", [.control, .top], .any, attributes: [UseElement.component], traits: .control(.use),
        "Puts a component here. Other attributes are parameters; children stand where the component says slot.")

    package static let slot = ElementDeclaration(
        "slot", [.control], .empty, traits: .control(.slot), "Within component: the children of use.")
}

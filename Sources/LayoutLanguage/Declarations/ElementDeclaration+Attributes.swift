/// The attributes of an element together with those that all styled elements have.
extension ElementDeclaration {
    /// What an attribute of an element is.
    enum Target {
        case attribute(AttributeDeclaration)
        case property(PropertyDeclaration)
        /// Of the component that is used.
        case parameter

        var grammar: ValueGrammar {
            switch self {
            case .attribute(let declaration): declaration.grammar
            case .property(let declaration): declaration.grammar
            case .parameter: .text
            }
        }
    }

    /// nil when there is no attribute of this name. The element's own come before properties of the same name.
    func target(_ name: String) -> Target? {
        if let own = attributes.first(where: { $0.name == name }) { return .attribute(own) }
        if isStyled, let common = CommonAttributes.all.first(where: { $0.name == name }) { return .attribute(common) }
        if takesProperties, let property = PropertyDeclaration.named(name) { return .property(property) }
        return takesParameters ? .parameter : nil
    }

    /// An attribute other than a property, with a value of a text; nil when the element has none of this name or the text is no value of it.
    package func attribute(named name: String, _ text: String) -> BoundAttribute? {
        guard case .attribute(let declaration) = target(name) else { return nil }
        return BoundAttribute(declaration, text)
    }

    /// Own attributes first.
    var attributeNames: [String] {
        attributes.map(\.name) + (isStyled ? CommonAttributes.all.map(\.name) : [])
            + (takesProperties ? PropertyDeclaration.all.map(\.name) : [])
    }
}

/// The attributes of an element together with those that all styled elements have.
extension ElementDeclaration {
    /// What an attribute of this name takes; nil when there is none. The element's own come before properties of the same name.
    func attributeKind(_ name: String) -> AttributeDeclaration.Kind? {
        if let own = attributes.first(where: { $0.name == name }) { return own.kind }
        if isStyled {
            if let common = Self.commonAttributes.first(where: { $0.name == name }) { return common.kind }
            if let property = PropertyDeclaration.named(name) { return .value(property.grammar) }
        }
        return takesParameters ? .value(.text) : nil
    }

    /// Own attributes first.
    var attributeNames: [String] {
        attributes.map(\.name) + (isStyled ? Self.commonAttributes.map(\.name) + PropertyDeclaration.all.map(\.name) : [])
    }
}

/// Parts of an element that one thing is at once: a cell of a list, and a cell of its column of names. Later ones win over earlier ones.
package struct ElementParts: Sendable {
    let owner: ElementDeclaration
    let parts: [PartDeclaration]
    /// What the thing is set like: that of the first part.
    package let base: ElementDeclaration
    /// The same for the same parts of the same element.
    package let key: String

    package init(_ owner: ElementDeclaration, _ first: PartDeclaration, _ others: PartDeclaration...) {
        self.owner = owner
        parts = [first] + others
        base = first.base
        key = owner.name + "::" + parts.map(\.name).joined(separator: " ")
    }

    private init(_ other: ElementParts, adding part: PartDeclaration) {
        owner = other.owner
        base = other.base
        parts = other.parts + [part]
        key = other.key + " " + part.name
    }

    package func adding(_ part: PartDeclaration) -> ElementParts { ElementParts(self, adding: part) }
}

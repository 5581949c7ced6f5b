/// Tells which elements of a layout can lead to an entry of the document's index, so that nothing else is bound to find them.
struct OutlineFilter {
    private let components: [String: LayoutElement]
    private var known: [ObjectIdentifier: Bool] = [:]

    init(components: [String: LayoutElement]) {
        self.components = components
    }

    /// Whether all of the element's content makes up an entry.
    static func isEntry(_ element: LayoutElement) -> Bool { element.declaration.roles.contains(.indexed) }

    mutating func matters(_ element: LayoutElement) -> Bool {
        let id = ObjectIdentifier(element)
        if let answer = known[id] { return answer }
        // For components that use themselves.
        known[id] = false
        let answer = decide(element)
        known[id] = answer
        return answer
    }

    private mutating func decide(_ element: LayoutElement) -> Bool {
        if OutlineFilter.isEntry(element) || element.attribute(CommonAttributes.id) != nil { return true }
        if element.declaration == .markdown || element.declaration == .slot { return true }
        for child in element.elements where matters(child) { return true }
        guard element.declaration == .use, let component = components[element[UseElement.component]] else {
            return false
        }
        for child in component.elements where matters(child) { return true }
        return false
    }
}

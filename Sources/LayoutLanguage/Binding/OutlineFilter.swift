/// Tells which elements of a layout can lead to an entry of the document's index, so that nothing else is bound to find them.
struct OutlineFilter {
    private let components: [String: LayoutElement]
    private var known: [ObjectIdentifier: Bool] = [:]

    private static let entries: Set<String> = ["h1", "h2", "h3", "h4", "h5", "h6", "caption", "figcaption"]

    init(components: [String: LayoutElement]) {
        self.components = components
    }

    /// Whether all of the element's content makes up an entry.
    static func isEntry(_ element: LayoutElement) -> Bool { entries.contains(element.name) }

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
        if OutlineFilter.isEntry(element) || element.name == "markdown" || element.name == "slot" || element.attribute("id") != nil { return true }
        for child in element.elements where matters(child) { return true }
        guard element.name == "use", let component = element.literal("component").flatMap({ components[$0] }) else { return false }
        for child in component.elements where matters(child) { return true }
        return false
    }
}

/// What styles say of the paragraphs and runs that have them.
struct WordStyles {
    private var styles: [String: MarkupNode] = [:]
    private var defaultStyle: String?
    private let defaults: MarkupNode?

    init(_ root: MarkupNode?) {
        defaults = root?.child("docDefaults", "rPrDefault", "rPr")
        for style in root?.children ?? [] where style.name == "style" {
            guard let id = style["styleId"] else { continue }
            if styles[id] == nil { styles[id] = style }
            if style["type"] == "paragraph", style["default"] == "1" { defaultStyle = defaultStyle ?? id }
        }
    }

    /// A style and those that it is based on, the nearest first.
    private func chain(_ id: String?) -> [MarkupNode] {
        var result: [MarkupNode] = [], next = id
        while let id = next, let style = styles[id], result.count < 32 {
            result.append(style)
            next = style.value("basedOn")
        }
        return result
    }

    func name(_ id: String?) -> String {
        (chain(id ?? defaultStyle).first?.value("name") ?? id ?? "").lowercased()
    }

    /// A property of paragraphs, from the nearest style that has it.
    func paragraph(_ id: String?, _ property: String) -> MarkupNode? {
        chain(id ?? defaultStyle).lazy.compactMap { $0.child("pPr", property) }.first
    }

    /// A property of characters: of the run, of its style, of the paragraph's style, of the document.
    func character(_ property: String, run: MarkupNode?, paragraphStyle: String?) -> MarkupNode? {
        if let own = run?.child(property) { return own }
        for style in chain(run?.value("rStyle")) + chain(paragraphStyle ?? defaultStyle) {
            if let found = style.child("rPr", property) { return found }
        }
        return defaults?.child(property)
    }

    func isOn(_ property: String, run: MarkupNode?, paragraphStyle: String?) -> Bool {
        guard let node = character(property, run: run, paragraphStyle: paragraphStyle) else { return false }
        return !["0", "false", "off"].contains(node["val"] ?? "1")
    }
}

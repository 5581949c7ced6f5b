/// What a style is for: elements, a class, elements of a class, or a part of elements.
struct StyleTarget: Hashable, CustomStringConvertible {
    let elements: [String]
    let className: String
    let part: String

    /// nil when the style is for nothing.
    init?(_ style: LayoutElement) {
        elements = style[StyleElement.elements].sorted()
        className = style[StyleElement.className] ?? ""
        part = style[StyleElement.part] ?? ""
        if elements.isEmpty, className.isEmpty { return nil }
    }

    var description: String {
        elements.joined(separator: " ") + (className.isEmpty ? "" : "." + className) + (part.isEmpty ? "" : "::" + part)
    }
}

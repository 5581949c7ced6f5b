/// What a style is for: elements, a class, or elements of a class.
struct StyleTarget: Hashable, CustomStringConvertible {
    let elements: [String]
    let className: String

    /// nil when the style is for nothing.
    init?(_ style: LayoutElement) {
        elements = style[StyleElement.elements].sorted()
        className = style[StyleElement.className] ?? ""
        if elements.isEmpty, className.isEmpty { return nil }
    }

    var description: String {
        elements.joined(separator: " ") + (className.isEmpty ? "" : "." + className)
    }
}

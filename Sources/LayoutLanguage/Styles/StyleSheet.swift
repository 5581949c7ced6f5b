import Diagnostics

/// The style rules of a layout, ready to be asked by element, part and class.
///
/// Order of the cascade: built-in rules, then `<style for>`, then `<style for part>`, then `<style class>`, then `<style for class>`, then attributes of the
/// element; within one step the later rule wins. There are no other selectors.
package struct StyleSheet: Sendable {
    private struct Selector: Hashable {
        let element: String?
        var className: String?
        /// Of the element.
        var part: String?
    }

    private var rules: [Selector: [BoundProperty]] = [:]

    package init(_ styles: [BoundElement] = []) {
        for rule in DefaultStyles.rules {
            rules[Selector(element: rule.element, part: rule.part), default: []] += rule.properties
        }
        for style in styles { add(style) }
    }

    private mutating func add(_ style: BoundElement) {
        let className = style[StyleElement.className], part = style[StyleElement.part]
        var inherited: [BoundProperty] = []
        for name in style[StyleElement.extends] { inherited += rules[Selector(element: nil, className: name)] ?? [] }
        let elements = style[StyleElement.elements]
        for element in elements.isEmpty ? [nil] : elements.map(Optional.some) {
            rules[Selector(element: element, className: className, part: part), default: []] +=
                inherited + style.style.properties
        }
    }

    /// All declarations that match, weakest first.
    func properties(element: String, parts: ElementParts?, classes: some Sequence<Substring>) -> [BoundProperty] {
        var result = rules[Selector(element: element)] ?? []
        for part in parts?.parts ?? [] { result += rules[Selector(element: parts?.owner.name, part: part.name)] ?? [] }
        for name in classes { result += rules[Selector(element: nil, className: String(name))] ?? [] }
        for name in classes { result += rules[Selector(element: element, className: String(name))] ?? [] }
        return result
    }
}

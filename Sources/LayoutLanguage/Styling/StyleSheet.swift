import Diagnostics

/// The style rules of a layout, ready to be asked by element and class.
///
/// Order of the cascade: built-in rules, then `<style for>`, then `<style class>`, then `<style for class>`, then attributes of the
/// element; within one step the later rule wins. There are no other selectors.
public struct StyleSheet: Sendable {
    public struct Declaration: Sendable {
        public let property: String
        public let value: BoundAttribute
    }

    private struct Selector: Hashable {
        let element: String?
        let className: String?
    }

    private var rules: [Selector: [Declaration]] = [:]

    public init(_ styles: [BoundElement] = []) {
        for style in DefaultStyles.rules { add(style) }
        for style in styles { add(style) }
    }

    private mutating func add(_ style: BoundElement) {
        let selector = Selector(element: style["for"], className: style["class"])
        var declarations = rules[selector] ?? []
        if let base = style["extends"] {
            for name in base.split(separator: " ") {
                declarations += rules[Selector(element: nil, className: String(name))] ?? []
            }
        }
        declarations += StyleSheet.declarations(of: style)
        rules[selector] = declarations
    }

    /// The property attributes of an element, in a fixed order: shorthands before the properties that they set.
    static func declarations(of element: BoundElement) -> [Declaration] {
        var result: [Declaration] = []
        for (name, value) in element.attributes where PropertyApplication.isProperty(name) {
            result.append(Declaration(property: name, value: value))
        }
        return result.sorted { $0.property < $1.property }
    }

    /// All declarations that match, weakest first.
    func declarations(element: String, classes: [String]) -> [Declaration] {
        var result = rules[Selector(element: element, className: nil)] ?? []
        for name in classes { result += rules[Selector(element: nil, className: name)] ?? [] }
        for name in classes { result += rules[Selector(element: element, className: name)] ?? [] }
        return result
    }
}

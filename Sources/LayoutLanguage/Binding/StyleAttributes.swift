/// What an element says about its own style: its classes and properties. All elements that are made of one element of a layout share it
/// where no expression is in it.
package final class StyleAttributes: Sendable {
    /// Names of styles with a space between them.
    let classes: String
    /// Parts of another element, where the element is made of that by code.
    package let parts: ElementParts?
    /// In the order in which they are applied.
    package let properties: [BoundProperty]
    /// Whether it belongs to an element of a layout and will be met again.
    let isShared: Bool

    init(classes: [String], parts: ElementParts? = nil, _ properties: [BoundProperty], isShared: Bool = false) {
        self.parts = parts
        self.classes = classes.joined(separator: " ")
        self.properties =
            properties.count < 2 ? properties : properties.sorted { $0.declaration.place < $1.declaration.place }
        self.isShared = isShared
    }

    /// - Parameter attributes: among which `class` is looked for.
    convenience init(
        _ attributes: [BoundAttribute], parts: ElementParts? = nil, _ properties: [BoundProperty],
        isShared: Bool = false
    ) {
        let classes =
            attributes.first { $0.declaration === CommonAttributes.classes.declaration }?.value
            as? ParsedValue<[String]>
        self.init(classes: classes?.value ?? [], parts: parts, properties, isShared: isShared)
    }

    static let none = StyleAttributes(classes: [], [])
}

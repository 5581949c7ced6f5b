extension PropertyDeclaration {
    /// All properties, in the order of the reference page, in which an element's own are applied: shorthands first.
    package static let all: [PropertyDeclaration] = font + text + cells + box + breaking + lists + placing
}

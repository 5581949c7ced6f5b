/// Attributes of every element that styles can be for, beside the properties.
package enum CommonAttributes {
    package static let classes = Attribute(
        "class", .list(.identifier, 1...16), default: [], "Names of styles, separated by spaces; later ones win.")
    package static let id = Attribute(
        "id", .text, default: "", "Name of the place, for ref and links; unique within the document.")

    package static let all = [classes.declaration, id.declaration]
}

/// Where the room for a signature stands on a page.
public struct SignatureFrame: Hashable, Sendable {
    public let field: SignatureField
    /// In points from the upper left corner of the page.
    public let rectangle: Rectangle

    public init(_ field: SignatureField, rectangle: Rectangle) {
        self.field = field
        self.rectangle = rectangle
    }
}

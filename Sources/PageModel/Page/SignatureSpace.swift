/// Where the space for a signature stands on a page.
public struct SignatureSpace: Hashable, Sendable {
    public let identity: SignatureIdentity
    /// In points from the upper left corner of the page.
    public let rectangle: Rectangle

    public init(_ identity: SignatureIdentity, rectangle: Rectangle) {
        self.identity = identity
        self.rectangle = rectangle
    }
}

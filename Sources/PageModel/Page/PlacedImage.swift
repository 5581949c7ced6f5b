/// An image, scaled to fill its frame.
public struct PlacedImage: Sendable {
    public let image: ImageResource
    public let frame: Rectangle

    public init(_ image: ImageResource, frame: Rectangle) {
        self.image = image
        self.frame = frame
    }
}

/// An image, scaled to fill its bounds.
public struct PlacedImage: Sendable {
    public let image: ImageResource
    public let bounds: Rectangle

    public init(_ image: ImageResource, bounds: Rectangle) {
        self.image = image
        self.bounds = bounds
    }
}

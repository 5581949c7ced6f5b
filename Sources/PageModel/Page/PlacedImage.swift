/// An image, scaled to fill its bounds.
public struct PlacedImage: Sendable {
    public let image: ImageResource
    public let bounds: Rectangle
    /// How far the picture goes on beyond its bounds, where these are edges of paper that is cut.
    public var bleed = Edges(all: Length.zero)

    public init(_ image: ImageResource, bounds: Rectangle) {
        self.image = image
        self.bounds = bounds
    }
}

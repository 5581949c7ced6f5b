/// An image, scaled to fill its bounds.
public struct PlacedImage: Sendable {
    public let image: ImageResource
    public let bounds: Rectangle
    /// What of it is seen; nil for all.
    public let clip: Rectangle?
    /// How far the picture goes on beyond its frame, where this is at edges of paper that is cut.
    public var bleed = Edges(all: Length.zero)

    public init(_ image: ImageResource, bounds: Rectangle, clip: Rectangle? = nil) {
        self.image = image
        self.bounds = bounds
        self.clip = clip
    }

    /// What it takes of the page.
    public var frame: Rectangle { clip ?? bounds }
}

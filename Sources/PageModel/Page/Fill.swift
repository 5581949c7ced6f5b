/// A shape of one colour without an outline.
public struct Fill: Sendable {
    public enum Shape: Sendable {
        case rectangle(Rectangle, radius: Length)
        /// Many rectangles that do not overlap, as one path: no seams show between those that touch.
        case rectangles([Rectangle])
        case polygon([Point])
        /// A ring segment: centre, radii, angles in degrees clockwise from the top.
        case ringSegment(centre: Point, inner: Length, outer: Length, from: Double, to: Double)
    }

    public let shape: Shape
    public let color: Color

    @inlinable public init(_ shape: Shape, color: Color) {
        self.shape = shape
        self.color = color
    }
}

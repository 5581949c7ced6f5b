/// A straight line.
public struct Stroke: Sendable {
    public let from: Point
    public let to: Point
    public let width: Length
    public let color: Color
    /// Lengths of dashes and gaps; empty for a solid line. A zero dash with round caps draws dots.
    public let dashes: [Length]

    @inlinable public init(from: Point, to: Point, width: Length, color: Color, dashes: [Length] = []) {
        self.from = from
        self.to = to
        self.width = width
        self.color = color
        self.dashes = dashes
    }
}

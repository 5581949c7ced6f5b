/// The ornament of the publications: a ring of six segments, one per dimension.
public struct Ring: Sendable {
    /// From the top, clockwise.
    public let colors: [Color]
    /// Inner radius as a share of the outer one.
    public let hole: Double

    public init(colors: [Color], hole: Double = 0.62) {
        self.colors = colors
        self.hole = hole
    }
}

/// The ornament of the publications: a ring of six segments, one per dimension.
package struct Ring: Sendable {
    /// From the top, clockwise.
    package let colors: [Color]
    /// Inner radius as a share of the outer one.
    package let hole: Double

    package init(colors: [Color], hole: Double = 0.62) {
        self.colors = colors
        self.hole = hole
    }
}

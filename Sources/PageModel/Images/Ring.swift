/// The ornament of the publications: a ring of six segments, one per dimension.
package struct Ring: Sendable {
    /// From the top, clockwise.
    package let colors: [Color]
    /// Of the segments; those that have none are solid.
    package let patterns: [FillPattern]
    /// Inner radius as a share of the outer one.
    package let hole: Double

    package init(colors: [Color], patterns: [FillPattern] = [], hole: Double = 0.62) {
        self.colors = colors
        self.patterns = patterns
        self.hole = hole
    }

    package func pattern(of segment: Int) -> FillPattern {
        patterns.indices.contains(segment) ? patterns[segment] : .solid
    }
}

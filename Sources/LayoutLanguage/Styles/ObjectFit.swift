/// How a picture fills a place of another shape (CSS Images 3 §5.5).
package enum ObjectFit: String, CaseIterable, Sendable {
    /// It is stretched.
    case fill
    /// All of it is seen.
    case contain
    /// All of the place is filled; what lies outside is cut off.
    case cover
}

/// The point of a picture that stays in sight: shares of its width and height (CSS `object-position`).
package struct FocalPoint: Hashable, Sendable {
    package var x: Double
    package var y: Double

    package static let centre = FocalPoint(x: 0.5, y: 0.5)
}

/// A font with its features, as loaded by a shaper. All metrics are in font units, `unitsPerEm` to the em, unhinted.
public final class FontFace: Sendable {
    /// Small whole number, unique within one shaper.
    public let id: Int
    public let description: FontDescription
    public let unitsPerEm: Int
    /// Above the baseline, positive.
    public let ascent: Int
    /// Below the baseline, positive.
    public let descent: Int
    public let xHeight: Int
    public let capHeight: Int
    /// Centre of the underline below the baseline, positive.
    public let underlineOffset: Int
    public let underlineThickness: Int
    /// Tags of features that were asked for and that the font does not have: text looks as if they had not been asked
    /// for.
    public let missingFeatures: [String]
    /// A space: what separates texts where none is seen. nil where the shaper gives none.
    public let space: ShapedText?

    public init(
        id: Int, description: FontDescription, unitsPerEm: Int, ascent: Int, descent: Int,
        xHeight: Int, capHeight: Int, underlineOffset: Int, underlineThickness: Int, missingFeatures: [String] = [],
        space: ShapedText? = nil
    ) {
        self.space = space
        self.missingFeatures = missingFeatures
        self.id = id
        self.description = description
        self.unitsPerEm = max(1, unitsPerEm)
        self.ascent = ascent
        self.descent = descent
        self.xHeight = xHeight
        self.capHeight = capHeight
        self.underlineOffset = underlineOffset
        self.underlineThickness = underlineThickness
    }

    /// Font units at a font size, rounded to the nearest unit of `Length`.
    @inlinable public func length(_ fontUnits: Int, at size: Length) -> Length {
        let (product, isTooLarge) = fontUnits.multipliedReportingOverflow(by: size.units)
        // Only a single word of many megabytes gets there.
        guard !isTooLarge else { return (fontUnits < 0) == (size.units < 0) ? .unbounded : -Length.unbounded }
        let half = product >= 0 ? unitsPerEm / 2 : -(unitsPerEm / 2)
        return Length(units: (product + half) / unitsPerEm)
    }
}

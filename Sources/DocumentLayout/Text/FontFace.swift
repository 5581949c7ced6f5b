/// What a style asks for: exactly one family; the list of fallbacks is walked by the caller.
public struct FontDescription: Hashable, Sendable {
    public var family: String
    /// 100 to 900 as in CSS; 400 is regular, 700 bold.
    public var weight: Int
    public var isItalic: Bool
    public var features: FontFeatures

    public init(family: String, weight: Int = 400, isItalic: Bool = false, features: FontFeatures = []) {
        self.family = family
        self.weight = weight
        self.isItalic = isItalic
        self.features = features
    }
}

/// OpenType features that a style switches on; kerning and standard ligatures are on unless switched off.
public struct FontFeatures: OptionSet, Hashable, Sendable {
    public let rawValue: UInt16
    public init(rawValue: UInt16) { self.rawValue = rawValue }

    /// `smcp`
    public static let smallCapitals = FontFeatures(rawValue: 1 << 0)
    /// `tnum`
    public static let tabularFigures = FontFeatures(rawValue: 1 << 1)
    /// `onum`
    public static let oldStyleFigures = FontFeatures(rawValue: 1 << 2)
    /// `sups`
    public static let superscript = FontFeatures(rawValue: 1 << 3)
    /// `subs`
    public static let `subscript` = FontFeatures(rawValue: 1 << 4)
    /// `-liga`
    public static let noLigatures = FontFeatures(rawValue: 1 << 5)
}

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

    public init(
        id: Int, description: FontDescription, unitsPerEm: Int, ascent: Int, descent: Int,
        xHeight: Int, capHeight: Int, underlineOffset: Int, underlineThickness: Int
    ) {
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
    public func length(_ fontUnits: Int, at size: Length) -> Length {
        let (product, isTooLarge) = fontUnits.multipliedReportingOverflow(by: size.units)
        // Only a single word of many megabytes gets there.
        guard !isTooLarge else { return (fontUnits < 0) == (size.units < 0) ? .unbounded : -Length.unbounded }
        let half = product >= 0 ? unitsPerEm / 2 : -(unitsPerEm / 2)
        return Length(units: (product + half) / unitsPerEm)
    }
}

/// What a style asks for: exactly one family; the list of fallbacks is walked by the caller.
public struct FontDescription: Hashable, Sendable {
    public var family: String
    /// 100 to 900 as in CSS; 400 is regular, 700 bold.
    public var weight: Int
    public var isItalic: Bool
    public var features: FontFeatures
    /// Further features, set by their tags.
    public var settings: [FontFeatureSetting]

    public init(
        family: String, weight: Int = 400, isItalic: Bool = false, features: FontFeatures = [], settings: [FontFeatureSetting] = []
    ) {
        self.family = family
        self.weight = weight
        self.isItalic = isItalic
        self.features = features
        self.settings = settings
    }
}

/// One entry of `font-feature-settings`.
public struct FontFeatureSetting: Hashable, Sendable {
    /// Four printable ASCII characters.
    public let tag: String
    /// 0 switches the feature off, 1 on; more chooses among alternates.
    public let value: UInt32

    public init(tag: String, value: UInt32) {
        self.tag = tag
        self.value = value
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
    /// `c2sc`
    public static let smallCapitalsForCapitals = FontFeatures(rawValue: 1 << 6)
    /// `lnum`
    public static let liningFigures = FontFeatures(rawValue: 1 << 7)
    /// `pnum`
    public static let proportionalFigures = FontFeatures(rawValue: 1 << 8)
    /// `zero`
    public static let slashedZero = FontFeatures(rawValue: 1 << 9)
    /// `-kern`
    public static let noKerning = FontFeatures(rawValue: 1 << 10)

    public static let figures: FontFeatures = [
        .tabularFigures, .oldStyleFigures, .liningFigures, .proportionalFigures, .slashedZero,
    ]
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
    /// Tags of features that were asked for and that the font does not have: text looks as if they had not been asked for.
    public let missingFeatures: [String]

    public init(
        id: Int, description: FontDescription, unitsPerEm: Int, ascent: Int, descent: Int,
        xHeight: Int, capHeight: Int, underlineOffset: Int, underlineThickness: Int, missingFeatures: [String] = []
    ) {
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
    public func length(_ fontUnits: Int, at size: Length) -> Length {
        let (product, isTooLarge) = fontUnits.multipliedReportingOverflow(by: size.units)
        // Only a single word of many megabytes gets there.
        guard !isTooLarge else { return (fontUnits < 0) == (size.units < 0) ? .unbounded : -Length.unbounded }
        let half = product >= 0 ? unitsPerEm / 2 : -(unitsPerEm / 2)
        return Length(units: (product + half) / unitsPerEm)
    }
}

/// OpenType features that a style switches on; kerning and standard ligatures are on unless switched off.
public struct FontFeatures: OptionSet, Hashable, Sendable {
    public let rawValue: UInt16
    @inlinable public init(rawValue: UInt16) { self.rawValue = rawValue }

    /// `smcp`
    @inlinable public static var smallCapitals: FontFeatures { FontFeatures(rawValue: 1 << 0) }
    /// `tnum`
    @inlinable public static var tabularFigures: FontFeatures { FontFeatures(rawValue: 1 << 1) }
    /// `onum`
    @inlinable public static var oldStyleFigures: FontFeatures { FontFeatures(rawValue: 1 << 2) }
    /// `sups`
    @inlinable public static var superscript: FontFeatures { FontFeatures(rawValue: 1 << 3) }
    /// `subs`
    @inlinable public static var `subscript`: FontFeatures { FontFeatures(rawValue: 1 << 4) }
    /// `-liga`
    @inlinable public static var noLigatures: FontFeatures { FontFeatures(rawValue: 1 << 5) }
    /// `c2sc`
    @inlinable public static var smallCapitalsForCapitals: FontFeatures { FontFeatures(rawValue: 1 << 6) }
    /// `lnum`
    @inlinable public static var liningFigures: FontFeatures { FontFeatures(rawValue: 1 << 7) }
    /// `pnum`
    @inlinable public static var proportionalFigures: FontFeatures { FontFeatures(rawValue: 1 << 8) }
    /// `zero`
    @inlinable public static var slashedZero: FontFeatures { FontFeatures(rawValue: 1 << 9) }
    /// `-kern`
    @inlinable public static var noKerning: FontFeatures { FontFeatures(rawValue: 1 << 10) }

    public static let figures: FontFeatures = [
        .tabularFigures, .oldStyleFigures, .liningFigures, .proportionalFigures, .slashedZero,
    ]
}

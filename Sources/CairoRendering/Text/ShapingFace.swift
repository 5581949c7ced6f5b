import CHarfBuzz
import PageModel

/// A face with the font that shapes it and the features that are asked for. Belongs to the shaper's thread.
final class ShapingFace {
    let face: FontFace
    let font: ShapingFont
    /// For HarfBuzz.
    let features: [hb_feature_t]
    /// The same for Pango, in CSS's notation; empty when there are none.
    let featureText: String

    init(_ face: FontFace, font: ShapingFont) {
        self.face = face
        self.font = font
        let settings = face.description.featureSettings
        features = settings.map { hb_feature_t(tag: ShapingFont.tag($0.tag), value: $0.value, start: 0, end: .max) }
        featureText = settings.map { "\"\($0.tag)\" \($0.value)" }.joined(separator: ", ")
    }
}

extension FontDescription {
    private static let named: [(feature: FontFeatures, tag: String, value: UInt32)] = [
        (.smallCapitals, "smcp", 1), (.smallCapitalsForCapitals, "c2sc", 1), (.tabularFigures, "tnum", 1),
        (.oldStyleFigures, "onum", 1),
        (.liningFigures, "lnum", 1), (.proportionalFigures, "pnum", 1), (.slashedZero, "zero", 1),
        (.superscript, "sups", 1),
        (.subscript, "subs", 1), (.noLigatures, "liga", 0), (.noKerning, "kern", 0),
    ]

    /// All features by tag, those of `font-feature-settings` last: they win.
    var featureSettings: [FontFeatureSetting] {
        FontDescription.named.filter { features.contains($0.feature) }.map {
            FontFeatureSetting(tag: $0.tag, value: $0.value)
        } + settings
    }
}

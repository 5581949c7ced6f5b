import CCairoPango
import DocumentLayout

/// A face with the font that shapes and draws it.
final class LoadedFace {
    let face: FontFace
    let font: FontFile
    /// For HarfBuzz.
    let features: [hb_feature_t]
    /// The same for Pango, in CSS's notation; empty when there are none.
    let featureText: String

    init(_ face: FontFace, font: FontFile) {
        self.face = face
        self.font = font
        let chosen = LoadedFace.settings.filter { face.description.features.contains($0.feature) }
        features = chosen.map { setting in
            let tag = setting.tag.utf8.reduce(hb_tag_t(0)) { $0 << 8 | hb_tag_t($1) }
            return hb_feature_t(tag: tag, value: setting.value, start: 0, end: .max)
        }
        featureText = chosen.map { "\"\($0.tag)\" \($0.value)" }.joined(separator: ", ")
    }

    private static let settings: [(feature: FontFeatures, tag: String, value: UInt32)] = [
        (.smallCapitals, "smcp", 1), (.tabularFigures, "tnum", 1), (.oldStyleFigures, "onum", 1),
        (.superscript, "sups", 1), (.subscript, "subs", 1), (.noLigatures, "liga", 0),
    ]
}

import PageModel

/// How superscripts and subscripts are set: with the font's own characters where it has all that the text needs, else
/// smaller and moved.
struct ScriptPosition {
    let face: FontFace
    let size: Length
    /// Upwards.
    let shift: Length

    /// Size of characters that the font does not have, and their distance from the baseline as a share of that size.
    static let scale = 0.7, superShift = 0.5, subShift = -0.2

    init(_ text: InlineText, face: FontFace, family: String, _ shaper: any TextShaper) {
        let style = text.style.text
        guard style.fontPosition != .normal else {
            self.face = face
            size = style.fontSize
            shift =
                switch text.style.box.verticalAlign {
                case .super: style.fontSize.scaled(by: ScriptPosition.superShift)
                case .sub: style.fontSize.scaled(by: ScriptPosition.subShift)
                default: .zero
                }
            return
        }
        if let own = ScriptPosition.ownFace(for: text, face: face, family: family, shaper) {
            self.face = own
            size = style.fontSize
            shift = .zero
        } else {
            self.face = face
            size = style.fontSize.scaled(by: ScriptPosition.scale)
            shift = size.scaled(by: style.fontPosition == .super ? ScriptPosition.superShift : ScriptPosition.subShift)
        }
    }

    /// The face whose feature has an own form of every character: half a superscript looks like a slip.
    private static func ownFace(
        for text: InlineText, face: FontFace, family: String, _ shaper: any TextShaper
    ) -> FontFace? {
        var description = text.style.text.fontDescription(family: family)
        description.features.insert(text.style.text.fontPosition == .super ? .superscript : .subscript)
        guard let own = shaper.face(for: description), own.missingFeatures == face.missingFeatures else { return nil }
        let isComplete = text.text.split(whereSeparator: \.isWhitespace).allSatisfy { word in
            let bytes = Array(word.utf8)[...]
            let glyphs = shaper.shape(bytes, with: own).glyphs, others = shaper.shape(bytes, with: face).glyphs
            return glyphs.count == others.count && zip(glyphs, others).allSatisfy { $0.id != $1.id && $0.id != 0 }
        }
        return isComplete ? own : nil
    }
}

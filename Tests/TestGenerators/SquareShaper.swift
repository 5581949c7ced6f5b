import PageModel

/// A font whose characters are squares: one em wide, 0.8 em above the baseline and 0.2 em below. Positions can be told by counting.
package final class SquareShaper: TextShaper {
    package let familyNames = ["Square", "Square Two"]
    private var faces: [FontDescription: FontFace] = [:]
    /// Characters that the font does not have.
    private let missing: Set<Unicode.Scalar>
    /// Bytes that were shaped: what shaping cost.
    package private(set) var shapedBytes = 0

    package init(missing: Set<Unicode.Scalar> = ["☃"]) {
        self.missing = missing
    }

    package func face(for description: FontDescription) -> FontFace? {
        guard familyNames.contains(description.family) else { return nil }
        if let known = faces[description] { return known }
        let face = FontFace(
            id: faces.count, description: description, unitsPerEm: 1000, ascent: 800, descent: 200,
            xHeight: 500, capHeight: 700, underlineOffset: 100, underlineThickness: 50,
            missingFeatures: description.features.contains(.slashedZero) ? ["zero"] : [])
        faces[description] = face
        return face
    }

    package func shape(_ text: ArraySlice<UInt8>, with face: FontFace) -> ShapedText {
        shapedBytes += text.count
        var glyphs: [ShapedText.Glyph] = [], clusters: [ShapedText.Cluster] = []
        for scalar in String(decoding: text, as: UTF8.self).unicodeScalars {
            let isMissing = face.description.family == "Square" && missing.contains(scalar)
            // The font has superscript figures and no other superscripts.
            let isRaised = face.description.features.contains(.superscript) && ("0"..."9").contains(scalar)
            glyphs.append(
                .init(id: isMissing ? 0 : scalar.value + (isRaised ? 0x10_0000 : 0), advance: isRaised ? 500 : 1000))
            clusters.append(.init(byteCount: UInt8(String(scalar).utf8.count), glyphCount: 1))
        }
        return ShapedText(text: Array(text), glyphs: glyphs, clusters: clusters)
    }

    /// Hebrew letters run to the left, and what stands between two of them.
    package func embeddingLevels(of text: String) -> (levels: [UInt8], isRightToLeft: Bool)? {
        let scalars = Array(text.unicodeScalars), isHebrew = scalars.map { RightToLeft.isStrong($0.value) }
        var levels = isHebrew.map { $0 ? UInt8(1) : 0 }
        for index in scalars.indices where scalars[index] == " " {
            let before = scalars[..<index].lastIndex { $0 != " " }, after = scalars[index...].firstIndex { $0 != " " }
            if let before, let after, isHebrew[before], isHebrew[after] { levels[index] = 1 }
        }
        return (levels, scalars.first.map { RightToLeft.isStrong($0.value) } ?? false)
    }
}

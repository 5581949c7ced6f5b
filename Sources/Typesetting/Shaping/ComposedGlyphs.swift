import PageModel

/// Characters that few fonts have and that can be set from others of the same font: raised and lowered digits and signs, simple fractions,
/// boxes to tick. The text stays what was written.
struct ComposedGlyphs {
    /// Where a part of a word is set.
    enum Place { case line, above, below, fraction }

    /// A part of a word and its glyphs.
    struct Part {
        let shaped: ShapedText
        let place: Place
    }

    private enum Kind: Equatable { case plain, above, below, fraction, box }

    private static let digits = Array("0123456789+−=()n".unicodeScalars)
    private static let raised = Array("⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿ".unicodeScalars)
    private static let lowered = Array("₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₙ".unicodeScalars)
    private static let fractions: [UnicodeScalar: String] = [
        "½": "1/2", "⅓": "1/3", "⅔": "2/3", "¼": "1/4", "¾": "3/4", "⅕": "1/5", "⅖": "2/5", "⅗": "3/5", "⅘": "4/5",
        "⅙": "1/6", "⅚": "5/6", "⅛": "1/8", "⅜": "3/8", "⅝": "5/8", "⅞": "7/8",
    ]
    /// What stands in the box; the first that a font has.
    private static let boxes: [UnicodeScalar: [String]] = ["☐": [], "☑": ["✓", "√"], "☒": ["×"]]

    private let face: FontFace
    private let shaper: any TextShaper

    /// nil when the face has all that is needed, or cannot give it. A number whose digits are raised is raised as a whole: no two
    /// looks side by side.
    static func parts(of bytes: ArraySlice<UInt8>, face: FontFace, _ shaper: any TextShaper) -> [Part]? {
        let scalars = Array(String(decoding: bytes, as: UTF8.self).unicodeScalars)
        guard scalars.contains(where: { kind(of: $0) != .plain }) else { return nil }
        let composer = ComposedGlyphs(face: face, shaper: shaper)
        var parts: [Part] = [], start = 0
        while start < scalars.count {
            let kind = kind(of: scalars[start])
            var end = start + 1
            while end < scalars.count, kind != .box, kind != .fraction, self.kind(of: scalars[end]) == kind { end += 1 }
            guard let part = composer.part(Array(scalars[start..<end]), kind) else { return nil }
            parts.append(part)
            start = end
        }
        return parts
    }

    private static func kind(of scalar: UnicodeScalar) -> Kind {
        // Most letters are none of these.
        guard scalar.value >= 0xB2 else { return .plain }
        if raised.contains(scalar) { return .above }
        if lowered.contains(scalar) { return .below }
        if fractions[scalar] != nil { return .fraction }
        return boxes[scalar] != nil ? .box : .plain
    }

    private static func bytes(_ scalars: [UnicodeScalar]) -> [UInt8] { scalars.flatMap { Array(String($0).utf8) } }

    private func part(_ scalars: [UnicodeScalar], _ kind: Kind) -> Part? {
        let text = ComposedGlyphs.bytes(scalars), own = shaper.shape(text[...], with: face)
        if !own.isMissingGlyphs { return Part(shaped: own, place: .line) }
        switch kind {
        case .plain: return nil
        case .above: return script(text, scalars, ComposedGlyphs.raised, .above)
        case .below: return script(text, scalars, ComposedGlyphs.lowered, .below)
        case .fraction: return fraction(text, scalars[0])
        case .box: return box(text, scalars[0])
        }
    }

    /// One glyph for each digit, without what would join them.
    private func script(
        _ text: [UInt8], _ scalars: [UnicodeScalar], _ alphabet: [UnicodeScalar], _ place: Place
    ) -> Part? {
        var glyphs: [ShapedText.Glyph] = [], clusters: [ShapedText.Cluster] = []
        for scalar in scalars {
            guard let index = alphabet.firstIndex(of: scalar),
                let glyph = glyph(ComposedGlyphs.bytes([ComposedGlyphs.digits[index]]))
            else {
                return nil
            }
            glyphs.append(glyph)
            clusters.append(ShapedText.Cluster(byteCount: UInt8(String(scalar).utf8.count), glyphCount: 1))
        }
        return Part(shaped: ShapedText(text: text, glyphs: glyphs, clusters: clusters), place: place)
    }

    /// The only glyph of a text.
    private func glyph(_ text: [UInt8]) -> ShapedText.Glyph? {
        let shaped = shaper.shape(text[...], with: face)
        return shaped.isMissingGlyphs || shaped.glyphs.count != 1 ? nil : shaped.glyphs[0]
    }

    /// Small digits around a slash that leans more than that of words.
    private func fraction(_ text: [UInt8], _ scalar: UnicodeScalar) -> Part? {
        let digits = (ComposedGlyphs.fractions[scalar] ?? "").split(separator: "/").map { Array($0.utf8) }
        guard digits.count == 2, let above = glyph(digits[0]), let below = glyph(digits[1]),
            let slash = glyph(Array("⁄".utf8)) ?? glyph(Array("/".utf8))
        else { return nil }
        let rise = Int16(clamping: face.unitsPerEm * 2 / 5)
        let raised = ShapedText.Glyph(
            id: above.id, advance: above.advance, xOffset: above.xOffset, yOffset: above.yOffset + rise)
        return one(text, [raised, slash, below], .fraction)
    }

    private func box(_ text: [UInt8], _ scalar: UnicodeScalar) -> Part? {
        guard let box = glyph(Array("□".utf8)), let marks = ComposedGlyphs.boxes[scalar] else { return nil }
        if marks.isEmpty { return one(text, [box], .line) }
        guard let mark = marks.lazy.compactMap({ glyph(Array($0.utf8)) }).first else { return nil }
        // In the middle of the box, which has been passed.
        let back = -(box.advance + mark.advance) / 2
        return one(
            text,
            [box, ShapedText.Glyph(id: mark.id, advance: 0, xOffset: Int16(clamping: back), yOffset: mark.yOffset)],
            .line)
    }

    private func one(_ text: [UInt8], _ glyphs: [ShapedText.Glyph], _ place: Place) -> Part {
        let cluster = ShapedText.Cluster(byteCount: UInt8(clamping: text.count), glyphCount: UInt8(glyphs.count))
        return Part(shaped: ShapedText(text: text, glyphs: glyphs, clusters: [cluster]), place: place)
    }
}

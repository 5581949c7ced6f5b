import TestSupport
import Testing
@testable import PageModel

struct FontFaceTests {
    private func face(unitsPerEm: Int) -> FontFace {
        FontFace(
            id: 0, description: FontDescription(family: "A"), unitsPerEm: unitsPerEm, ascent: 0, descent: 0, xHeight: 0,
            capHeight: 0,
            underlineOffset: 0, underlineThickness: 0)
    }

    /// The nearest unit, half away from zero: the same on both sides of the baseline.
    @Test(arguments: 0..<100) func lengthsAreTheNearestUnit(seed: Int) {
        var dice = Dice(seed: UInt64(seed))
        let em = dice.pick([1000, 2048, 1024, 2000, 7]), face = face(unitsPerEm: em)
        let units = dice.number(-100_000...100_000), size = Length(units: dice.number(1...100 * 65_536))
        let length = face.length(units, at: size)
        #expect(abs(length.units * em - units * size.units) * 2 <= em)
        #expect(face.length(-units, at: size) == -length)
        #expect(face.length(em, at: size) == size)
        #expect(face.length(0, at: size) == .zero)
    }

    @Test func hugeAdvancesDoNotTrap() {
        let face = face(unitsPerEm: 1000)
        #expect(face.length(Int.max, at: .pt(10)) == .unbounded)
        #expect(face.length(Int.min + 1, at: .pt(10)) == -Length.unbounded)
        #expect(face.length(Int.max, at: .pt(-10)) == -Length.unbounded)
        #expect(self.face(unitsPerEm: 0).length(3, at: .pt(1)) == .pt(3), "a font without an em has one unit to it")
    }

    @Test func shapedTextsKnowTheirAdvance() {
        let glyphs = [
            ShapedText.Glyph(id: 3, advance: 500), .init(id: 4, advance: -20, xOffset: 3), .init(id: 5, advance: 700),
        ]
        let clusters = [ShapedText.Cluster(byteCount: 1, glyphCount: 2), .init(byteCount: 2, glyphCount: 1)]
        let text = ShapedText(text: Array("aé".utf8), glyphs: glyphs, clusters: clusters)
        #expect(text.advance == 1180 && !text.isMissingGlyphs)
        #expect(ShapedText(text: [97], glyphs: [.init(id: 0, advance: 1)], clusters: []).isMissingGlyphs)
    }

    /// What a shaper measures is what it would shape, also where it brings no way of its own to measure.
    @Test(arguments: ["", "a", "kata", "é☃"]) func measuringIsShaping(text: String) throws {
        let shaper = SquareShaper(), face = try #require(shaper.face(for: FontDescription(family: "Square")))
        let bytes = Array(text.utf8)[...], shaped = shaper.shape(text, with: face),
            measured = shaper.measure(bytes, with: face)
        #expect(measured.advance == shaped.advance && measured.glyphCount == shaped.glyphs.count)
        #expect(shaped.clusters.reduce(0) { $0 + Int($1.byteCount) } == bytes.count)
        #expect(shaper.fault == nil)
    }

    @Test func descriptionsDifferInEverything() {
        var descriptions = [FontDescription(family: "A")]
        descriptions.append(FontDescription(family: "B"))
        descriptions.append(FontDescription(family: "A", weight: 700))
        descriptions.append(FontDescription(family: "A", isItalic: true))
        for bit in 0..<11 {
            descriptions.append(FontDescription(family: "A", features: FontFeatures(rawValue: 1 << UInt16(bit))))
        }
        descriptions.append(FontDescription(family: "A", settings: [FontFeatureSetting(tag: "ss01", value: 1)]))
        descriptions.append(FontDescription(family: "A", settings: [FontFeatureSetting(tag: "ss01", value: 2)]))
        #expect(Set(descriptions).count == descriptions.count)
        let named: [FontFeatures] = [
            .smallCapitals, .tabularFigures, .oldStyleFigures, .superscript, .subscript, .noLigatures,
            .smallCapitalsForCapitals,
            .liningFigures, .proportionalFigures, .slashedZero, .noKerning,
        ]
        #expect(Set(named.map(\.rawValue)).count == named.count, "no two features share a bit")
        #expect(FontFeatures.figures.contains(.tabularFigures) && !FontFeatures.figures.contains(.superscript))
    }
}

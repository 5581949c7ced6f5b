import CCairo
@testable import CairoRendering
import PageModel
@testable import PDFFinishing
import TestSupport
import Testing

/// Fonts as documents embed them, read by FreeType.
@Suite struct EmbeddedFontTests {
    private static let text = "Sertifikat efisiensi – “kutipan” Rp 1.250.000,00 ½ éAVTo"

    /// The outlines of a glyph, as FreeType reads them, in font units.
    private func outline(_ face: FT_Face, _ glyph: UInt32) throws -> [[Int]] {
        try #require(FT_Load_Glyph(face, glyph, FT_Int32(FT_LOAD_NO_SCALE)) == 0)
        let outline = face.pointee.glyph.pointee.outline
        return (0..<Int(outline.n_points)).map { [outline.points[$0].x, outline.points[$0].y, Int(outline.tags[$0])] }
    }

    @Test(arguments: ["TeX Gyre Bonum", "TeX Gyre Heros", "TeX Gyre Heros Cn", "TeX Gyre Pagella", "Liberation Sans"])
    func everyGlyphKeepsItsOutline(family: String) throws {
        let shaper = try Fixture.shaper()
        let source = try #require(shaper.faces[try Fixture.face(shaper, family)])
        let font = DocumentFont(number: 1, reference: 1, try #require(EmbeddedFont(source)))
        let shaped = shaper.shape(Self.text, with: try Fixture.face(shaper, family))
        var byte = 0
        shaped.text.withUnsafeBufferPointer { text in
            for (glyph, cluster) in zip(shaped.glyphs, shaped.clusters) {
                _ = font.codes.code(of: glyph.id, for: text[byte..<byte + Int(cluster.byteCount)])
                byte += Int(cluster.byteCount)
            }
        }
        // The same glyph for another text: a code of its own, and the same outline.
        var other = "x"
        let again = other.withUTF8 { font.codes.code(of: shaped.glyphs[0].id, for: $0[...]) }
        #expect(again == font.codes.glyphs.count && font.codes.texts.last == [0x78])
        #expect(font.codes.glyphs.filter { $0 == shaped.glyphs[0].id }.count == 2)

        let subset = try #require(font.program.subset(of: font.codes.glyphs))
        let bytes: [UInt8], glyphs: [UInt32]
        switch subset.program {
        case .compact(let program):
            let numbered = try #require(
                CompactFont(program).numbered(glyphs: subset.glyphs.map { Int($0) }, name: "A+B"))
            // What is numbered already, as large fonts of other scripts are, in another order.
            let backwards = Array((1...subset.glyphs.count).reversed())
            bytes = try #require(CompactFont(numbered).numbered(glyphs: backwards, name: "A+C"))
            glyphs = backwards.map { UInt32($0) }
        case .trueType(let program): (bytes, glyphs) = (program, subset.glyphs)
        }
        var library: FT_Library?, original: FT_Face?, embedded: FT_Face?
        try #require(FT_Init_FreeType(&library) == 0)
        defer { FT_Done_FreeType(library) }
        try #require(FT_New_Face(library, source.entry.path, FT_Long(source.entry.index), &original) == 0)
        // FreeType reads from the memory as long as the face lives.
        try bytes.withUnsafeBufferPointer { buffer in
            try #require(FT_New_Memory_Face(library, buffer.baseAddress, FT_Long(buffer.count), 0, &embedded) == 0)
            let old = try #require(original), new = try #require(embedded)
            defer { FT_Done_Face(new) }
            #expect(Int(new.pointee.num_glyphs) < Int(old.pointee.num_glyphs))
            for (code, glyph) in zip(glyphs, font.codes.glyphs) {
                #expect(try outline(new, code) == outline(old, glyph), "glyph \(glyph)")
            }
            #expect(try outline(new, 0) == outline(old, 0))
        }
    }

    /// Programs that are cut off or damaged give nothing, or something; never a crash.
    @Test func damagedProgramsAreHarmless() throws {
        let shaper = try Fixture.shaper()
        let source = try #require(shaper.faces[try Fixture.face(shaper)])
        let font = try #require(EmbeddedFont(source))
        guard case .compact(let program) = try #require(font.subset(of: [5, 6, 7])).program else {
            Issue.record("no compact font")
            return
        }
        for place in stride(from: 0, to: program.count, by: 7) {
            #expect(CompactFont(Array(program[..<place])).numbered(glyphs: [1, 2], name: "A") == nil)
            var damaged = program
            damaged[place] ^= 0x55
            _ = CompactFont(damaged).numbered(glyphs: [1, 2], name: "A")
        }
        #expect(font.subset(of: [70_000]) == nil)
    }

    /// A hyphen that was written, one at the end of a line, and a ligature: each is found as what it is.
    @Test func oneGlyphForSeveralTexts() throws {
        let shaper = try Fixture.shaper()
        let face = try Fixture.face(shaper)
        let items = ["data-data", "kebersa\u{AD}", "afiliasi"].enumerated().map {
            Fixture.line($0.element, y: 60 + Double($0.offset) * 20, face: face, shaper: shaper)
        }
        let plain = try Tool.plain(Fixture.pdf([Fixture.page(items)], shaper: shaper))
        #expect(plain.contains("> <00AD>") && plain.contains("> <002D>") && plain.contains("> <00660069>"))
        #expect(!plain.contains("ActualText"))
    }

    /// The same bytes from the whole file and from the tables that are embedded.
    @Test(arguments: ["TeX Gyre Bonum", "Liberation Sans"])
    func subsetsOfTheEmbeddedTablesAreThoseOfTheFile(family: String) throws {
        let shaper = try Fixture.shaper()
        let source = try #require(shaper.faces[try Fixture.face(shaper, family)])
        var dice = Dice(seed: 7)
        for round in 0..<30 {
            let glyphs = Set((0..<dice.number(1...60)).map { _ in UInt32(dice.number(1...300)) }).sorted()
            let kept = try #require(EmbeddedFont(source)?.subset(of: glyphs))
            let whole = try #require(EmbeddedFont.subset(of: glyphs, from: source.face))
            #expect(kept == whole, "subset \(round)")
        }
    }
}

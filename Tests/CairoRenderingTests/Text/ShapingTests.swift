@testable import CairoRendering
import Foundation
import PageModel
import TestSupport
import Testing

@Suite struct ShapingTests {
    private let shaper: PangoTextShaper

    init() throws {
        shaper = try Fixture.shaper()
    }

    /// What every shaped text must satisfy, or Cairo refuses the page.
    private func expectConsistent(_ shaped: ShapedText, _ comment: Comment? = nil) {
        #expect(shaped.clusters.reduce(0) { $0 + Int($1.byteCount) } == shaped.text.count, comment)
        #expect(shaped.clusters.reduce(0) { $0 + Int($1.glyphCount) } == shaped.glyphs.count, comment)
        var offset = 0
        for cluster in shaped.clusters {
            #expect(offset >= shaped.text.count || shaped.text[offset] & 0xC0 != 0x80, comment)
            offset += Int(cluster.byteCount)
        }
    }

    /// Levels of UAX #9, as its rules give them by hand: pairs of brackets take the direction of what is around them unless all within
    /// them runs the other way.
    @Test(arguments: [
        ("abc", "000", false), ("אבג", "111", true), ("a אב b", "001100", false), ("אב גד", "11111", true),
        ("a (אב גד) b", "00011111000", false), ("אב 12 גד", "11122111", true), ("אב, גד.", "1111111", true),
        ("אב (a) גד", "111121111", true), ("1 אב", "2111", true),
    ]) func embeddingLevels(text: String, levels: String, isRightToLeft: Bool) throws {
        let found = try #require(shaper.embeddingLevels(of: text))
        #expect(found.levels.map(String.init).joined() == levels)
        #expect(found.isRightToLeft == isRightToLeft)
    }

    @Test func widthsAddUp() throws {
        let face = try Fixture.face(shaper, "Liberation Sans")
        // Advances of hmtx, read with another tool: H 1479, a 1139, l 455, o 1139.
        #expect(face.unitsPerEm == 2048)
        #expect(shaper.shape("Halo", with: face).advance == 1479 + 1139 + 455 + 1139)
        #expect(shaper.shape("Halo", with: face).glyphs.count == 4)
        #expect(shaper.shape("", with: face).glyphs.isEmpty)
    }

    @Test func kerningIsOn() throws {
        let face = try Fixture.face(shaper, "TeX Gyre Bonum")
        let parts = shaper.shape("A", with: face).advance + shaper.shape("V", with: face).advance
        #expect(shaper.shape("AV", with: face).advance < parts)
    }

    @Test func ligatureIsOneClusterOfTwoBytes() throws {
        let face = try Fixture.face(shaper, "TeX Gyre Heros")
        let shaped = shaper.shape("efisien", with: face)
        expectConsistent(shaped)
        #expect(shaped.glyphs.count == 6)
        #expect(shaped.clusters.map(\.byteCount) == [1, 2, 1, 1, 1, 1])
        let without = try Fixture.face(shaper, "TeX Gyre Heros", features: .noLigatures)
        #expect(shaper.shape("efisien", with: without).glyphs.count == 7)
    }

    @Test func tabularFiguresAreEquallyWide() throws {
        let face = try Fixture.face(shaper, "TeX Gyre Pagella", features: [.tabularFigures, .oldStyleFigures])
        let widths = Set("0123456789".map { shaper.shape(String($0), with: face).advance })
        #expect(widths.count == 1)
        let plain = try Fixture.face(shaper, "TeX Gyre Pagella")
        #expect(plain.id != face.id)
        #expect(shaper.shape("3", with: plain).glyphs[0].id != shaper.shape("3", with: face).glyphs[0].id)
    }

    @Test func smallCapitalsChangeTheGlyphs() throws {
        let face = try Fixture.face(shaper, "TeX Gyre Pagella", features: .smallCapitals)
        let plain = try Fixture.face(shaper, "TeX Gyre Pagella")
        #expect(shaper.shape("dan", with: face).glyphs.map(\.id) != shaper.shape("dan", with: plain).glyphs.map(\.id))
    }

    @Test func featuresThatTheFontLacksAreTold() throws {
        let pagella = try Fixture.face(
            shaper, "TeX Gyre Pagella", features: [.smallCapitals, .smallCapitalsForCapitals, .oldStyleFigures])
        #expect(pagella.missingFeatures.isEmpty)
        let liberation = try Fixture.face(
            shaper, "Liberation Sans", features: [.smallCapitals, .tabularFigures, .liningFigures, .noKerning])
        // All its figures are tabular and lining.
        #expect(liberation.missingFeatures == ["smcp"])
        let own = try #require(
            shaper.face(
                for: FontDescription(
                    family: "TeX Gyre Pagella",
                    settings: [
                        .init(tag: "smcp", value: 1), .init(tag: "zzzz", value: 1), .init(tag: "sups", value: 0),
                    ])))
        #expect(own.missingFeatures == ["zzzz"])
        let capitals = try Fixture.face(shaper, "TeX Gyre Pagella", features: .smallCapitals)
        #expect(shaper.shape("dan", with: own).glyphs.map(\.id) == shaper.shape("dan", with: capitals).glyphs.map(\.id))
    }

    @Test func kerningCanBeSwitchedOff() throws {
        let face = try Fixture.face(shaper, "TeX Gyre Bonum", features: .noKerning)
        let parts = shaper.shape("A", with: face).advance + shaper.shape("V", with: face).advance
        #expect(shaper.shape("AV", with: face).advance == parts)
    }

    @Test func spacesThatDoNotBreakAreSpaces() throws {
        let face = try Fixture.face(shaper)
        let space = shaper.shape(" ", with: face)
        for text in ["\u{A0}", "\u{202F}"] {
            let shaped = shaper.shape(text, with: face)
            expectConsistent(shaped)
            #expect(shaped.glyphs.map(\.id) == space.glyphs.map(\.id) && shaped.advance == space.advance)
        }
        #expect(shaper.shape("Rp\u{A0}1", with: face).advance == shaper.shape("Rp 1", with: face).advance)
    }

    @Test func softHyphenIsDrawnOnlyAtTheEnd() throws {
        let face = try Fixture.face(shaper)
        let drawn = shaper.shape("ke\u{AD}", with: face)
        expectConsistent(drawn)
        #expect(drawn.text == Array("ke\u{AD}".utf8))
        #expect(drawn.clusters.map(\.byteCount) == [1, 1, 2])
        #expect(!drawn.isMissingGlyphs && drawn.glyphs[2].advance > 0)
        let inside = shaper.shape("ke\u{AD}bi", with: face)
        expectConsistent(inside)
        #expect(inside.advance == shaper.shape("kebi", with: face).advance && inside.text == Array("kebi".utf8))
    }

    @Test func missingGlyphsAreFlagged() throws {
        let face = try Fixture.face(shaper)
        for text in ["漢字", "a漢", "\u{10FFFD}", "क्षि", "\u{1F600}"] {
            let shaped = shaper.shape(text, with: face)
            #expect(shaped.isMissingGlyphs, "\(text)")
            expectConsistent(shaped, "\(text)")
        }
        #expect(!shaper.shape("Ōé–½™→≤", with: try Fixture.face(shaper, "Liberation Sans")).isMissingGlyphs)
    }

    /// Liberation Sans has Greek and Cyrillic: shaped through Pango.
    @Test(arguments: ["Ωμέγα", "Конституция", "Ωa", "aΩ1Ж"]) func otherScripts(text: String) throws {
        let face = try Fixture.face(shaper, "Liberation Sans")
        let shaped = shaper.shape(text, with: face)
        expectConsistent(shaped)
        #expect(!shaped.isMissingGlyphs)
        #expect(shaped.glyphs.count == text.unicodeScalars.count)
        #expect(shaped.text == Array(text.utf8))
        let alone = text.unicodeScalars.map { shaper.shape(String($0), with: face).advance }.reduce(0, +)
        #expect(abs(shaped.advance - alone) < 400, "advances are in font units")
        let page = Fixture.page([Fixture.line("awal \(text) akhir", face: face, shaper: shaper)])
        let pdf = try Fixture.pdf([page], shaper: shaper)
        #expect(try Tool.complaints(about: pdf) == "")
        let words = try Tool.text(of: pdf).split(whereSeparator: \.isWhitespace).map(String.init)
        let marks: Set<Unicode.Scalar> = ["\u{202A}", "\u{202B}", "\u{202C}", "\u{202D}"]
        let plain = words.map { word in
            String(String.UnicodeScalarView(word.unicodeScalars.filter { !marks.contains($0) }))
        }
        #expect(Set(plain).isSuperset(of: ["awal", "akhir"]))
    }

    private static let hebrewFont = "/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf"

    /// Characters keep the order in which they are read, glyphs stand in the order in which they are seen.
    @Test(.enabled(if: FileManager.default.fileExists(atPath: hebrewFont), "needs fonts-dejavu-core"))
    func rightToLeft() throws {
        let folder = try TemporaryFolder()
        try FileManager.default.copyItem(atPath: Self.hebrewFont, toPath: folder.path("a.ttf"))
        let library = try #require(FontLibrary(lock: Fixture.lock(), addedFolders: [folder.path("")], cacheFolder: nil))
        let shaper = PangoTextShaper(library: library)
        let face = try Fixture.face(shaper, "DejaVu Sans")
        let word = shaper.shape("שלום", with: face)
        expectConsistent(word)
        #expect(word.clusters.count == 1 && !word.isMissingGlyphs)
        let first = shaper.shape("ש", with: face).glyphs.map(\.id)
        #expect(word.glyphs.suffix(1).map(\.id) == first, "the first letter stands on the right")
        let pdf = try Fixture.pdf(
            [Fixture.page([Fixture.line("awal שלום akhir", face: face, shaper: shaper)])], shaper: shaper)
        #expect(try Tool.complaints(about: pdf) == "")
        // pdftotext reverses right-to-left letters even where the file tells them in order, so the file itself is asked.
        #expect(try Tool.plain(pdf).lowercased().contains("/actualtext<feff05e905dc05d505dd>"))
    }

    @Test func anyBytesAreShaped() throws {
        let face = try Fixture.face(shaper)
        let hostile: [[UInt8]] = [
            [0xFF], [0xC3], [0xE2, 0x82], [0x61, 0x80, 0x62], [0xED, 0xA0, 0x80], [0], [9, 10, 13], [0x7F],
            Array(String(repeating: "a\u{301}\u{302}\u{303}", count: 200).utf8),
            Array(("a" + String(repeating: "\u{301}", count: 400)).utf8),
            Array(String(repeating: "שלום", count: 300).utf8), Array("a\u{202E}b\u{2066}c".utf8),
            Array("\u{FEFF}a\u{200B}b".utf8),
        ]
        for bytes in hostile {
            let shaped = shaper.shape(bytes[...], with: face)
            expectConsistent(shaped, "\(bytes.prefix(8))")
            let run = TextRun(
                face: face, size: .pt(10), color: .black, origin: Point(x: .pt(10), y: .pt(50)),
                pieces: [.init(shaped, x: .zero)],
                letterSpacing: .zero, source: nil)
            #expect(throws: Never.self) { try Fixture.pdf([Fixture.page([.text(run)])], shaper: shaper) }
        }
    }

    @Test func theSameTextIsShapedOnce() throws {
        let face = try Fixture.face(shaper), bold = try Fixture.face(shaper, weight: 700)
        #expect(shaper.shape("kabupaten", with: face) === shaper.shape("kabupaten", with: face))
        #expect(shaper.shape("kabupaten", with: face) !== shaper.shape("kabupaten", with: bold))
        for number in 0..<5000 { _ = shaper.shape("kata\(number)", with: face) }
        let again = (0..<5000).map { shaper.shape("kata\($0)", with: face).text }
        #expect(again == (0..<5000).map { Array("kata\($0)".utf8) })
    }

    @Test func aFullCacheStartsAnew() {
        var cache = ShapedTextCache(limit: 10)
        for number in 0..<25 {
            let key = Array("\(number)".utf8)[...]
            let hash = HashIndex.hash(key, face: 0)
            cache.insert(ShapedText(text: Array(key), glyphs: [], clusters: []), for: key, face: 0, hash: hash)
            #expect(cache.value(for: key, face: 0, hash: hash) != nil)
        }
        #expect(cache.count == 5)
    }

    /// Where a cluster says that the text from it on looks alike alone, it does: the same glyphs with the same advances.
    @Test(arguments: ["TeX Gyre Pagella", "TeX Gyre Heros", "TeX Gyre Bonum", "Liberation Sans"])
    func tailsThatStartAlike(family: String) throws {
        let shaper = try Fixture.shaper(), face = try Fixture.face(shaper, family)
        let words = [
            "penyelenggaraan", "AVA", "Wakil", "efisien", "afiliasi", "Tentang", "office", "pertanggungjawaban", "P.T.",
            "Yogyakarta", "“kata”", "ﬁx",
        ]
        var alike = 0, others = 0
        for word in words {
            let whole = shaper.shape(word, with: face)
            var byte = 0, glyph = 0
            for cluster in whole.clusters {
                defer {
                    byte += Int(cluster.byteCount)
                    glyph += Int(cluster.glyphCount)
                }
                guard byte > 0 else { continue }
                guard cluster.startsAlike else {
                    others += 1
                    continue
                }
                alike += 1
                let tail = shaper.shape(whole.text[byte...], with: face)
                #expect(tail.glyphs.map(\.id) == whole.glyphs[glyph...].map(\.id), "\(word) from \(byte)")
                #expect(tail.glyphs.map(\.advance) == whole.glyphs[glyph...].map(\.advance), "\(word) from \(byte)")
            }
        }
        #expect(alike > 40)
        #expect(others > 5)
    }
}

@testable import CairoRendering
import Diagnostics
import Files
import Foundation
import PageModel
import TestSupport
import Testing

@Suite struct FontLibraryTests {
    @Test func onlyLockedFamiliesAreThere() throws {
        let library = try Fixture.library()
        #expect(
            library.families == [
                "Carlito", "Liberation Sans", "Liberation Serif", "TeX Gyre Bonum", "TeX Gyre Heros",
                "TeX Gyre Heros Cn",
                "TeX Gyre Pagella",
            ])
        #expect(library.fonts.count == 28 && library.fonts.allSatisfy(\.isLocked))
        // What official templates ask for, each in a face of the same widths.
        #expect(Set(["Arial", "Bookman Old Style", "Calibri", "Times New Roman"]).isSubset(of: library.names))
    }

    /// What looks like a font and is none is named; other files are not looked at.
    @Test func filesThatGiveNoFont() throws {
        let folder = try TemporaryFolder()
        for name in ["a.woff2", "rusak.ttf", "B.OTF", "c.ttc", "baca.txt", "lisensi.md"] {
            _ = try folder.write(Array("bukan huruf".utf8), as: name)
        }
        let library = try #require(
            FontLibrary(lock: Fixture.library().lock, addedFolders: [folder.path], cacheFolder: nil))
        let names = library.unusableFiles.compactMap { $0.split(separator: "/").last.map(String.init) }
        #expect(names == ["B.OTF", "a.woff2", "c.ttc", "rusak.ttf"])
        let findings = library.unusableFiles.map { UnusableFont(path: $0).diagnostic }
        #expect(findings.allSatisfy { $0.id == "fonts.unusable" && $0.fix != nil })
    }

    /// Nobody will ever write into the pipe.
    @Test func aPipeIsNoFont() throws {
        let folder = try TemporaryFolder()
        #expect(mkfifo(folder.path + "/a.ttf", 0o600) == 0)
        let library = try #require(FontLibrary(lock: Fixture.library().lock, addedFolders: [folder.path]))
        #expect(library.unusableFiles.count == 1 && library.fonts.count == 28)
    }

    @Test func theFilesAreTheLockedOnes() throws {
        #expect(try Fixture.library().verify() == [])
    }

    @Test func anUnknownFamilyHasNoFace() throws {
        let shaper = try Fixture.shaper()
        for family in ["Inter", "DejaVu Sans", "TeX Gyre", "serif", "", "TeX Gyre Schola", "Liberation Mono"] {
            #expect(shaper.face(for: FontDescription(family: family)) == nil, "\(family)")
        }
    }

    @Test func aliasesTellTheRealFamily() throws {
        let shaper = try Fixture.shaper()
        let face = try #require(shaper.face(for: FontDescription(family: "Bookman Old Style", weight: 700)))
        #expect(face.description.family == "TeX Gyre Bonum" && face.description.weight == 700)
        #expect(shaper.face(for: FontDescription(family: "TeX Gyre Bonum", weight: 700)) === face)
        #expect(shaper.face(for: FontDescription(family: "arial"))?.description.family == "Liberation Sans")
    }

    @Test(arguments: [(100, 400), (400, 400), (500, 400), (600, 700), (900, 700)]) func nearestWeight(
        asked: Int, found: Int
    ) throws {
        let library = try Fixture.library()
        for isItalic in [true, false] {
            let font = try #require(library.font(family: "TeX Gyre Heros Cn", weight: asked, isItalic: isItalic))
            #expect(font.weight == found && font.isItalic == isItalic)
        }
    }

    @Test func weightsAreChosenAsInCSS() {
        func chosen(_ wanted: Int, of weights: [Int]) -> Int? {
            weights.map {
                FontEntry(family: "", style: "", path: "", index: 0, weight: $0, isItalic: false, isLocked: true)
            }
            .min { $0.distance(weight: wanted, isItalic: false) < $1.distance(weight: wanted, isItalic: false) }?.weight
        }
        #expect(chosen(400, of: [300, 500, 700]) == 500)
        #expect(chosen(500, of: [400, 600]) == 400)
        #expect(chosen(450, of: [400, 500, 600]) == 500)
        #expect(chosen(300, of: [200, 350, 400]) == 200)
        #expect(chosen(600, of: [500, 900]) == 900)
        #expect(chosen(400, of: [600, 300]) == 300)
    }

    @Test func metricsComeFromTheTables() throws {
        let face = try Fixture.face(Fixture.shaper(), "Liberation Sans")
        // hhea, OS/2 and post of LiberationSans-Regular 1.07.4.
        #expect(face.ascent == 1854 && face.descent == 434)
        #expect(face.xHeight == 1082 && face.capHeight == 1409)
        #expect(face.underlineThickness == 150 && face.underlineOffset == 67 + 75)
    }

    @Test func addedFontsJoinWithAndWithoutCache() throws {
        let folder = try TemporaryFolder()
        let schola = "/usr/share/texmf/fonts/opentype/public/tex-gyre/texgyreschola-regular.otf"
        try FileManager.default.copyItem(atPath: schola, toPath: folder.path("Sekolah & <a>.otf"))
        try folder.write(Array("bukan fon".utf8), as: "rusak.ttf")
        let cache = try TemporaryFolder()
        for cacheFolder in [nil, cache.path("")] {
            let library = try #require(
                FontLibrary(
                    lock: Fixture.lock(), addedFolders: ["/" + folder.path("/"), "/tidak/ada"], cacheFolder: cacheFolder
                ))
            let font = try #require(library.font(family: "TeX Gyre Schola", weight: 400, isItalic: false))
            #expect(!font.isLocked && font.path.hasSuffix("Sekolah & <a>.otf"))
            #expect(library.families.count == 8)
            let shaper = PangoTextShaper(library: library)
            let face = try #require(shaper.face(for: FontDescription(family: "TeX Gyre Schola")))
            #expect(!shaper.shape("Sekolah", with: face).isMissingGlyphs)
        }
        #expect(!cache.names.isEmpty)
    }

    @Test func missingAndChangedFilesAreFindings() throws {
        let folder = try TemporaryFolder()
        try folder.write([1, 2, 3], as: "a.otf")
        let text =
            "package\tfonts-uji\t1.0\tOFL\t\(folder.path("").dropLast())\nfont\tUji\tRegular\ta.otf\tabc\nfont\tUji\tBold\tb.otf\tabc\n"
        var findings = Findings()
        let lock = FontLock(SourceFile(path: "fonts.lock", text: text), findings: &findings)
        let library = try #require(FontLibrary(lock: lock, cacheFolder: nil))
        let found = library.verify().map(\.diagnostic)
        #expect(found.map(\.id) == ["fonts.changed", "fonts.missing"])
        #expect(found[1].fix?.message.english == "install it: sudo apt install fonts-uji")
        #expect(library.missingFonts().map(\.font.fileName) == ["b.otf"])
        #expect(library.families.isEmpty)
    }

    @Test func brokenLockLinesAreTold() {
        var findings = Findings()
        let text = "# x\n\nfont\tA\tB\tc.otf\tabc\npackage\ta\nalias\tA\tB\n"
        let lock = FontLock(SourceFile(path: "fonts.lock", text: text), findings: &findings)
        #expect(findings.all.map(\.id) == ["fonts.lock-line", "fonts.lock-line"])
        #expect(findings.all.map { $0.range?.position.line } == [3, 4])
        #expect(lock.fonts.isEmpty && lock.aliases.count == 1)
    }

    @Test func versionsAreTold() {
        #expect(RuntimeVersions().all.allSatisfy { $0.version.split(separator: ".").count == 3 })
    }
}

import CairoRendering
import DocumentData
import Files
import Foundation
import Glibc
import PageModel
import TestSupport
import Testing

/// The same pages give the same bytes, wherever and whenever.
@Suite(.serialized) struct DeterminismTests {
    /// Pages with everything in them, from fresh shapers.
    private func document() throws -> [UInt8] {
        let folder = try TemporaryFolder()
        let shaper = try Fixture.shaper()
        let face = try Fixture.face(shaper, "TeX Gyre Heros"), other = try Fixture.face(shaper)
        let image = try CairoImageLibrary().image(at: folder.write(Picture.png, as: "a.png"))
        let vector = try CairoImageLibrary().image(at: folder.write(Array(Picture.svg.utf8), as: "b.svg"))
        let frame = Rectangle(x: .pt(200.125), y: .pt(100.5), width: .pt(72.3), height: .pt(36.1))
        let items: [PageItem] = [
            .destination(name: "awal", at: Point(x: .pt(1.25), y: .pt(2.5))),
            .tag(.begin(StructureTag(.paragraph))),
            Fixture.line("Sertifikat efisiensi 1.250,75", size: 10.25, face: face, shaper: shaper),
            .tag(.end), .tag(.begin(StructureTag(.figure))), .image(PlacedImage(image, bounds: frame)), .tag(.end),
            .image(PlacedImage(vector, bounds: frame)), Fixture.line("Teks lain", y: 90, face: other, shaper: shaper),
            .fill(
                Fill(
                    .ringSegment(
                        centre: Point(x: .pt(90), y: .pt(200)), inner: .pt(20), outer: .pt(40), from: 10, to: 135.5),
                    color: .black)),
        ]
        let sink = MemorySink()
        var metadata = Fixture.metadata
        metadata.date = DocumentMetadata.Day(year: 2023, month: 10, day: 10)
        let renderer = try PDFRenderer(metadata: metadata, shaper: shaper, output: sink)
        try renderer.draw(Fixture.page(items, label: PageLabel(number: 1, text: "i")))
        try renderer.finish(outline: [OutlineEntry(level: 1, title: "Awal", destination: "awal")])
        return sink.bytes
    }

    @Test func twiceTheSameBytes() async throws {
        let first = try document()
        setenv("TZ", "Asia/Jayapura", 1)
        tzset()
        let elsewhere = try document()
        setenv("TZ", "UTC", 1)
        tzset()
        #expect(first == elsewhere)
        // The clock of the file has whole seconds.
        try await Task.sleep(for: .milliseconds(1100))
        #expect(try document() == first)
        #expect(try Tool.complaints(about: first) == "")
        #expect(String(decoding: first, as: UTF8.self).contains("/CreationDate(D:20231010)"))
    }

    @Test func threadsGiveTheSameBytes() async throws {
        let first = try document()
        let all = try await withThrowingTaskGroup(of: [UInt8].self) { group in
            for _ in 0..<8 { group.addTask { try self.document() } }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        #expect(all.allSatisfy { $0 == first })
    }

    private static let hasLocales = FileManager.default.fileExists(atPath: "/usr/share/i18n/locales/id_ID")

    /// More font files than Cairo keeps open by itself, drawn in several threads at the same time.
    @Test func manyFontFilesInManyThreads() async throws {
        func document() throws -> [UInt8] {
            let shaper = try Fixture.shaper()
            let families = [
                "TeX Gyre Bonum", "TeX Gyre Pagella", "TeX Gyre Heros", "TeX Gyre Heros Cn", "Liberation Sans",
            ]
            let faces = try families.flatMap { family in
                try [(400, false), (400, true), (700, false)].map { weight, isItalic in
                    try #require(shaper.face(for: FontDescription(family: family, weight: weight, isItalic: isItalic)))
                }
            }
            let pages = (0..<24).map { page in
                Fixture.page(
                    faces.indices.map { index in
                        Fixture.line(
                            "naskah \(page)", y: 15 + 15 * Double(index), face: faces[(index + page) % faces.count],
                            shaper: shaper)
                    })
            }
            return try Fixture.pdf(pages, shaper: shaper)
        }
        let first = try document()
        try await withThrowingTaskGroup(of: [UInt8].self) { group in
            for _ in 0..<24 { group.addTask { try document() } }
            for try await bytes in group { #expect(bytes == first) }
        }
    }

    /// Cairo prints numbers with printf; locales with a decimal comma, made here and set for this thread only.
    @Test(.enabled(if: hasLocales, "needs Debian's package locales"), arguments: ["de_DE", "id_ID"])
    func localesDoNotMatter(name: String) throws {
        let first = try document()
        let folder = try TemporaryFolder()
        _ = try Tool.run("localedef", "-i", name, "-f", "UTF-8", "--no-archive", folder.path("\(name).UTF-8"))
        setenv("LOCPATH", folder.path(""), 1)
        defer { unsetenv("LOCPATH") }
        let locale = try #require(newlocale(1 << LC_NUMERIC, "\(name).UTF-8", nil))
        let previous = uselocale(locale)
        defer {
            uselocale(previous)
            freelocale(locale)
        }
        try #require(String(cString: localeconv().pointee.decimal_point) == ",")
        #expect(try document() == first)
    }

    @Test func withoutADateTheDateIsFixed() throws {
        let shaper = try Fixture.shaper()
        let pdf = try Fixture.pdf([Fixture.page([])], shaper: shaper)
        let plain = try Tool.plain(pdf)
        #expect(plain.contains("/CreationDate (D:20000101)") && plain.contains("/ModDate (D:20000101)"))
    }

    @Test func metadataIsWritten() throws {
        let folder = try TemporaryFolder()
        let pdf = try Fixture.pdf([Fixture.page([])], shaper: Fixture.shaper())
        let info = try Tool.run("pdfinfo", folder.write(pdf, as: "a.pdf")).output
        #expect(info.contains("Uji (1) \\ 'kutip'\n") && info.contains("Author:          Naskah\n"))
        #expect(info.contains("Page size:       400 x 300 pts"))
    }

    @Test func fontsAreEmbeddedSubsets() throws {
        let folder = try TemporaryFolder()
        let lines = try Tool.run("pdffonts", folder.write(document(), as: "a.pdf")).output.split(separator: "\n")
            .dropFirst(2)
        #expect(lines.count == 2)
        for line in lines {
            let columns = line.split(separator: " ")
            #expect(columns.suffix(5).prefix(3) == ["yes", "yes", "yes"], "\(line)")
        }
    }
}

import CairoRendering
import Diagnostics
import Files
import Foundation
import PageModel
import Testing

/// The real fonts, and pages to draw. The fonts are Debian packages: without them every test here fails, loudly.
enum Fixture {
    static let repository = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()

    static func lock() throws -> FontLock {
        let text = try String(contentsOf: repository.appending(path: "Fonts/fonts.lock"), encoding: .utf8)
        var findings = Findings()
        let lock = FontLock(SourceFile(path: "Fonts/fonts.lock", text: text), findings: &findings)
        try #require(findings.isEmpty)
        return lock
    }

    private static let sharedLibrary: FontLibrary? = (try? lock()).flatMap { FontLibrary(lock: $0) }

    static func library() throws -> FontLibrary {
        let library = try #require(sharedLibrary, "Fonts/fonts.lock cannot be read")
        try #require(
            library.missingFonts().isEmpty, "sudo apt install fonts-texgyre fonts-liberation fonts-crosextra-carlito")
        return library
    }

    static func shaper() throws -> PangoTextShaper { PangoTextShaper(library: try library()) }

    static func face(
        _ shaper: PangoTextShaper, _ family: String = "TeX Gyre Bonum", weight: Int = 400, features: FontFeatures = []
    ) throws -> FontFace {
        try #require(shaper.face(for: FontDescription(family: family, weight: weight, features: features)))
    }

    /// A line of words and spaces set one after the other.
    static func line(
        _ text: String, x: Double = 40, y: Double = 60, size: Double = 11, face: FontFace, shaper: PangoTextShaper
    ) -> PageItem {
        var pieces: [TextRun.Piece] = [], width = Length.zero
        for word in text.split(separator: " ", omittingEmptySubsequences: false).map(String.init) {
            for part in pieces.isEmpty ? [word] : [" ", word] where !part.isEmpty {
                let shaped = shaper.shape(part, with: face)
                pieces.append(TextRun.Piece(shaped, x: width))
                width += face.length(shaped.advance, at: .pt(size))
            }
        }
        return .text(
            TextRun(
                face: face, size: .pt(size), color: .black, origin: Point(x: .pt(x), y: .pt(y)), pieces: pieces,
                letterSpacing: .zero, source: nil))
    }

    static func page(_ items: [PageItem], label: PageLabel? = nil) -> Page {
        Page(size: Size(width: .pt(400), height: .pt(300)), items: items, label: label)
    }

    static let metadata = DocumentMetadata(title: "Uji (1) \\ 'kutip'", author: "Naskah")

    static func pdf(_ pages: [Page], outline: [OutlineEntry] = [], shaper: PangoTextShaper) throws -> [UInt8] {
        let sink = MemorySink()
        let renderer = try PDFRenderer(metadata: metadata, shaper: shaper, output: sink)
        for page in pages { try renderer.draw(page) }
        try renderer.finish(outline: outline)
        return sink.bytes
    }
}

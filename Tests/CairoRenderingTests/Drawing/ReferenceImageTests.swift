import CairoRendering
import Foundation
import PageModel
import TestSupport
import Testing

/// One page with everything that can be drawn, compared with a checked-in picture.
///
/// To make the picture anew after an intended change: `RECORD_REFERENCES=1 swift test --filter ReferenceImageTests`.
@Suite struct ReferenceImageTests {
    private static let reference = Fixture.repository.appending(
        path: "Tests/CairoRenderingTests/References/everything.png")

    static func everything(shaper: PangoTextShaper, images: CairoImageLibrary, folder: TemporaryFolder) throws -> Page {
        let face = try Fixture.face(shaper), bold = try Fixture.face(shaper, "TeX Gyre Heros Cn", weight: 700)
        let image = try images.image(at: folder.write(Picture.png, as: "a.png"))
        let vector = try images.image(at: folder.write(Array(Picture.svg.utf8), as: "b.svg"))
        let blue = Color(red: 0x1F, green: 0x4E, blue: 0x79), light = Color(red: 200, green: 30, blue: 30, alpha: 90)
        func box(_ x: Double, _ y: Double, _ width: Double, _ height: Double) -> Rectangle {
            Rectangle(x: .pt(x), y: .pt(y), width: .pt(width), height: .pt(height))
        }
        func line(_ y: Double, _ dashes: [Length]) -> PageItem {
            .stroke(
                Stroke(
                    from: Point(x: .pt(10), y: .pt(y)), to: Point(x: .pt(110), y: .pt(y)), width: .pt(1.5), color: blue,
                    dashes: dashes))
        }
        func ring(_ x: Double, _ inner: Double, _ from: Double, _ to: Double, _ color: Color) -> PageItem {
            .fill(
                Fill(
                    .ringSegment(
                        centre: Point(x: .pt(x), y: .pt(120)), inner: .pt(inner), outer: .pt(22), from: from, to: to),
                    color: color))
        }
        let spaced = TextRun(
            face: bold, size: .pt(7), color: light, origin: Point(x: .pt(120), y: .pt(90)),
            pieces: [.init(shaper.shape("SPASI", with: bold), x: .zero)], letterSpacing: .pt(4), source: nil)
        let items: [PageItem] = [
            .text(spaced),
            .fill(Fill(.rectangle(box(10, 10, 60, 24), radius: .zero), color: blue)),
            .fill(Fill(.rectangle(box(80, 10, 60, 24), radius: .pt(6)), color: blue)),
            .fill(Fill(.rectangle(box(40, 20, 80, 24), radius: .pt(99)), color: light)),
            Fixture.line("Naskah efisien", x: 10, y: 60, size: 12, face: face, shaper: shaper),
            Fixture.line("SMART CITY 2024–2028", x: 10, y: 74, size: 10, face: bold, shaper: shaper),
            line(82, []), line(86, [.pt(6), .pt(3)]), line(90, [.zero, .pt(3)]), line(94, [.zero, .zero]),
            ring(35, 10, 0, 90, blue), ring(35, 10, 100, 250, light), ring(90, 0, -30, 60, blue),
            ring(140, 12, 0, 360, light),
            ring(140, 0, 50, 40, blue),
            .image(PlacedImage(image, bounds: box(120, 50, 20, 20))),
            .image(PlacedImage(vector, bounds: box(150, 50, 40, 20))),
        ]
        return Page(size: Size(width: .pt(200), height: .pt(150)), items: items, label: nil)
    }

    /// Equal, or at most 0.05 % of the pixels differ by at most 8 in a channel.
    private static func isAlike(_ new: PixelImage, _ old: PixelImage) -> Bool {
        guard let difference = new.difference(from: old) else { return false }
        return difference.largestStep <= 8 && difference.pixelCount * 2000 <= new.width * new.height
    }

    @Test func aPageLooksAsBefore() throws {
        let folder = try TemporaryFolder()
        let shaper = try Fixture.shaper()
        let page = try Self.everything(shaper: shaper, images: CairoImageLibrary(), folder: folder)
        let path = folder.path("page.png")
        try PNGRenderer(shaper: shaper, resolution: 96).write(page, to: path)
        if ProcessInfo.processInfo.environment["RECORD_REFERENCES"] == "1" {
            try Data(contentsOf: URL(filePath: path)).write(to: Self.reference)
        }
        let new = try PixelImage(png: path)
        let old = try PixelImage(png: Self.reference.path(percentEncoded: false))
        #expect(new.width == 267 && new.height == 200)
        #expect(Self.isAlike(new, old))
    }

    /// The comparison itself must be able to fail.
    @Test func aDifferenceIsSeen() throws {
        let folder = try TemporaryFolder()
        let shaper = try Fixture.shaper()
        let page = try Self.everything(shaper: shaper, images: CairoImageLibrary(), folder: folder)
        let fewer = Page(size: page.size, items: Array(page.items.dropLast()), label: nil)
        try PNGRenderer(shaper: shaper, resolution: 96).write(fewer, to: folder.path("fewer.png"))
        let old = try PixelImage(png: Self.reference.path(percentEncoded: false))
        #expect(try !Self.isAlike(PixelImage(png: folder.path("fewer.png")), old))
    }

    @Test func theSamePageIsASoundPDF() throws {
        let folder = try TemporaryFolder()
        let shaper = try Fixture.shaper()
        let page = try Self.everything(shaper: shaper, images: CairoImageLibrary(), folder: folder)
        #expect(try Tool.complaints(about: Fixture.pdf([page], shaper: shaper)) == "")
    }

    @Test func pngTwiceTheSameBytes() throws {
        let folder = try TemporaryFolder()
        let shaper = try Fixture.shaper(), again = try Fixture.shaper()
        let first = try PNGRenderer(shaper: shaper, resolution: 150)
            .data(of: Self.everything(shaper: shaper, images: CairoImageLibrary(), folder: folder))
        let second = try PNGRenderer(shaper: again, resolution: 150)
            .data(of: Self.everything(shaper: again, images: CairoImageLibrary(), folder: folder))
        #expect(first == second)
    }
}

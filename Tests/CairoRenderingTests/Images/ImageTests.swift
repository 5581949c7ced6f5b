@testable import CairoRendering
import Foundation
import PageModel
import TestSupport
import Testing

@Suite struct ImageTests {
    private let folder: TemporaryFolder
    private let library = CairoImageLibrary()

    init() throws {
        folder = try TemporaryFolder()
    }

    private func error(of bytes: [UInt8], named name: String = "a.png") throws -> String {
        let path = try folder.write(bytes, as: name)
        do throws(ImageError) {
            _ = try library.image(at: path)
            return "none"
        } catch {
            switch error {
            case .unsupportedFormat: return "unsupported"
            case .unreadable(let reason): return reason.english
            }
        }
    }

    @Test func sizes() throws {
        let png = try library.image(at: folder.write(Picture.png, as: "a.png"))
        #expect(png.format == .png && png.size == Size(width: .pt(1.5), height: .pt(1.5)))
        let dense = Picture.makePNG(
            width: 2, height: 1, rows: [[0, 0, 0, 0, 0, 0]],
            extra: Picture.chunk("pHYs", Picture.big(11811) + Picture.big(11811) + [1]))
        let size = try library.image(at: folder.write(dense, as: "b.png")).size
        #expect(abs(size.width.points - 0.48) < 0.001 && abs(size.height.points - 0.24) < 0.001)
        let svg = try library.image(at: folder.write(Array(Picture.svg.utf8), as: "a.svg"))
        #expect(svg.format == .svg && svg.size == Size(width: .pt(72), height: .pt(36)))
        let box = "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 40 20'><rect width='40' height='20'/></svg>"
        #expect(
            try library.image(at: folder.write(Array(box.utf8), as: "b.svg")).size
                == Size(width: .pt(30), height: .pt(15)))
    }

    /// Pictures that are turned by a note of the camera only would stand on their side.
    @Test(arguments: [(1, "none"), (3, "turned"), (6, "turned")]) func notesOfCamerasInPNG(
        _ value: Int, _ expected: String
    ) throws {
        let exif: [UInt8] = [
            0x4D, 0x4D, 0, 42, 0, 0, 0, 8, 0, 1, 1, 0x12, 0, 3, 0, 0, 0, 1, 0, UInt8(value), 0, 0, 0, 0, 0, 0,
        ]
        let bytes = Picture.makePNG(
            width: 2, height: 1, rows: [[0, 0, 0, 0, 0, 0]], extra: Picture.chunk("eXIf", exif))
        #expect(try error(of: bytes).contains(expected))
    }

    @Test func everyTruncationOfAPNGIsRefused() throws {
        for length in 0..<Picture.png.count {
            #expect(try error(of: Array(Picture.png.prefix(length)), named: "\(length).png") != "none")
        }
    }

    @Test func damagedPNGIsRefused() throws {
        for offset in 8..<Picture.png.count {
            var bytes = Picture.png
            bytes[offset] ^= 0x10
            #expect(try error(of: bytes, named: "\(offset).png") != "none", "byte \(offset)")
        }
    }

    @Test func hugePNGIsRefused() throws {
        let bomb = Picture.makePNG(width: 30000, height: 30000, rows: [[0, 0, 0]])
        #expect(try error(of: bomb).contains("100 megapixels"))
    }

    @Test func otherFormatsAreRefused() throws {
        #expect(try error(of: Array("GIF89a".utf8), named: "a.gif") == "unsupported")
        #expect(try error(of: Array("halo".utf8), named: "a.txt") == "unsupported")
        #expect(throws: ImageError.self) { try library.image(at: folder.path("tidak-ada.png")) }
        #expect(throws: ImageError.self) { try library.image(at: folder.path("")) }
    }

    @Test(arguments: [
        "<image href='file:///etc/hostname' width='9' height='9'/>",
        "<image xlink:href=\"../a.png\" width='9' height='9'/>",
        "<image href = 'http://localhost/a.png'/>", "<use href='lain.svg#a'/>",
        "<rect fill='url(lain.svg#g)' width='9' height='9'/>",
        "<style>@import 'a.css';</style>", "<style>rect { fill: url( \"a.svg#x\" ) }</style>",
    ])
    func svgWithReferencesOutsideIsRefused(content: String) throws {
        let svg =
            "<svg xmlns='http://www.w3.org/2000/svg' xmlns:xlink='http://www.w3.org/1999/xlink' width='9' height='9'>\(content)</svg>"
        #expect(try error(of: Array(svg.utf8), named: "a.svg").contains("outside"))
    }

    @Test func svgWithExternalEntityIsRefused() throws {
        let svg =
            "<!DOCTYPE svg [<!ENTITY x SYSTEM 'file:///etc/hostname'>]><svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'><text>&x;</text></svg>"
        #expect(try error(of: Array(svg.utf8), named: "a.svg").contains("outside"))
    }

    @Test func svgWithInnerReferencesAndLinksIsFine() throws {
        let svg =
            "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'><defs><rect id='r' width='9' height='9'/></defs><use href='#r'/><a href='https://contoh.go.id'><rect width='1' height='1'/></a></svg>"
        #expect(try error(of: Array(svg.utf8), named: "a.svg") == "none")
    }

    @Test(arguments: [
        "<svg", "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'><rect",
        "<svg xmlns='http://www.w3.org/2000/svg' width='1e9' height='1e9'/>",
    ])
    func brokenSVGIsRefused(svg: String) throws {
        #expect(try error(of: Array(svg.utf8), named: "a.svg") != "none")
    }

    /// The first drawing in a tag, repeated on two pages: sound, and embedded once.
    @Test(arguments: ["a.png", "a.svg"]) func imagesAreEmbeddedOnce(name: String) throws {
        try folder.write(name == "a.png" ? Picture.png : Array(Picture.svg.utf8), as: name)
        let image = try library.image(at: folder.path(name))
        let shaper = try Fixture.shaper()
        let items: [PageItem] = [
            .tag(.begin(StructureTag(.figure))),
            .image(PlacedImage(image, bounds: Rectangle(x: .pt(20), y: .pt(20), width: .pt(72), height: .pt(36)))),
            .tag(.end),
            .image(PlacedImage(image, bounds: Rectangle(x: .pt(20), y: .pt(90), width: .pt(20), height: .pt(10)))),
        ]
        let pdf = try Fixture.pdf([Fixture.page(items), Fixture.page(items)], shaper: shaper)
        #expect(try Tool.complaints(about: pdf) == "")
        let plain = try Tool.plain(pdf)
        if name == "a.png" {
            #expect(plain.components(separatedBy: "/Subtype /Image").count - 1 == 1)
            #expect(!plain.contains("/Interpolate true"))
        } else {
            #expect(plain.components(separatedBy: "/Subtype /Image").count - 1 == 0)
            #expect(plain.components(separatedBy: "/ShadingType").count - 1 == 1, "the gradient must be written once")
        }
        #expect(plain.contains("/S /Figure"))
    }

    /// A PNG with good checksums whose pixels cannot be decoded shows up when it is drawn.
    @Test func undecodablePixelsAreAnErrorOfTheDrawing() throws {
        let good = Picture.png
        let bad = Array(good[..<33]) + Picture.chunk("IDAT", [1, 2, 3]) + Picture.chunk("IEND", [])
        let path = try folder.write(bad, as: "a.png")
        let image = try library.image(at: path)
        let shaper = try Fixture.shaper()
        let page = Fixture.page([
            .image(PlacedImage(image, bounds: Rectangle(x: .zero, y: .zero, width: .pt(9), height: .pt(9))))
        ])
        do throws(RenderingError) {
            _ = try PNGRenderer(shaper: shaper, resolution: 72).data(of: page)
            Issue.record("drawn")
        } catch {
            guard case .image(path, _) = error else { Issue.record("\(error)"); return }
        }
    }
}

@testable import CairoRendering
import PageModel
import TestSupport
import Testing

/// Regions of a map, filled by a style sheet within the SVG file.
@Suite struct RegionStyleTests {
    private static let red = Color(red: 255, green: 0, blue: 0), green = Color(red: 0, green: 255, blue: 0)

    private func svg(_ body: String) -> [UInt8] {
        Array(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"10\" height=\"10\" aria-label=\"a > b\">\(body)</svg>"
                .utf8
        )
    }

    /// The colours of the pixels in the middle of maps of one file, side by side on a page, whose region each fills.
    private func middles(_ body: String, _ region: String, _ fills: [Color?]) throws -> [Color] {
        let folder = try TemporaryFolder(), shaper = try Fixture.shaper(), library = CairoImageLibrary()
        let file = try folder.write(svg(body), as: "peta.svg")
        let items = try fills.enumerated().map { index, color -> PageItem in
            let fill = color.map { [RegionFill(region: region, color: $0)] } ?? []
            let image = try library.image(at: file, filling: fill)
            #expect(image.faults.isEmpty, "\(image.faults)")
            return .image(
                PlacedImage(
                    image, bounds: Rectangle(x: .pt(Double(index) * 10), y: .zero, width: .pt(10), height: .pt(10))))
        }
        let page = Page(size: Size(width: .pt(Double(fills.count) * 10), height: .pt(10)), items: items, label: nil)
        let path = folder.path("a.png")
        try PNGRenderer(shaper: shaper, resolution: 72).write(page, to: path)
        let pixels = try PixelImage(png: path)
        return fills.indices.map { index in
            let start = (5 * pixels.width + index * 10 + 5) * 4
            return Color(red: pixels.bytes[start + 2], green: pixels.bytes[start + 1], blue: pixels.bytes[start])
        }
    }

    @Test(arguments: ["kec", "kec-1", "1", "a.b", "kec_2", "á", "-"])
    func regionsTakeTheirColour(region: String) throws {
        let square = "<rect id=\"\(region)\" width=\"10\" height=\"10\" style=\"fill:#00ff00\"/>"
        let blue = Color(red: 0, green: 0, blue: 255)
        #expect(try middles(square, region, [Self.red, nil, blue]) == [Self.red, Self.green, blue])
    }

    @Test func groupsFillWhatIsInThem() throws {
        let group = "<g id=\"k\"><path d=\"M0 0H10V10H0Z\" fill=\"#0000ff\"/></g>"
        #expect(try middles(group, "k", [Self.red]) == [Self.red])
    }

    @Test func missingRegionsAreNamed() {
        let style = RegionStyle(svg("<rect id='a'/><g\nid=\"b\"/><rect data-id=\"c\"/>"))
        let names = ["a", "b", "c", "", "a\"b"].map { RegionFill(region: $0, color: Self.red) }
        #expect(style.missing(names) == ["c", "", "a\"b"])
    }

    @Test func whatCannotTakeAStyleIsAnError() {
        for text in ["<svg/>", "<s:svg xmlns:s=\"x\"></s:svg>"] {
            #expect(throws: ImageError.self) {
                _ = try RegionStyle(Array(text.utf8)).filled(with: [RegionFill(region: "a", color: Self.red)])
            }
        }
    }
}

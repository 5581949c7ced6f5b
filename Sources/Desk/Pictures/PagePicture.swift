import CairoRendering
import PageModel

/// A page as a picture for the screen.
package enum PagePicture {
    /// Dots per inch that pictures are drawn with: few, so that a browser finds again what it has.
    package static let resolutions = [36, 54, 72, 96, 120, 144, 192, 240, 288, 384]

    /// The least resolution that is at least so fine.
    package static func resolution(atLeast wanted: Int) -> Int {
        resolutions.first { $0 >= wanted } ?? resolutions[resolutions.count - 1]
    }

    /// PNG. nil when it cannot be drawn.
    package static func png(of page: Page, faces: DrawingFaces, resolution: Int) -> [UInt8]? {
        let renderer = PNGRenderer(faces: faces, resolution: Double(resolution))
        guard let pixels = try? renderer.pixels(of: page) else { return nil }
        return GreyPNG.data(of: pixels)
    }
}

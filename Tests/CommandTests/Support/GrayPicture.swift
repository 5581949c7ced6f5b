import CairoRendering

/// A picture of a page that the command has drawn.
struct GrayPicture {
    private let image: PixelImage

    /// - Parameter path: of a PNG file of 72 dots per inch: one pixel is one point.
    init(png path: String) throws {
        image = try PixelImage(png: path)
    }

    /// Whether anything dark stands in a rectangle, in points from the upper left corner.
    func hasInk(x: Double, y: Double, width: Double, height: Double) -> Bool {
        let columns = max(0, Int(x))...min(image.width - 1, max(0, Int(x + width)))
        let rows = max(0, Int(y))...min(image.height - 1, max(0, Int(y + height)))
        return rows.contains { row in columns.contains { image.bytes[(row * image.width + $0) * 4 + 1] < 160 } }
    }
}

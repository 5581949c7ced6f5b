import CCairo
import Files
import PageModel

/// Draws pages as pictures on white paper, as Cairo draws them.
public final class PNGRenderer {
    private let faces: DrawingFaces
    private let images = ImageCache()
    /// Dots per inch.
    public let resolution: Double

    private static let pixelLimit = 100_000_000.0

    public convenience init(shaper: PangoTextShaper, resolution: Double) {
        self.init(faces: shaper.faces, resolution: resolution)
    }

    /// - Parameter faces: those of the shaper that the pages were shaped with.
    public init(faces: DrawingFaces, resolution: Double) {
        self.faces = faces
        self.resolution = resolution
    }

    /// The page as a PNG file of 8 bits per channel without alpha.
    public func data(of page: Page) throws(RenderingError) -> [UInt8] {
        let sink = MemorySink()
        try draw(page, to: sink)
        return sink.bytes
    }

    /// Writes the page to a file that appears only when it is complete.
    public func write(_ page: Page, to path: String) throws(RenderingError) {
        let bytes = try data(of: page)
        do throws(OutputError) {
            try AtomicFile.write(bytes, to: path)
        } catch {
            throw .output(error)
        }
    }

    /// The pixels of the page, to compare them.
    public func pixels(of page: Page) throws(RenderingError) -> PixelImage {
        let surface = try surface(of: page)
        defer { cairo_surface_destroy(surface) }
        cairo_surface_flush(surface)
        return try PixelImage(surface, path: "")
    }

    func draw(_ page: Page, to sink: any ByteSink) throws(RenderingError) {
        let surface = try surface(of: page)
        defer { cairo_surface_destroy(surface) }
        let stream = SurfaceStream { bytes throws(RenderingError) in
            do throws(OutputError) { try sink.write(bytes) } catch { throw .output(error) }
        }
        let status = cairo_surface_write_to_png_stream(surface, SurfaceStream.callback, stream.closure)
        stream.flush()
        if let failure = stream.failure { throw failure }
        guard status == CAIRO_STATUS_SUCCESS else { throw .drawing(String(cString: cairo_status_to_string(status))) }
    }

    /// The drawn page; the caller destroys it.
    private func surface(of page: Page) throws(RenderingError) -> OpaquePointer {
        let scale = resolution / 72
        let width = (page.size.width.points * scale).rounded(.up),
            height = (page.size.height.points * scale).rounded(.up)
        guard width >= 1, height >= 1, width <= 32_767, height <= 32_767, width * height <= PNGRenderer.pixelLimit
        else {
            throw .pageTooLarge
        }
        guard let surface = cairo_image_surface_create(CAIRO_FORMAT_RGB24, Int32(width), Int32(height)) else {
            throw .drawing("no memory")
        }
        do throws(RenderingError) {
            try draw(page, on: surface, scale: scale)
        } catch {
            cairo_surface_destroy(surface)
            throw error
        }
        return surface
    }

    private func draw(_ page: Page, on surface: OpaquePointer, scale: Double) throws(RenderingError) {
        guard let context = cairo_create(surface) else { throw .drawing("no memory") }
        defer { cairo_destroy(context) }
        cairo_set_source_rgb(context, 1, 1, 1)
        cairo_paint(context)
        cairo_scale(context, scale, scale)
        let drawing = PageDrawing(context, faces: faces, images: images)
        drawing.draw(page)
        if let failure = drawing.failure { throw failure }
        let status = cairo_status(context)
        guard status == CAIRO_STATUS_SUCCESS else { throw .drawing(String(cString: cairo_status_to_string(status))) }
    }
}

import CCairo
import Diagnostics
import Files
import PageModel

/// Turns pictures into small PDFs, of which documents take the content.
enum PictureDrawing {
    /// The longer side of the page: so many points that a picture's places are finer than any printer's.
    private static let side = 1000.0

    /// The picture over a whole page, as Cairo writes it, and the size of that page.
    static func pdf(of image: ImageResource) throws(RenderingError) -> (drawn: [UInt8], size: Size) {
        // Smoothing of enlarged pixels is left to the reader: PDF/A forbids asking for it.
        let source = try ImageSource.opened(image, filter: CAIRO_FILTER_NEAREST)
        let scale = side / max(source.width, source.height)
        let width = max(source.width * scale, 0.01), height = max(source.height * scale, 0.01)
        let sink = MemorySink()
        let stream = SurfaceStream { bytes throws(RenderingError) in
            do throws(OutputError) { try sink.write(bytes) } catch { throw .output(error) }
        }
        guard let surface = cairo_pdf_surface_create_for_stream(SurfaceStream.callback, stream.closure, width, height)
        else { throw .drawing("no memory") }
        defer { cairo_surface_destroy(surface) }
        // Later versions would put objects into streams, where they cannot be read as they come.
        cairo_pdf_surface_restrict_to_version(surface, CAIRO_PDF_VERSION_1_4)
        // Nothing of what Cairo says of the document stays, but it would ask for the time.
        cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATE_DATE, "2000-01-01T00:00:00Z")
        guard let context = cairo_create(surface) else { throw .drawing("no memory") }
        let size = Size(width: .pt(width), height: .pt(height))
        source.draw(in: Rectangle(origin: Point(x: .zero, y: .zero), size: size), on: context)
        cairo_show_page(context)
        let drawn = cairo_status(context)
        cairo_destroy(context)
        cairo_surface_finish(surface)
        stream.flush()
        if let failure = stream.failure { throw failure }
        for status in [drawn, cairo_surface_status(surface)] {
            guard status == CAIRO_STATUS_SUCCESS || status == CAIRO_STATUS_SURFACE_FINISHED else {
                throw .image(
                    path: image.file, reason: Wording(verbatim: String(cString: cairo_status_to_string(status))))
            }
        }
        return (sink.bytes, size)
    }
}

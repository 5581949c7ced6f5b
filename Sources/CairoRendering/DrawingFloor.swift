import CCairo
import PageModel

/// The pages of a document with everything prepared except the calls of Cairo: no program that draws them with Cairo is faster. It
/// writes a plain PDF without structure, and throws it away.
public final class DrawingFloor {
    private let pages: [Page]
    private let surface: OpaquePointer
    private let context: OpaquePointer
    private let drawing: PageDrawing

    public init(_ pages: [Page], faces: DrawingFaces) throws(RenderingError) {
        self.pages = pages
        guard let surface = cairo_pdf_surface_create_for_stream({ _, _, _ in CAIRO_STATUS_SUCCESS }, nil, 1, 1),
            let context = cairo_create(surface)
        else { throw .drawing("no memory") }
        self.surface = surface
        self.context = context
        drawing = PageDrawing(context, faces: faces, images: ImageCache())
        let runs = pages.lazy.flatMap(\.items).compactMap { item -> TextRun? in
            if case .text(let run) = item { run } else { nil }
        }
        drawing.prepared = runs.map { GlyphBuffers().fill(with: $0) }.reversed()
    }

    deinit {
        cairo_destroy(context)
        cairo_surface_destroy(surface)
    }

    /// Draws all pages; once.
    public func run() throws(RenderingError) {
        for page in pages {
            cairo_pdf_surface_set_size(surface, page.size.width.points, page.size.height.points)
            drawing.draw(page)
            cairo_show_page(context)
        }
        cairo_surface_finish(surface)
        if let failure = drawing.failure { throw failure }
        let status = cairo_surface_status(surface)
        guard status == CAIRO_STATUS_SUCCESS || status == CAIRO_STATUS_SURFACE_FINISHED else {
            throw .drawing(String(cString: cairo_status_to_string(status)))
        }
    }
}

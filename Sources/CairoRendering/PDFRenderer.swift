import CCairo
import Files
import PDFFinishing
import PageModel

/// Writes pages as a PDF while they arrive: nothing of a page is kept once it is drawn. They may arrive in another order than that of
/// their positions, which the finished file has.
///
/// The same pages and metadata give the same bytes. Belongs to one thread. `finish` completes the output; a file
/// must then be committed by whoever opened it.
public final class PDFRenderer {
    /// What was written.
    public struct Summary: Sendable {
        public let pageCount: Int
        public let byteCount: Int
        /// Names that links or the outline use but no page defines, sorted.
        public let danglingDestinations: [String]
    }

    private let assembly: PDFAssembly
    private let stream: SurfaceStream
    private let surface: OpaquePointer
    private let context: OpaquePointer
    private let marks: MarkWriter
    private let drawing: PageDrawing
    private var pageCount = 0

    /// - Parameter output: receives the bytes during `draw` and `finish`.
    package convenience init(
        metadata: DocumentMetadata, shaper: PangoTextShaper, output: any ByteSink,
        options: PDFAssembly.Options = PDFAssembly.Options()
    ) throws(RenderingError) {
        try self.init(metadata: metadata, faces: shaper.faces, output: output, options: options)
    }

    /// - Parameter faces: those of the shaper that the pages were shaped with; it may go on shaping in another thread.
    /// - Parameter output: receives the bytes during `draw` and `finish`.
    package init(
        metadata: DocumentMetadata, faces: DrawingFaces, output: any ByteSink,
        options: PDFAssembly.Options = PDFAssembly.Options()
    ) throws(RenderingError) {
        do throws(FinishingError) {
            assembly = try PDFAssembly(metadata, options: options, output: output)
        } catch {
            throw RenderingError(error)
        }
        let stream = SurfaceStream { [assembly] bytes throws(RenderingError) in
            do throws(FinishingError) { try assembly.take(bytes) } catch { throw RenderingError(error) }
        }
        guard let surface = cairo_pdf_surface_create_for_stream(SurfaceStream.callback, stream.closure, 1, 1),
            let context = cairo_create(surface)
        else { throw .drawing("no memory") }
        // Later versions would put objects into streams, where they cannot be read as they come.
        cairo_pdf_surface_restrict_to_version(surface, CAIRO_PDF_VERSION_1_5)
        // Nothing of what Cairo says of the document stays, but it would ask for the time.
        cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATE_DATE, "2000-01-01T00:00:00Z")
        self.stream = stream
        self.surface = surface
        self.context = context
        marks = MarkWriter(context, assembly: assembly)
        drawing = PageDrawing(context, faces: faces, images: ImageCache(isEmbedding: true), marks: marks)
        try check()
    }

    deinit {
        cairo_destroy(context)
        cairo_surface_finish(surface)
        cairo_surface_destroy(surface)
    }

    /// Takes the glyphs of all runs that will be drawn, in their order.
    func use(prepared: [GlyphArrays]) {
        drawing.prepared = prepared.reversed()
    }

    /// Adds a page. After an error, the output is worthless.
    public func draw(_ page: Page) throws(RenderingError) {
        let width = page.size.width.points, height = page.size.height.points
        // The largest page of PDF 32000-1, annex C.2.
        guard width > 0, height > 0, width <= 14_400, height <= 14_400 else { throw .pageTooLarge }
        cairo_pdf_surface_set_size(surface, width, height)
        assembly.beginPage(page)
        drawing.draw(page)
        do throws(FinishingError) { try assembly.endPage() } catch { throw RenderingError(error) }
        cairo_show_page(context)
        pageCount += 1
        try check()
    }

    /// Adds the outline and completes the file.
    @discardableResult
    public func finish(outline: [OutlineEntry] = []) throws(RenderingError) -> Summary {
        // What Cairo writes at the end: fonts.
        cairo_surface_finish(surface)
        try check()
        do throws(FinishingError) {
            let dangling = try assembly.finish(outline: outline)
            return Summary(pageCount: pageCount, byteCount: assembly.byteCount, danglingDestinations: dangling)
        } catch {
            throw RenderingError(error)
        }
    }

    private func check() throws(RenderingError) {
        stream.flush()
        if let failure = marks.failure ?? stream.failure ?? drawing.failure { throw failure }
        let status = cairo_surface_status(surface)
        let finished = status == CAIRO_STATUS_SUCCESS ? cairo_status(context) : status
        guard finished == CAIRO_STATUS_SUCCESS || finished == CAIRO_STATUS_SURFACE_FINISHED else {
            throw .drawing(String(cString: cairo_status_to_string(finished)))
        }
    }
}

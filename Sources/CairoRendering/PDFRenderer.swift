import CCairo
import Files
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

    private let metadata: DocumentMetadata
    private let stream: SurfaceStream
    private let surface: OpaquePointer
    private let context: OpaquePointer
    private let structure: StructureWriter
    private let drawing: PageDrawing
    private var order = PageOrder()
    private var pageCount = 0
    /// Whether a page has been drawn that is not shown yet: structure elements may still end on it.
    private var hasOpenPage = false
    private var hasLabels = false

    /// - Parameter output: receives the bytes during `draw` and `finish`.
    public convenience init(
        metadata: DocumentMetadata, shaper: PangoTextShaper, output: any ByteSink
    ) throws(RenderingError) {
        try self.init(metadata: metadata, faces: shaper.faces, output: output)
    }

    /// - Parameter faces: those of the shaper that the pages were shaped with; it may go on shaping in another thread.
    /// - Parameter output: receives the bytes during `draw` and `finish`.
    public init(metadata: DocumentMetadata, faces: DrawingFaces, output: any ByteSink) throws(RenderingError) {
        let stream = SurfaceStream(output)
        guard let surface = cairo_pdf_surface_create_for_stream(SurfaceStream.callback, stream.closure, 1, 1),
            let context = cairo_create(surface)
        else { throw .drawing("no memory") }
        self.metadata = metadata
        self.stream = stream
        self.surface = surface
        self.context = context
        structure = StructureWriter(context)
        drawing = PageDrawing(context, faces: faces, images: ImageCache(isEmbedding: true), structure: structure)
        PDFMetadata.write(metadata, to: surface)
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
        showOpenPage()
        cairo_pdf_surface_set_size(surface, width, height)
        setLabel(of: page)
        let elementCount = structure.outerElementCount
        drawing.draw(page)
        hasOpenPage = true
        order.add(page, elementCount: structure.outerElementCount - elementCount)
        pageCount += 1
        try check()
    }

    /// Adds the outline and completes the file.
    @discardableResult
    public func finish(outline: [OutlineEntry] = []) throws(RenderingError) -> Summary {
        guard structure.isComplete else { throw .unbalancedTags }
        structure.endDocument()
        showOpenPage()
        let dangling = PDFOutline.write(outline, to: surface, destinations: structure.destinations)
            .union(structure.linkedDestinations.subtracting(structure.destinations))
        // What Cairo writes at the end: fonts, outline, information, cross references.
        stream.hold()
        cairo_surface_finish(surface)
        guard
            stream.release(
                replacing: PDFMetadata.repairs(for: metadata), in: order,
                adding: SpokenTexts(language: metadata.language, alternatives: structure.alternatives))
        else { throw .drawing("no such page tree") }
        try check()
        return Summary(pageCount: pageCount, byteCount: stream.byteCount, danglingDestinations: dangling.sorted())
    }

    private func showOpenPage() {
        if hasOpenPage { cairo_show_page(context) }
        hasOpenPage = false
    }

    /// After the first labelled page, Cairo would number pages without a label by their place in the file.
    private func setLabel(of page: Page) {
        guard page.label != nil || hasLabels else { return }
        hasLabels = true
        cairo_pdf_surface_set_page_label(surface, page.label?.text ?? "")
    }

    private func check() throws(RenderingError) {
        stream.flush()
        if let failure = stream.failure ?? drawing.failure { throw failure }
        if structure.isUnbalanced { throw .unbalancedTags }
        let status = cairo_surface_status(surface)
        let finished = status == CAIRO_STATUS_SUCCESS ? cairo_status(context) : status
        guard finished == CAIRO_STATUS_SUCCESS || finished == CAIRO_STATUS_SURFACE_FINISHED else {
            throw .drawing(String(cString: cairo_status_to_string(finished)))
        }
    }
}

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
    private let drawing: PDFPageDrawing
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
        drawing = PDFPageDrawing(assembly, faces: faces)
    }

    /// Adds a page. After an error, the output is worthless.
    public func draw(_ page: Page) throws(RenderingError) {
        let width = (page.size.width + page.bleed * 2).points, height = (page.size.height + page.bleed * 2).points
        // The largest page of PDF 32000-1, annex C.2.
        guard width > 0, height > 0, width <= 14_400, height <= 14_400 else { throw .pageTooLarge }
        try drawing.draw(page)
        pageCount += 1
    }

    /// Adds the outline and completes the file.
    @discardableResult
    public func finish(outline: [OutlineEntry] = []) throws(RenderingError) -> Summary {
        do throws(FinishingError) {
            let dangling = try assembly.finish(outline: outline)
            return Summary(pageCount: pageCount, byteCount: assembly.byteCount, danglingDestinations: dangling)
        } catch {
            throw RenderingError(error)
        }
    }
}

import Files
import PageModel

/// The pages of a document with everything prepared except the calls of Cairo: no program that draws them with Cairo is faster.
public final class DrawingFloor {
    private let pages: [Page]
    private let outline: [OutlineEntry]
    private let renderer: PDFRenderer

    public init(
        _ pages: [Page], outline: [OutlineEntry], metadata: DocumentMetadata, faces: DrawingFaces
    ) throws(RenderingError) {
        self.pages = pages
        self.outline = outline
        renderer = try PDFRenderer(metadata: metadata, faces: faces, output: DiscardingSink())
        let runs = pages.lazy.flatMap(\.items).compactMap { item -> TextRun? in
            if case .text(let run) = item { run } else { nil }
        }
        renderer.use(prepared: runs.map { GlyphBuffers().fill(with: $0) })
    }

    /// Draws all pages; once.
    public func run() throws(RenderingError) {
        for page in pages { try renderer.draw(page) }
        try renderer.finish(outline: outline)
    }
}

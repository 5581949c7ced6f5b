import CairoRendering
import PageModel

extension DocumentProducer {
    /// One page as PNG, at a resolution in dots per inch. Pages are counted from 1. nil after errors.
    ///
    /// - Throws: `RenderingError` when the picture cannot be drawn or written.
    public func writePNG(
        _ prepared: Prepared, page number: Int, resolution: Double, to path: String
    ) throws -> Result<Void, PageNotFound>? {
        guard let pages = pages(prepared) else { return nil }
        guard pages.indices.contains(number - 1) else { return .failure(PageNotFound(count: pages.count)) }
        try PNGRenderer(shaper: shaper, resolution: resolution).write(pages[number - 1], to: path)
        return .success(())
    }
}

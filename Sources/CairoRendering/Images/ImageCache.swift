import CCairo
import PageModel

/// The decoded images of one output, so that a letterhead is decoded once and not on every page.
final class ImageCache {
    private var sources: [String: ImageSource] = [:]
    private var cost = 0
    /// 256 MiB of pixels.
    private static let budget = 1 << 28

    /// - Throws: `RenderingError.image` when the image cannot be decoded.
    func draw(_ placed: PlacedImage, on context: OpaquePointer) throws(RenderingError) {
        try source(for: placed.image).draw(in: placed.bounds, clip: placed.clip, on: context)
    }

    private func source(for image: ImageResource) throws(RenderingError) -> ImageSource {
        if let source = sources[image.identity] { return source }
        let source = try ImageSource.opened(image, filter: CAIRO_FILTER_GOOD)
        if cost + source.cost > ImageCache.budget {
            sources.removeAll()
            cost = 0
        }
        sources[image.identity] = source
        cost += source.cost
        return source
    }
}

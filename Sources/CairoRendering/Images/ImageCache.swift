import CCairo
import PageModel

/// The decoded images of one output, so that a letterhead is decoded once and not on every page.
final class ImageCache {
    private var sources: [String: ImageSource] = [:]
    private var cost = 0
    private var placesOnPage: [String: Int] = [:]
    private let isEmbedding: Bool
    /// 256 MiB of pixels.
    private static let budget = 1 << 28

    /// - Parameter isEmbedding: true for a PDF, which takes each image as it is and once; false where pixels are drawn.
    init(isEmbedding: Bool) {
        self.isEmbedding = isEmbedding
    }

    func beginPage() {
        placesOnPage.removeAll(keepingCapacity: true)
    }

    /// - Throws: `RenderingError.image` when the image cannot be decoded.
    func draw(_ placed: PlacedImage, on context: OpaquePointer) throws(RenderingError) {
        let source = try source(for: placed.image)
        let place = isEmbedding ? placesOnPage[placed.image.file, default: 0] : 0
        placesOnPage[placed.image.file] = place + 1
        source.draw(in: placed.bounds, on: context, place: place)
    }

    private func source(for image: ImageResource) throws(RenderingError) -> ImageSource {
        if let source = sources[image.file] { return source }
        do {
            // Smoothing of enlarged pixels in a PDF is left to the reader: PDF/A forbids asking for it.
            let source = try ImageSource(image, filter: isEmbedding ? CAIRO_FILTER_NEAREST : CAIRO_FILTER_GOOD)
            if cost + source.cost > ImageCache.budget {
                sources.removeAll()
                cost = 0
            }
            sources[image.file] = source
            cost += source.cost
            return source
        } catch {
            let reason =
                switch error {
                case .unsupportedFormat: "neither PNG nor SVG"
                case .unreadable(let reason): reason
                }
            throw .image(path: image.file, reason: reason)
        }
    }
}

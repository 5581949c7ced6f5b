import CCairoPango
import DocumentLayout

/// The decoded images of one output, so that a letterhead is decoded once and not on every page.
final class ImageCache {
    private var sources: [String: ImageSource] = [:]
    private var cost = 0
    private let filter: cairo_filter_t
    /// 256 MiB of pixels.
    private static let budget = 1 << 28

    /// - Parameter filter: how pixels are enlarged or reduced.
    init(filter: cairo_filter_t) {
        self.filter = filter
    }

    func source(for image: ImageResource) throws(RenderingError) -> ImageSource {
        if let source = sources[image.file] { return source }
        do {
            let source = try ImageSource(image, filter: filter)
            if cost + source.cost > ImageCache.budget {
                sources.removeAll()
                cost = 0
            }
            sources[image.file] = source
            cost += source.cost
            return source
        } catch {
            let reason = switch error {
            case .unsupportedFormat: "neither PNG nor SVG"
            case .unreadable(let reason): reason
            }
            throw .image(path: image.file, reason: reason)
        }
    }
}

import CCairo
import Diagnostics
import Files
import PageModel

/// A decoded image that can be drawn any number of times.
final class ImageSource {
    private let surface: OpaquePointer
    /// In the surface's own units.
    let width: Double
    let height: Double
    private let filter: cairo_filter_t
    /// Bytes of pixels in memory; 0 for drawing commands.
    let cost: Int

    init(_ image: ImageResource, filter: cairo_filter_t) throws(ImageError) {
        self.filter = filter
        switch image.format {
        case .png:
            guard let surface = cairo_image_surface_create_from_png(image.file) else { throw .unreadable(.noMemory) }
            let status = cairo_surface_status(surface)
            guard status == CAIRO_STATUS_SUCCESS else {
                cairo_surface_destroy(surface)
                throw .unreadable(Wording(verbatim: String(cString: cairo_status_to_string(status))))
            }
            self.surface = surface
            width = Double(cairo_image_surface_get_width(surface))
            height = Double(cairo_image_surface_get_height(surface))
            cost = Int(cairo_image_surface_get_stride(surface)) * Int(cairo_image_surface_get_height(surface))
        case .svg, .jpeg:
            guard let bytes = FileBytes.read(image.file) else {
                throw .unreadable(Wording(id: "berkasnya tidak dapat dibaca", en: "the file cannot be read"))
            }
            let picture =
                image.format == .svg
                ? try SVGImage(RegionStyle(bytes).filled(with: image.fills))
                : try PhotographDrawing.picture(of: JPEGInspection(bytes))
            surface = try picture.recording()
            width = picture.size.width.points
            height = picture.size.height.points
            cost = (image.pixels?.across ?? 0) * (image.pixels?.down ?? 0) * 4
        }
    }

    deinit {
        cairo_surface_destroy(surface)
    }

    /// - Throws: `RenderingError.image` when the image cannot be decoded.
    static func opened(_ image: ImageResource, filter: cairo_filter_t) throws(RenderingError) -> ImageSource {
        do throws(ImageError) {
            return try ImageSource(image, filter: filter)
        } catch {
            let reason =
                switch error {
                case .unsupportedFormat: Wording(id: "bukan PNG, JPEG, atau SVG", en: "neither PNG, JPEG nor SVG")
                case .unreadable(let reason): reason
                }
            throw .image(path: image.file, reason: reason)
        }
    }

    /// Fills the bounds.
    /// - Parameter clip: what of it is seen; nil for all.
    func draw(in bounds: Rectangle, clip: Rectangle? = nil, on context: OpaquePointer) {
        let frameWidth = bounds.size.width.points, frameHeight = bounds.size.height.points
        guard frameWidth > 0, frameHeight > 0 else { return }
        cairo_save(context)
        if let clip {
            cairo_rectangle(
                context, clip.origin.x.points, clip.origin.y.points, clip.size.width.points, clip.size.height.points)
            cairo_clip(context)
        }
        cairo_translate(context, bounds.origin.x.points, bounds.origin.y.points)
        cairo_scale(context, frameWidth / width, frameHeight / height)
        cairo_set_source_surface(context, surface, 0, 0)
        cairo_pattern_set_filter(cairo_get_source(context), filter)
        cairo_rectangle(context, 0, 0, width, height)
        cairo_fill(context)
        cairo_restore(context)
    }
}

extension Wording {
    static let noMemory = Wording(id: "memori tidak cukup", en: "no memory")
}

import CCairoPango
import DocumentLayout
import Glibc

/// A decoded image that can be drawn any number of times and is embedded once.
final class ImageSource {
    private let surface: OpaquePointer
    /// In the surface's own units.
    private let width: Double
    private let height: Double
    private let filter: cairo_filter_t
    /// Bytes of pixels in memory; 0 for drawing commands.
    let cost: Int

    init(_ image: ImageResource, filter: cairo_filter_t) throws(ImageError) {
        self.filter = filter
        switch image.format {
        case .png:
            guard let surface = cairo_image_surface_create_from_png(image.file) else { throw .unreadable("no memory") }
            let status = cairo_surface_status(surface)
            guard status == CAIRO_STATUS_SUCCESS else {
                cairo_surface_destroy(surface)
                throw .unreadable(String(cString: cairo_status_to_string(status)))
            }
            self.surface = surface
            width = Double(cairo_image_surface_get_width(surface))
            height = Double(cairo_image_surface_get_height(surface))
            cost = Int(cairo_image_surface_get_stride(surface)) * Int(cairo_image_surface_get_height(surface))
        case .svg:
            guard let bytes = FileBytes.read(image.file) else { throw .unreadable("the file cannot be read") }
            let picture = try SVGImage(bytes)
            surface = try picture.recording()
            width = picture.size.width.points
            height = picture.size.height.points
            cost = 0
        }
        identify(as: image.file)
    }

    deinit {
        cairo_surface_destroy(surface)
    }

    /// Fills the frame; never by painting, which spoils tagged pages in Cairo 1.16.
    func draw(in frame: Rectangle, on context: OpaquePointer) {
        let frameWidth = frame.size.width.points, frameHeight = frame.size.height.points
        guard frameWidth > 0, frameHeight > 0 else { return }
        cairo_save(context)
        cairo_translate(context, frame.origin.x.points, frame.origin.y.points)
        cairo_scale(context, frameWidth / width, frameHeight / height)
        cairo_set_source_surface(context, surface, 0, 0)
        cairo_pattern_set_filter(cairo_get_source(context), filter)
        cairo_rectangle(context, 0, 0, width, height)
        cairo_fill(context)
        cairo_restore(context)
    }

    /// By its name, Cairo recognises an image that was decoded again.
    private func identify(as name: String) {
        let bytes = Array(name.utf8)
        guard let copy = malloc(max(1, bytes.count)) else { return }
        copy.copyMemory(from: bytes, byteCount: bytes.count)
        let data = copy.assumingMemoryBound(to: UInt8.self)
        _ = cairo_surface_set_mime_data(
            surface, CAIRO_MIME_TYPE_UNIQUE_ID, data, UInt(bytes.count), { free($0) }, copy)
    }
}

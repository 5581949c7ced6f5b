import CCairo

import Files
import Glibc
import PageModel

/// A decoded image that can be drawn any number of times and is embedded once.
final class ImageSource {
    private let surface: OpaquePointer
    /// In the surface's own units.
    private let width: Double
    private let height: Double
    private let filter: cairo_filter_t
    /// Bytes of pixels in memory; 0 for drawing commands.
    let cost: Int
    /// Recordings that draw the surface, for its second, third … place on a page.
    private var repetitions: [OpaquePointer] = []

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
        for repetition in repetitions { cairo_surface_destroy(repetition) }
        cairo_surface_destroy(surface)
    }

    /// Fills the bounds; never by painting, which spoils tagged pages in Cairo 1.16.
    /// - Parameter place: 0 for the first place of the image on a page, then 1, 2 …
    func draw(in bounds: Rectangle, on context: OpaquePointer, place: Int = 0) {
        let frameWidth = bounds.size.width.points, frameHeight = bounds.size.height.points
        guard frameWidth > 0, frameHeight > 0 else { return }
        cairo_save(context)
        cairo_translate(context, bounds.origin.x.points, bounds.origin.y.points)
        cairo_scale(context, frameWidth / width, frameHeight / height)
        fill(context, with: self.surface(forPlace: place))
        cairo_restore(context)
    }

    private func fill(_ context: OpaquePointer, with surface: OpaquePointer) {
        cairo_set_source_surface(context, surface, 0, 0)
        cairo_pattern_set_filter(cairo_get_source(context), filter)
        cairo_rectangle(context, 0, 0, width, height)
        cairo_fill(context)
    }

    /// Cairo 1.16 lists a surface once for every place among the page's resources, and no key may occur twice in a PDF
    /// dictionary. A recording that shows the surface is a resource of its own; the pixels are still embedded once.
    private func surface(forPlace place: Int) -> OpaquePointer {
        while repetitions.count < place {
            var extents = cairo_rectangle_t(x: 0, y: 0, width: width, height: height)
            guard let recording = cairo_recording_surface_create(CAIRO_CONTENT_COLOR_ALPHA, &extents) else {
                return surface
            }
            repetitions.append(recording)
            guard let context = cairo_create(recording) else { continue }
            fill(context, with: surface)
            cairo_destroy(context)
        }
        return place == 0 ? surface : repetitions[place - 1]
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

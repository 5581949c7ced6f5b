import CCairo
import CRsvg
import Diagnostics
import PageModel

/// An SVG picture opened by librsvg, without access to any other file.
final class SVGImage {
    private let library: RsvgLibrary
    private let handle: UnsafeMutablePointer<RsvgHandle>
    /// In points: CSS pixels at 96 per inch.
    let size: Size

    init(_ bytes: [UInt8]) throws(ImageError) {
        if let reference = SVGReferences.firstExternal(in: bytes) {
            throw .unreadable(
                Wording(
                    id: "berkas SVG menunjuk ke luar dirinya: \(reference); sematkan isinya",
                    en: "the SVG file refers to something outside itself: \(reference); embed it"))
        }
        if let filter = SVGReferences.dangerousFilter(in: bytes) {
            throw .unreadable(
                Wording(
                    id: "berkas SVG memakai filter \(filter), yang tidak aman digambar: ubah menjadi gambar piksel",
                    en: "the SVG file uses the filter \(filter), which cannot be drawn safely: turn it into a picture"))
        }
        switch OpenedLibrary.rsvg {
        case .success(let opened): library = opened
        case .failure(let fault): throw .unreadable(Wording(verbatim: fault.reason))
        }
        let bytes = SVGScripts.composed(bytes)
        var error: UnsafeMutablePointer<GError>?
        // Without a base address, librsvg refuses whatever is not in the file itself.
        guard let handle = library.rsvg_handle_new_from_data(bytes, gsize(bytes.count), &error) else {
            throw .unreadable(SVGImage.message(of: error))
        }
        library.rsvg_handle_set_dpi(handle, 96)
        guard let size = SVGImage.size(of: handle, library) else {
            library.g_object_unref(UnsafeMutableRawPointer(handle))
            throw .unreadable(
                Wording(
                    id: "berkas SVG tidak menyebut ukuran atau viewBox, atau lebih dari 100 megapiksel",
                    en: "the SVG file tells neither a size nor a viewBox, or more than 100 megapixels"))
        }
        self.handle = handle
        self.size = size
    }

    deinit {
        library.g_object_unref(UnsafeMutableRawPointer(handle))
    }

    /// Draws it once into nothing: what cannot be drawn is told where a layout places it.
    func tryOut() throws(ImageError) {
        cairo_surface_destroy(try recording())
    }

    /// The picture as drawing commands, one unit to a point. The caller destroys the surface.
    func recording() throws(ImageError) -> OpaquePointer {
        let width = size.width.points, height = size.height.points
        var extents = cairo_rectangle_t(x: 0, y: 0, width: width, height: height)
        guard let surface = cairo_recording_surface_create(CAIRO_CONTENT_COLOR_ALPHA, &extents),
            let context = cairo_create(surface)
        else { throw .unreadable(.noMemory) }
        defer { cairo_destroy(context) }
        var viewport = RsvgRectangle(x: 0, y: 0, width: width, height: height)
        var error: UnsafeMutablePointer<GError>?
        guard library.rsvg_handle_render_document(handle, context, &viewport, &error) != 0 else {
            cairo_surface_destroy(surface)
            throw .unreadable(SVGImage.message(of: error))
        }
        guard cairo_status(context) == CAIRO_STATUS_SUCCESS else {
            cairo_surface_destroy(surface)
            throw .unreadable(Wording(verbatim: String(cString: cairo_status_to_string(cairo_status(context)))))
        }
        return surface
    }

    private static func size(of handle: UnsafeMutablePointer<RsvgHandle>, _ library: RsvgLibrary) -> Size? {
        var width = 0.0, height = 0.0
        if library.rsvg_handle_get_intrinsic_size_in_pixels(handle, &width, &height) == 0 {
            var hasWidth: gboolean = 0, hasHeight: gboolean = 0, hasBox: gboolean = 0
            var ownWidth = RsvgLength(), ownHeight = RsvgLength(), box = RsvgRectangle()
            library.rsvg_handle_get_intrinsic_dimensions(
                handle, &hasWidth, &ownWidth, &hasHeight, &ownHeight, &hasBox, &box)
            guard hasBox != 0 else { return nil }
            (width, height) = (box.width, box.height)
        }
        guard width.isFinite, height.isFinite, width > 0, height > 0, width * height <= 100_000_000 else { return nil }
        return Size(width: .pt(width * 0.75), height: .pt(height * 0.75))
    }

    private static func message(of error: UnsafeMutablePointer<GError>?) -> Wording {
        let unknown = Wording(id: "berkas SVG tidak dapat dibaca", en: "the SVG file cannot be read")
        guard let error else { return unknown }
        defer { g_error_free(error) }
        return error.pointee.message.map { Wording(verbatim: String(cString: $0)) } ?? unknown
    }
}

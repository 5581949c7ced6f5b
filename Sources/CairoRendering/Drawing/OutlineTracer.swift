import CCairo
import PDFFinishing
import PageModel

/// Takes outlines that are made of curves from Cairo, which knows arcs and the shapes of glyphs.
final class OutlineTracer {
    private let surface: OpaquePointer?
    private let context: OpaquePointer?
    private let options = DrawingOptions.make()
    private let buffers = GlyphBuffers()
    private static let unitsPerPoint = 16.0

    init() {
        surface = cairo_recording_surface_create(CAIRO_CONTENT_ALPHA, nil)
        context = cairo_create(surface)
        cairo_set_font_options(context, options)
        // Cairo keeps the points of paths in 256ths of a unit of its surface.
        cairo_scale(context, OutlineTracer.unitsPerPoint, OutlineTracer.unitsPerPoint)
    }

    deinit {
        cairo_destroy(context)
        cairo_surface_destroy(surface)
        cairo_font_options_destroy(options)
    }

    func add(_ shape: Fill.Shape, to content: inout ContentStream) {
        switch shape {
        case .rectangle(let rectangle, let radius) where radius <= .zero: content.rectangle(rectangle)
        case .rectangles(let rectangles): for rectangle in rectangles { content.rectangle(rectangle) }
        case .polygon(let points):
            guard let first = points.first else { return }
            content.move(to: first)
            for point in points.dropFirst() { content.line(to: point) }
            content.closePath()
        case .rectangle, .ringSegment:
            guard let context else { return }
            cairo_new_path(context)
            ShapePath.add(shape, to: context)
            copyPath(from: context, to: &content)
        }
    }

    /// Adds the glyphs of a watermark's run where they stand on the page.
    func add(_ run: TextRun, in face: OpaquePointer, of watermark: Watermark, to content: inout ContentStream) {
        guard let context else { return }
        cairo_save(context)
        cairo_translate(context, watermark.centre.x.points, watermark.centre.y.points)
        cairo_rotate(context, -watermark.angle * .pi / 180)
        cairo_set_font_face(context, face)
        cairo_set_font_size(context, run.size.points)
        cairo_new_path(context)
        buffers.fill(with: run).addOutlines(to: context)
        cairo_restore(context)
        copyPath(from: context, to: &content)
    }

    private func copyPath(from context: OpaquePointer, to content: inout ContentStream) {
        guard let path = cairo_copy_path(context) else { return }
        defer { cairo_path_destroy(path) }
        cairo_new_path(context)
        guard path.pointee.status == CAIRO_STATUS_SUCCESS, let data = path.pointee.data else { return }
        var index = 0
        while index < Int(path.pointee.num_data) {
            let length = Int(data[index].header.length)
            guard length > 0 else { return }
            func point(_ number: Int) -> Point {
                let point = data[index + number].point
                return Point(x: .pt(point.x), y: .pt(point.y))
            }
            switch data[index].header.type {
            case CAIRO_PATH_MOVE_TO: content.move(to: point(1))
            case CAIRO_PATH_LINE_TO: content.line(to: point(1))
            case CAIRO_PATH_CURVE_TO: content.curve(point(1), point(2), to: point(3))
            default: content.closePath()
            }
            index += length
        }
    }
}

import CCairo
import PageModel

/// Draws the items of pages on a surface of Cairo: as pixels. `PDFPageDrawing` writes the same items as a document.
///
/// One unit of the context is one point; the caller has set the scale.
final class PageDrawing {
    private let context: OpaquePointer
    private let faces: DrawingFaces
    private let images: ImageCache
    private let buffers = GlyphBuffers()
    /// Of all runs that will be drawn, the first one last; nil where each is made when it is drawn.
    var prepared: [GlyphArrays]?
    private let options: OpaquePointer?
    private var color: Color?
    private var face: FontFace?
    private var fontSize = Length.zero
    private var letterScale = 1_000
    private(set) var failure: RenderingError?

    /// - Parameter context: stays the caller's, and must outlive the drawing.
    init(_ context: OpaquePointer, faces: DrawingFaces, images: ImageCache) {
        self.context = context
        self.faces = faces
        self.images = images
        options = DrawingOptions.make()
        cairo_set_font_options(context, options)
    }

    deinit {
        cairo_font_options_destroy(options)
    }

    func draw(_ page: Page) {
        for item in page.items {
            switch item {
            case .text(let run): draw(run)
            case .fill(let fill): draw(fill)
            case .stroke(let stroke): draw(stroke)
            case .image(let image): draw(image)
            case .watermark(let watermark): draw(watermark)
            case .tag, .destination: break
            }
        }
    }

    private func draw(_ run: TextRun) {
        guard use(run.face, size: run.size, letterScale: run.letterScale) else {
            failure = failure ?? .foreignFace(family: run.face.description.family)
            return
        }
        guard !run.color.isTransparent, run.size > .zero else { return }
        use(run.color)
        guard run.direction != .right else { return show(run) }
        cairo_save(context)
        cairo_translate(context, run.origin.x.points, run.origin.y.points)
        cairo_rotate(context, run.direction == .up ? -Double.pi / 2 : Double.pi / 2)
        cairo_translate(context, -run.origin.x.points, -run.origin.y.points)
        show(run)
        cairo_restore(context)
    }

    private func show(_ run: TextRun) {
        if prepared == nil {
            buffers.fill(with: run).show(on: context)
        } else {
            prepared?.popLast()?.show(on: context)
        }
    }

    /// False for a face of another shaper.
    private func use(_ new: FontFace, size: Length, letterScale scale: Int = 1_000) -> Bool {
        if face !== new {
            guard let font = faces[new]?.cairoFace else { return false }
            cairo_set_font_face(context, font)
            face = new
            fontSize = .zero
        }
        if fontSize != size || letterScale != scale, size > .zero {
            if scale == 1_000 {
                cairo_set_font_size(context, size.points)
            } else {
                var matrix = cairo_matrix_t()
                cairo_matrix_init_scale(&matrix, size.points * Double(scale) / 1_000, size.points)
                cairo_set_font_matrix(context, &matrix)
            }
            fontSize = size
            letterScale = scale
        }
        return true
    }

    /// Outlines: letters across the page would stand between the words of its text for whoever reads or searches it.
    private func draw(_ watermark: Watermark) {
        cairo_save(context)
        cairo_translate(context, watermark.centre.x.points, watermark.centre.y.points)
        cairo_rotate(context, -watermark.angle * .pi / 180)
        for run in watermark.runs {
            guard use(run.face, size: run.size) else {
                failure = failure ?? .foreignFace(family: run.face.description.family)
                continue
            }
            use(run.color)
            cairo_new_path(context)
            buffers.fill(with: run).addOutlines(to: context)
            cairo_fill(context)
        }
        cairo_restore(context)
        // `cairo_restore` has set these back in Cairo, so they must be set again before the next drawing.
        (color, face, fontSize) = (nil, nil, .zero)
    }

    private func draw(_ fill: Fill) {
        guard !fill.color.isTransparent else { return }
        use(fill.color)
        ShapePath.add(fill.shape, to: context)
        cairo_fill(context)
    }

    private func draw(_ stroke: Stroke) {
        guard !stroke.color.isTransparent, stroke.width > .zero else { return }
        use(stroke.color)
        cairo_set_line_width(context, stroke.width.points)
        let dashes = stroke.dashes.map(\.points)
        // Cairo takes dashes that are all zero, or negative, for an error of the whole document.
        let isDashed = dashes.allSatisfy { $0 >= 0 } && dashes.contains { $0 > 0 }
        cairo_set_dash(context, dashes, isDashed ? Int32(dashes.count) : 0, 0)
        cairo_set_line_cap(context, dashes.first == 0 ? CAIRO_LINE_CAP_ROUND : CAIRO_LINE_CAP_BUTT)
        cairo_move_to(context, stroke.from.x.points, stroke.from.y.points)
        cairo_line_to(context, stroke.to.x.points, stroke.to.y.points)
        cairo_stroke(context)
    }

    private func draw(_ placed: PlacedImage) {
        do throws(RenderingError) {
            try images.draw(placed, on: context)
        } catch {
            failure = failure ?? error
        }
    }

    private func use(_ new: Color) {
        guard color != new else { return }
        color = new
        let red = Double(new.red) / 255, green = Double(new.green) / 255, blue = Double(new.blue) / 255
        if new.alpha == 255 {
            cairo_set_source_rgb(context, red, green, blue)
        } else {
            cairo_set_source_rgba(context, red, green, blue, Double(new.alpha) / 255)
        }
    }
}

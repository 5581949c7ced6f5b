import DocumentLayout
import Files
import Foundation
import PageModel

/// Takes the fingerprint of what is drawn on a page: glyphs, not letters; positions and sizes in `Length`'s whole units. Structure and
/// links are not drawn and do not count.
struct DrawingDigester {
    private(set) var drawing = PageRecord.Drawing()
    private let fonts: FontDigests
    private let files: ImageDigests

    init(fonts: FontDigests, files: ImageDigests) {
        self.fonts = fonts
        self.files = files
    }

    mutating func absorb(_ item: PageItem) {
        switch item {
        case .text(let run): absorb(run)
        case .fill(let fill): absorb(fill)
        case .stroke(let stroke): absorb(stroke)
        case .image(let placed):
            drawing.images.absorb(files.digest(of: placed.image.file))
            drawing.images.absorb(placed.bounds)
            for fill in placed.image.fills {
                drawing.images.absorb(fill.region)
                drawing.images.absorb(fill.color)
            }
        case .watermark(let watermark):
            for run in watermark.runs { absorb(run) }
            drawing.text.absorb(watermark.centre)
        case .tag, .destination: break
        }
    }

    private mutating func absorb(_ run: TextRun) {
        drawing.text.absorb(fonts.digest(of: run.face))
        drawing.text.absorb(run.size.units)
        drawing.text.absorb(run.origin)
        if run.direction != .right { drawing.text.absorb(run.direction == .up ? 1 : 2) }
        drawing.text.absorb(run.color)
        drawing.text.absorb(run.letterSpacing.units)
        if run.letterScale != 1_000 { drawing.text.absorb(run.letterScale) }
        for piece in run.pieces {
            drawing.text.absorb(piece.x.units)
            for glyph in piece.shaped.glyphs {
                drawing.text.absorb(UInt64(glyph.id) << 32 | UInt64(UInt32(bitPattern: glyph.advance)))
                if glyph.xOffset != 0 || glyph.yOffset != 0 {
                    drawing.text.absorb(
                        1 << 48 | UInt64(UInt16(bitPattern: glyph.xOffset)) << 16
                            | UInt64(UInt16(bitPattern: glyph.yOffset)))
                }
            }
        }
    }

    private mutating func absorb(_ fill: Fill) {
        drawing.shapes.absorb(fill.color)
        switch fill.shape {
        case .rectangle(let rectangle, let radius):
            drawing.shapes.absorb(rectangle)
            drawing.shapes.absorb(radius.units)
        case .rectangles(let rectangles):
            for rectangle in rectangles { drawing.shapes.absorb(rectangle) }
        case .polygon(let points):
            for point in points { drawing.shapes.absorb(point) }
        case .ringSegment(let centre, let inner, let outer, let from, let to):
            drawing.shapes.absorb(centre)
            drawing.shapes.absorb(inner.units)
            drawing.shapes.absorb(outer.units)
            // Angles are computed; a thousandth of a degree is finer than anything that can be seen.
            drawing.shapes.absorb(Int((from * 1000).rounded()))
            drawing.shapes.absorb(Int((to * 1000).rounded()))
        }
    }

    private mutating func absorb(_ stroke: Stroke) {
        drawing.shapes.absorb(stroke.from)
        drawing.shapes.absorb(stroke.to)
        drawing.shapes.absorb(stroke.width.units)
        drawing.shapes.absorb(stroke.color)
        for dash in stroke.dashes { drawing.shapes.absorb(dash.units) }
    }
}

/// Fingerprints of image files, each read once.
final class ImageDigests {
    private var byPath: [String: Digest] = [:]

    func digest(of path: String) -> Digest {
        if let known = byPath[path] { return known }
        var digest = Digest()
        if let bytes = FileBytes.read(path) { bytes.withUnsafeBytes { digest.absorb($0) } }
        byPath[path] = digest
        return digest
    }
}

extension Digest {
    fileprivate mutating func absorb(_ point: Point) {
        absorb(point.x.units)
        absorb(point.y.units)
    }

    fileprivate mutating func absorb(_ rectangle: Rectangle) {
        absorb(rectangle.origin)
        absorb(rectangle.size.width.units)
        absorb(rectangle.size.height.units)
    }

    fileprivate mutating func absorb(_ color: Color) {
        absorb(UInt64(color.red) << 24 | UInt64(color.green) << 16 | UInt64(color.blue) << 8 | UInt64(color.alpha))
    }
}

import CCairo
import PageModel

/// The arrays that Cairo wants for a run of text. They live as long as the buffers, and until these are filled again.
struct GlyphArrays {
    fileprivate let buffers: GlyphBuffers
    fileprivate var glyphCount = 0
    fileprivate var clusterCount = 0
    fileprivate var byteCount = 0

    /// Adds the outlines to the path.
    func addOutlines(to context: OpaquePointer) {
        if glyphCount > 0 { cairo_glyph_path(context, buffers.glyphs.start, Int32(glyphCount)) }
    }

    /// With the text of each cluster, so that PDF readers find and copy what was written.
    func show(on context: OpaquePointer) {
        guard glyphCount > 0 else { return }
        cairo_show_text_glyphs(
            context, buffers.text.start, Int32(byteCount), buffers.glyphs.start, Int32(glyphCount),
            buffers.clusters.start,
            Int32(clusterCount), cairo_text_cluster_flags_t(rawValue: 0))
    }
}

/// Makes the arrays for run after run in the same memory.
final class GlyphBuffers {
    fileprivate let glyphs = GrowingBuffer<cairo_glyph_t>()
    fileprivate let clusters = GrowingBuffer<cairo_text_cluster_t>()
    fileprivate let text = GrowingBuffer<CChar>()

    /// Places the glyphs of a run; positions are points on the page.
    func fill(with run: TextRun) -> GlyphArrays {
        var arrays = GlyphArrays(buffers: self)
        let pieces = run.separator.map { run.pieces + [TextRun.Piece($0, x: run.width)] } ?? run.pieces
        for piece in pieces {
            arrays.glyphCount += piece.shaped.glyphs.count
            arrays.clusterCount += piece.shaped.clusters.count
            arrays.byteCount += piece.shaped.text.count
        }
        var nextGlyph = glyphs.storage(for: arrays.glyphCount), nextCluster = clusters.storage(for: arrays.clusterCount)
        var nextByte = text.storage(for: arrays.byteCount)
        let scale = run.size.points / Double(run.face.unitsPerEm)
        let across = run.letterScale == 1_000 ? scale : scale * Double(run.letterScale) / 1_000
        let spacing = run.letterSpacing.points, baseline = run.origin.y.points
        for piece in pieces {
            let start = (run.origin.x + piece.x).points, shaped = piece.shaped
            var units = 0, count = 0
            shaped.glyphs.withUnsafeBufferPointer { buffer in
                for glyph in buffer {
                    let x = start + Double(units + Int(glyph.xOffset)) * across + Double(count) * spacing
                    nextGlyph.initialize(
                        to: cairo_glyph_t(index: UInt(glyph.id), x: x, y: baseline - Double(glyph.yOffset) * scale))
                    nextGlyph += 1
                    units += Int(glyph.advance)
                    count += 1
                }
            }
            shaped.clusters.withUnsafeBufferPointer { buffer in
                for cluster in buffer {
                    nextCluster.initialize(
                        to: cairo_text_cluster_t(
                            num_bytes: Int32(cluster.byteCount), num_glyphs: Int32(cluster.glyphCount)))
                    nextCluster += 1
                }
            }
            shaped.text.withUnsafeBufferPointer { buffer in
                for byte in buffer {
                    nextByte.initialize(to: CChar(bitPattern: byte))
                    nextByte += 1
                }
            }
        }
        return arrays
    }
}

/// Memory for plain values that grows as it is needed.
final class GrowingBuffer<Element: BitwiseCopyable> {
    private(set) var start = UnsafeMutablePointer<Element>.allocate(capacity: 16)
    private var capacity = 16

    deinit {
        start.deallocate()
    }

    /// Room for so many values; what was in it is gone.
    func storage(for count: Int) -> UnsafeMutablePointer<Element> {
        if count > capacity {
            start.deallocate()
            capacity = count * 2
            start = UnsafeMutablePointer<Element>.allocate(capacity: capacity)
        }
        return start
    }
}

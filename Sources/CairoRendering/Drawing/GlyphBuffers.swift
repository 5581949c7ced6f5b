import CCairoPango
import DocumentLayout

/// The arrays that Cairo wants for a run of text, reused from run to run.
final class GlyphBuffers {
    private var glyphs: [cairo_glyph_t] = []
    private var clusters: [cairo_text_cluster_t] = []
    private var text: [UInt8] = []

    /// Places the glyphs of a run; positions are points on the page.
    func fill(with run: TextRun) {
        glyphs.removeAll(keepingCapacity: true)
        clusters.removeAll(keepingCapacity: true)
        text.removeAll(keepingCapacity: true)
        let scale = run.size.points / Double(run.face.unitsPerEm)
        let spacing = run.letterSpacing.points
        let baseline = run.origin.y.points
        for piece in run.pieces {
            let start = (run.origin.x + piece.x).points
            var units = 0, count = 0
            for glyph in piece.shaped.glyphs {
                let x = start + Double(units + Int(glyph.xOffset)) * scale + Double(count) * spacing
                glyphs.append(cairo_glyph_t(index: UInt(glyph.id), x: x, y: baseline - Double(glyph.yOffset) * scale))
                units += Int(glyph.advance)
                count += 1
            }
            for cluster in piece.shaped.clusters {
                clusters.append(cairo_text_cluster_t(num_bytes: Int32(cluster.byteCount), num_glyphs: Int32(cluster.glyphCount)))
            }
            text.append(contentsOf: piece.shaped.text)
        }
    }

    /// As outlines, without text for those who search or copy.
    func fillOutlines(on context: OpaquePointer) {
        guard !glyphs.isEmpty else { return }
        cairo_new_path(context)
        cairo_glyph_path(context, glyphs, Int32(glyphs.count))
        cairo_fill(context)
    }

    /// With the text of each cluster, so that PDF readers find and copy what was written.
    func show(on context: OpaquePointer) {
        guard !glyphs.isEmpty else { return }
        text.withUnsafeBufferPointer { bytes in
            bytes.withMemoryRebound(to: CChar.self) { characters in
                cairo_show_text_glyphs(
                    context, characters.baseAddress, Int32(characters.count), glyphs, Int32(glyphs.count),
                    clusters, Int32(clusters.count), cairo_text_cluster_flags_t(rawValue: 0))
            }
        }
    }
}

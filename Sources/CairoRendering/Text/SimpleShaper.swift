import CHarfBuzz
import PageModel

/// Shapes simple Latin text with HarfBuzz alone, in font units.
final class SimpleShaper {
    private let buffer: OpaquePointer
    private var properties = hb_segment_properties_t()

    init?() {
        guard let buffer = hb_buffer_create(), hb_buffer_allocation_successful(buffer) != 0 else { return nil }
        self.buffer = buffer
        properties.direction = HB_DIRECTION_LTR
        properties.script = HB_SCRIPT_LATIN
        properties.language = hb_language_from_string("id", -1)
    }

    deinit {
        hb_buffer_destroy(buffer)
    }

    /// Sum of advances and number of glyphs.
    func measure(_ input: ShapingInput, with loaded: ShapingFace) -> (advance: Int, glyphCount: Int) {
        fill(with: input, loaded)
        var count: UInt32 = 0, advance = 0
        guard let positions = hb_buffer_get_glyph_positions(buffer, &count) else { return (0, 0) }
        for index in 0..<Int(count) { advance += Int(positions[index].x_advance) }
        return (advance, Int(count))
    }

    private func fill(with input: ShapingInput, _ loaded: ShapingFace) {
        hb_buffer_clear_contents(buffer)
        for character in input.characters { hb_buffer_add(buffer, character.scalar, character.offset) }
        hb_buffer_set_content_type(buffer, HB_BUFFER_CONTENT_TYPE_UNICODE)
        hb_buffer_set_segment_properties(buffer, &properties)
        loaded.features.withUnsafeBufferPointer {
            hb_shape(loaded.font.shapingFont, buffer, $0.baseAddress, UInt32($0.count))
        }
    }

    func shape(_ input: ShapingInput, with loaded: ShapingFace) -> ShapedText {
        fill(with: input, loaded)
        var infoCount: UInt32 = 0, positionCount: UInt32 = 0
        guard let infos = hb_buffer_get_glyph_infos(buffer, &infoCount),
            let positions = hb_buffer_get_glyph_positions(buffer, &positionCount)
        else {
            return ShapedText(text: [], glyphs: [], clusters: [])
        }
        let count = Int(min(infoCount, positionCount))
        let glyphs = (0..<count).map { i in
            ShapedText.Glyph(
                id: infos[i].codepoint, advance: positions[i].x_advance,
                xOffset: Int16(clamping: positions[i].x_offset), yOffset: Int16(clamping: positions[i].y_offset))
        }
        var list = ClusterList()
        var first = 0
        while first < count {
            var next = first + 1
            while next < count, infos[next].cluster == infos[first].cluster { next += 1 }
            // Text before the first glyph's cluster cannot be left out: byte counts must add up.
            let start = first == 0 ? 0 : Int(infos[first].cluster)
            let end = next < count ? Int(infos[next].cluster) : input.text.count
            let startsAlike = infos[first].mask & HB_GLYPH_FLAG_UNSAFE_TO_BREAK.rawValue == 0
            list.append(start..<max(start, end), of: input.text, glyphCount: next - first, startsAlike: startsAlike)
            first = next
        }
        return ShapedText(text: count == 0 ? [] : input.text, glyphs: glyphs, clusters: list.clusters)
    }
}

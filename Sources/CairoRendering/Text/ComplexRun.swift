import CCairo
import CHarfBuzz
import CPango
import PageModel

/// Collects Pango's runs into one shaped text.
struct ComplexRun {
    private let text: [UInt8]
    private let loaded: ShapingFace
    private let library: PangoLibrary
    private var glyphs: [ShapedText.Glyph] = []
    private var list = ClusterList()

    init(text: [UInt8], loaded: ShapingFace, library: PangoLibrary) {
        self.text = text
        self.loaded = loaded
        self.library = library
    }

    var shaped: ShapedText { ShapedText(text: glyphs.isEmpty ? [] : text, glyphs: glyphs, clusters: list.clusters) }

    /// Adds runs in the order in which they are seen from left to right.
    ///
    /// Where any of them is written from right to left, glyphs and characters run in different orders; then the whole text
    /// becomes one cluster, which keeps the characters' order for whoever copies or searches them.
    mutating func add(_ runs: UnsafeMutablePointer<GList>?, of start: UnsafePointer<CChar>) {
        var isLeftToRight = true
        var node = runs
        while let current = node {
            defer { node = current.pointee.next }
            guard let item = current.pointee.data?.assumingMemoryBound(to: PangoItem.self) else { continue }
            if item.pointee.analysis.level % 2 == 1 { isLeftToRight = false }
            add(item, of: start)
        }
        if !isLeftToRight {
            list = ClusterList()
            list.append(0..<text.count, of: text, glyphCount: glyphs.count)
        }
    }

    private mutating func add(_ item: UnsafeMutablePointer<PangoItem>, of start: UnsafePointer<CChar>) {
        guard let string = library.pango_glyph_string_new() else { return }
        defer { library.pango_glyph_string_free(string) }
        let offset = Int(item.pointee.offset), length = Int(item.pointee.length)
        library.pango_shape_with_flags(
            start + offset, Int32(length), start, Int32(text.count), &item.pointee.analysis, string, PANGO_SHAPE_NONE)
        let count = Int(string.pointee.num_glyphs)
        guard let infos = string.pointee.glyphs, let logical = string.pointee.log_clusters else { return }
        let isSameFont = isSameFont(item.pointee.analysis.font)
        for i in 0..<count { glyphs.append(glyph(infos[i], isSameFont: isSameFont)) }
        var first = 0
        while first < count {
            var next = first + 1
            while next < count, logical[next] == logical[first] { next += 1 }
            let begin = first == 0 ? 0 : Int(logical[first])
            let end = next < count ? Int(logical[next]) : length
            list.append(offset + begin..<offset + max(begin, end), of: text, glyphCount: next - first)
            first = next
        }
    }

    private func glyph(_ info: PangoGlyphInfo, isSameFont: Bool) -> ShapedText.Glyph {
        // Flags of pango-glyph.h: an unknown character, and a glyph that shows nothing.
        let isUnknown = info.glyph & 0x1000_0000 != 0 || !isSameFont
        let isEmpty = info.glyph == 0x0FFF_FFFF
        let id = isEmpty ? space : isUnknown ? 0 : info.glyph
        return ShapedText.Glyph(
            id: id, advance: isEmpty ? 0 : units(info.geometry.width),
            xOffset: Int16(clamping: units(info.geometry.x_offset)),
            yOffset: Int16(clamping: -units(info.geometry.y_offset)))
    }

    private var space: UInt32 {
        var glyph: hb_codepoint_t = 0
        return hb_font_get_nominal_glyph(loaded.font.shapingFont, 0x20, &glyph) != 0 ? glyph : 0
    }

    private func units(_ value: PangoGlyphUnit) -> Int32 {
        Int32((Double(value) / Double(PANGO_SCALE)).rounded())
    }

    /// Glyph numbers mean something only in the font that was asked for.
    private func isSameFont(_ font: UnsafeMutablePointer<PangoFont>?) -> Bool {
        guard let font,
            let pattern = library.pango_fc_font_get_pattern(UnsafeMutablePointer<PangoFcFont>(OpaquePointer(font)))
        else { return false }
        var file: UnsafeMutablePointer<FcChar8>?, index: Int32 = 0
        guard FcPatternGetString(pattern, FC_FILE, 0, &file) == FcResultMatch, let file else { return false }
        _ = FcPatternGetInteger(pattern, FC_INDEX, 0, &index)
        return String(cString: file) == loaded.font.entry.path && Int(index) == loaded.font.entry.index
    }
}

import CHarfBuzz
import PageModel

/// A font file opened for shaping; shared by all faces that differ only in their features. Belongs to one thread, as HarfBuzz's fonts do.
final class ShapingFont {
    let entry: FontEntry
    /// Scaled so that one unit is one font unit.
    let shapingFont: OpaquePointer
    let unitsPerEm: Int
    /// The glyph for a soft hyphen: the hyphen where the font has one, else the hyphen-minus.
    let hyphen: UInt32

    /// Nil when the file cannot be read any more.
    init?(_ entry: FontEntry) {
        guard let blob = hb_blob_create_from_file_or_fail(entry.path) else { return nil }
        defer { hb_blob_destroy(blob) }
        guard let face = hb_face_create(blob, UInt32(entry.index)) else { return nil }
        defer { hb_face_destroy(face) }
        guard hb_face_get_glyph_count(face) > 0, let font = hb_font_create(face) else { return nil }
        self.entry = entry
        shapingFont = font
        unitsPerEm = Int(hb_face_get_upem(face))
        hb_font_set_scale(font, Int32(unitsPerEm), Int32(unitsPerEm))
        var glyph: hb_codepoint_t = 0
        hyphen = hb_font_get_nominal_glyph(font, 0x2010, &glyph) != 0 ? 0x2010 : 0x2D
    }

    deinit {
        hb_font_destroy(shapingFont)
    }

    /// HarfBuzz's, which lives as long as the font.
    var face: OpaquePointer? { hb_font_get_face(shapingFont) }

    /// A face of this font for layout, with unhinted metrics from the font's tables.
    /// - Parameter space: shaped with a face that has none yet.
    func face(id: Int, description: FontDescription, space: ShapedText? = nil) -> FontFace {
        var extents = hb_font_extents_t()
        _ = hb_font_get_h_extents(shapingFont, &extents)
        let thickness = metric(HB_OT_METRICS_TAG_UNDERLINE_SIZE) ?? unitsPerEm / 20
        // `post` gives the underline's upper edge (OpenType 1.9); layout wants its centre, downwards.
        let offset = metric(HB_OT_METRICS_TAG_UNDERLINE_OFFSET).map { -$0 + thickness / 2 } ?? unitsPerEm / 10
        return FontFace(
            id: id, description: description, unitsPerEm: unitsPerEm,
            ascent: Int(extents.ascender), descent: -Int(extents.descender),
            xHeight: metric(HB_OT_METRICS_TAG_X_HEIGHT) ?? unitsPerEm / 2,
            capHeight: metric(HB_OT_METRICS_TAG_CAP_HEIGHT) ?? unitsPerEm * 7 / 10,
            underlineOffset: offset, underlineThickness: thickness,
            missingFeatures: description.featureSettings.filter { $0.value > 0 && !has($0.tag) }.map(\.tag),
            space: space)
    }

    static func tag(_ text: String) -> hb_tag_t { text.utf8.reduce(hb_tag_t(0)) { $0 << 8 | hb_tag_t($1) } }

    private func has(_ feature: String) -> Bool {
        if featureTags.contains(ShapingFont.tag(feature)) { return true }
        // Fonts with only one kind of figures need no feature for it.
        switch feature {
        case "tnum": return Set((0x30...0x39).map(advance)).count == 1
        case "lnum": return !featureTags.contains(ShapingFont.tag("onum"))
        default: return false
        }
    }

    private func advance(of character: Int) -> hb_position_t {
        var glyph: hb_codepoint_t = 0
        guard hb_font_get_nominal_glyph(shapingFont, hb_codepoint_t(character), &glyph) != 0 else { return 0 }
        return hb_font_get_glyph_h_advance(shapingFont, glyph)
    }

    /// Of glyph substitution and positioning.
    private lazy var featureTags: Set<hb_tag_t> = {
        let face = hb_font_get_face(shapingFont)
        return Set(
            ["GSUB", "GPOS"].map(ShapingFont.tag).flatMap { table in
                var count = hb_ot_layout_table_get_feature_tags(face, table, 0, nil, nil)
                var tags = [hb_tag_t](repeating: 0, count: Int(count))
                _ = hb_ot_layout_table_get_feature_tags(face, table, 0, &count, &tags)
                return tags
            })
    }()

    private func metric(_ tag: hb_ot_metrics_tag_t) -> Int? {
        var value: hb_position_t = 0
        return hb_ot_metrics_get_position(shapingFont, tag, &value) != 0 && value != 0 ? Int(value) : nil
    }
}

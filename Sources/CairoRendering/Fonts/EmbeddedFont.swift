import CHarfBuzz
import PDFFinishing

/// A font file as one document embeds it. Belongs to the thread that draws the document.
final class EmbeddedFont: FontProgram {
    let description: FontProgramDescription
    private let source: DrawingFont
    /// One unit is one font unit.
    private let font: OpaquePointer
    /// Characters by their glyphs; made when a glyph is first asked for its own.
    private lazy var characters: [UInt32: Unicode.Scalar] = readCharacters()

    /// Nil when there is no memory.
    init?(_ source: DrawingFont) {
        guard let font = hb_font_create(source.face.pointer) else { return nil }
        self.source = source
        self.font = font
        description = EmbeddedFont.description(of: font, source)
    }

    deinit {
        hb_font_destroy(font)
    }

    func advance(of glyph: UInt32) -> Int { Int(hb_font_get_glyph_h_advance(font, glyph)) }
    func character(of glyph: UInt32) -> Unicode.Scalar? { characters[glyph] }
    var packed: PackedFonts { source.packed }

    func glyph(of character: Unicode.Scalar) -> UInt32? {
        var glyph: hb_codepoint_t = 0
        return hb_font_get_nominal_glyph(font, character.value, &glyph) != 0 ? glyph : nil
    }

    /// Every second of these tables would be of no use: readers take places and texts from the document.
    private static let droppedTables = [
        "BASE", "COLR", "CPAL", "DSIG", "GDEF", "GPOS", "GSUB", "JSTF", "LTSH", "MATH", "OS/2", "PCLT", "STAT", "SVG ",
        "VDMX", "VORG", "cmap", "gasp", "hdmx", "kern", "meta", "name", "post", "vhea", "vmtx",
    ].map { ShapingFont.tag($0) }

    func subset(of glyphs: [UInt32]) -> FontSubset? { EmbeddedFont.subset(of: glyphs, from: source.subsets.face) }

    static func subset(of glyphs: [UInt32], from face: SharedFace) -> FontSubset? {
        guard let input = hb_subset_input_create_or_fail() else { return nil }
        defer { hb_subset_input_destroy(input) }
        let wanted = hb_subset_input_glyph_set(input)
        for glyph in glyphs { hb_set_add(wanted, glyph) }
        let dropped = hb_subset_input_set(input, HB_SUBSET_SETS_DROP_TABLE_TAG)
        for tag in EmbeddedFont.droppedTables { hb_set_add(dropped, tag) }
        hb_subset_input_set_flags(input, HB_SUBSET_FLAGS_NOTDEF_OUTLINE.rawValue)
        guard let plan = withExtendedLifetime(face, { hb_subset_plan_create_or_fail(face.pointer, input) }) else {
            return nil
        }
        defer { hb_subset_plan_destroy(plan) }
        guard let result = hb_subset_plan_execute_or_fail(plan), let map = hb_subset_plan_old_to_new_glyph_mapping(plan)
        else { return nil }
        defer { hb_face_destroy(result) }
        let numbers = glyphs.map { hb_map_get(map, $0) }
        // A glyph that the file does not have.
        guard numbers.allSatisfy({ $0 < hb_face_get_glyph_count(result) }) else { return nil }
        let compact = EmbeddedFont.bytes(hb_face_reference_table(result, ShapingFont.tag("CFF ")))
        if !compact.isEmpty { return FontSubset(.compact(compact), glyphs: numbers) }
        guard !EmbeddedFont.bytes(hb_face_reference_table(result, ShapingFont.tag("glyf"))).isEmpty else { return nil }
        return FontSubset(.trueType(EmbeddedFont.bytes(hb_face_reference_blob(result))), glyphs: numbers)
    }

    /// Frees the blob.
    private static func bytes(_ blob: OpaquePointer?) -> [UInt8] {
        defer { hb_blob_destroy(blob) }
        var count: UInt32 = 0
        guard let start = hb_blob_get_data(blob, &count) else { return [] }
        return [UInt8](UnsafeRawBufferPointer(start: start, count: Int(count)))
    }

    private static func description(of font: OpaquePointer, _ source: DrawingFont) -> FontProgramDescription {
        let face = source.face.pointer
        var extents = hb_font_extents_t(), capHeight: hb_position_t = 0
        _ = hb_font_get_h_extents(font, &extents)
        _ = hb_ot_metrics_get_position(font, HB_OT_METRICS_TAG_CAP_HEIGHT, &capHeight)
        let head = bytes(hb_face_reference_table(face, ShapingFont.tag("head")))
        // OpenType 1.9, `head`: xMin, yMin, xMax, yMax.
        let box = [36, 38, 40, 42].map { place in
            head.count < place + 2 ? 0 : Int(Int16(truncatingIfNeeded: Int(head[place]) << 8 | Int(head[place + 1])))
        }
        var size: UInt32 = 127, name = [CChar](repeating: 0, count: 128)
        hb_ot_name_get_utf8(face, hb_ot_name_id_t(HB_OT_NAME_ID_POSTSCRIPT_NAME), nil, &size, &name)
        let text = String(decoding: name.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
        return FontProgramDescription(
            name: text.isEmpty ? source.entry.family.replacing(" ", with: "") : text,
            unitsPerEm: Int(hb_face_get_upem(face)),
            vertical: (Int(extents.ascender), -Int(extents.descender), Int(capHeight)),
            style: (source.entry.weight, source.entry.isItalic), box: box)
    }

    private func readCharacters() -> [UInt32: Unicode.Scalar] {
        guard let set = hb_set_create() else { return [:] }
        defer { hb_set_destroy(set) }
        hb_face_collect_unicodes(source.face.pointer, set)
        var result: [UInt32: Unicode.Scalar] = [:], character = hb_codepoint_t.max, glyph: hb_codepoint_t = 0
        while hb_set_next(set, &character) != 0 {
            if hb_font_get_nominal_glyph(font, character, &glyph) != 0, result[glyph] == nil {
                result[glyph] = Unicode.Scalar(character)
            }
        }
        return result
    }
}

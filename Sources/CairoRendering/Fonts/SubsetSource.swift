import CHarfBuzz
import Synchronization

/// The face from which subsets of one font file are taken. It has only the tables that a document embeds: HarfBuzz looks at all others
/// before it drops them, which takes as long as the subset itself.
///
/// Where many documents come from one run, an OpenType font with PostScript outlines is taken apart once and for all: that takes as long as
/// some twenty-five subsets, and a quarter of the time is left for each. The bytes of a subset are the same in all three ways.
final class SubsetSource: Sendable {
    private struct State {
        var subsets = 0
        var face: SharedFace?
    }

    private let whole: SharedFace
    private let state = Mutex(State())

    private static let tables = ["head", "hhea", "maxp", "hmtx", "CFF ", "loca", "glyf", "cvt ", "fpgm", "prep"]
    /// From this subset on, a font is worth taking apart.
    private static let many = 25

    init(_ whole: SharedFace) {
        self.whole = whole
    }

    /// For one more subset.
    var face: SharedFace {
        let (face, isWorthPreparing) = state.withLock { state in
            state.subsets += 1
            let face = state.face ?? SubsetSource.reduced(whole)
            state.face = face
            return (face, state.subsets == SubsetSource.many)
        }
        guard isWorthPreparing, let prepared = SubsetSource.prepared(face) else { return face }
        state.withLock { $0.face = prepared }
        return prepared
    }

    /// The whole face where HarfBuzz cannot make another.
    private static func reduced(_ whole: SharedFace) -> SharedFace {
        guard let builder = hb_face_builder_create() else { return whole }
        defer { hb_face_destroy(builder) }
        for tag in tables.map(ShapingFont.tag) {
            let table = hb_face_reference_table(whole.pointer, tag)
            defer { hb_blob_destroy(table) }
            if hb_blob_get_length(table) > 0 { hb_face_builder_add_table(builder, tag, table) }
        }
        guard let bytes = hb_face_reference_blob(builder) else { return whole }
        defer { hb_blob_destroy(bytes) }
        guard let face = hb_face_create(bytes, 0) else { return whole }
        defer { hb_face_destroy(face) }
        return hb_face_get_glyph_count(face) == hb_face_get_glyph_count(whole.pointer) ? SharedFace(face) : whole
    }

    /// nil for outlines of TrueType, which are copied as they are.
    private static func prepared(_ face: SharedFace) -> SharedFace? {
        let outlines = hb_face_reference_table(face.pointer, ShapingFont.tag("CFF "))
        defer { hb_blob_destroy(outlines) }
        guard hb_blob_get_length(outlines) > 0, let prepared = hb_subset_preprocess(face.pointer) else { return nil }
        defer { hb_face_destroy(prepared) }
        return SharedFace(prepared)
    }
}

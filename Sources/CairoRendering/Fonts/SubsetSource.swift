import CHarfBuzz
import Synchronization

/// The face from which subsets of one font file are taken. It has only the tables that a document embeds: HarfBuzz looks at all others
/// before it drops them, which takes a quarter of the time for outlines of PostScript, half for those of TrueType. The bytes of a subset
/// are the same.
final class SubsetSource: Sendable {
    private let whole: SharedFace
    /// Made for the first subset.
    private let reduced = Mutex<SharedFace?>(nil)

    private static let tables = ["head", "hhea", "maxp", "hmtx", "CFF ", "loca", "glyf", "cvt ", "fpgm", "prep"]

    init(_ whole: SharedFace) {
        self.whole = whole
    }

    /// The whole face where HarfBuzz cannot make another.
    var face: SharedFace {
        reduced.withLock { known in
            let face = known ?? SubsetSource.reduced(whole)
            known = face
            return face
        }
    }

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
}

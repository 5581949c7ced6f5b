import CCairo
import CHarfBuzz
import Files
import PDFFinishing

/// A font file opened for drawing. What it points to is only read by drawing, and counted by its libraries in a way that threads may
/// share.
final class DrawingFont: Sendable {
    let entry: FontEntry
    /// For documents, which embed it.
    let face: SharedFace
    /// For what they embed of it.
    let subsets: SubsetSource
    let packed = PackedFonts()
    /// For pixels; opened when they are first asked for.
    private let cairo = Guarded<CairoFace?>(nil)

    /// - Parameter face: of the same file; taken into use once more.
    init(_ entry: FontEntry, face: OpaquePointer) {
        self.entry = entry
        self.face = SharedFace(face)
        subsets = SubsetSource(self.face)
    }

    /// What Cairo draws with; nil when the file cannot be read any more. It lives as long as the font.
    var cairoFace: OpaquePointer? {
        cairo.withLock { face in
            if face == nil { face = CairoFace(entry) }
            return face.map { Handle($0.face) }
        }?.pointer
    }

    private struct Handle: @unchecked Sendable {
        let pointer: OpaquePointer

        init(_ pointer: OpaquePointer) { self.pointer = pointer }
    }
}

/// A face of HarfBuzz. Immutable since before it was shared; its parts are made by whoever needs them first, atomically.
final class SharedFace: @unchecked Sendable {
    let pointer: OpaquePointer

    init(_ face: OpaquePointer) {
        hb_face_make_immutable(face)
        pointer = hb_face_reference(face)
    }

    deinit {
        hb_face_destroy(pointer)
    }
}

/// A face that Cairo draws with, over a FreeType face of its own.
///
/// Cairo keeps at most ten files open among the fonts that it opens by itself, and may close one while another thread begins to draw
/// with it (cairo-ft-font.c, 1.16). Faces that it is given it never closes; they live as long as this.
private final class CairoFace: @unchecked Sendable {
    let face: OpaquePointer

    init?(_ entry: FontEntry) {
        var library: FT_Library?, file: FT_Face?
        guard FT_Init_FreeType(&library) == 0, let library else { return nil }
        guard FT_New_Face(library, entry.path, FT_Long(entry.index), &file) == 0, let file,
            let face = cairo_ft_font_face_create_for_ft_face(file, 0)
        else {
            FT_Done_FreeType(library)
            return nil
        }
        // FreeType frees a library's faces with it. No other face shares the library: threads may end theirs at the same time.
        let status = cairo_font_face_set_user_data(
            face, CairoFace.libraryKey, UnsafeMutableRawPointer(library)
        ) { library in FT_Done_FreeType(library.map { FT_Library($0) }) }
        guard status == CAIRO_STATUS_SUCCESS, cairo_font_face_status(face) == CAIRO_STATUS_SUCCESS else {
            cairo_font_face_destroy(face)
            if status != CAIRO_STATUS_SUCCESS { FT_Done_FreeType(library) }
            return nil
        }
        self.face = face
    }

    deinit {
        cairo_font_face_destroy(face)
    }

    /// Its address is the key.
    nonisolated(unsafe) private static let libraryKey = UnsafeMutablePointer<cairo_user_data_key_t>.allocate(
        capacity: 1)
}

import CCairo

/// A font file opened for drawing. Immutable: what it points to is made once, only read by drawing, and counted by Cairo in a way that
/// threads may share.
final class DrawingFont: @unchecked Sendable {
    let face: OpaquePointer

    /// Nil when the file cannot be read any more.
    init?(_ entry: FontEntry) {
        guard let face = DrawingFont.face(of: entry) else { return nil }
        self.face = face
    }

    deinit {
        cairo_font_face_destroy(face)
    }

    /// A face that Cairo draws with, over a FreeType face of its own.
    ///
    /// Cairo keeps at most ten files open among the fonts that it opens by itself, and may close one while another thread begins to draw
    /// with it (cairo-ft-font.c, 1.16). Faces that it is given it never closes; they live as long as the face that is returned.
    private static func face(of entry: FontEntry) -> OpaquePointer? {
        var library: FT_Library?, file: FT_Face?
        guard FT_Init_FreeType(&library) == 0, let library else { return nil }
        guard FT_New_Face(library, entry.path, FT_Long(entry.index), &file) == 0, let file,
            let face = cairo_ft_font_face_create_for_ft_face(file, 0)
        else {
            FT_Done_FreeType(library)
            return nil
        }
        // FreeType frees a library's faces with it. No other face shares the library: threads may end theirs at the same time.
        let status = cairo_font_face_set_user_data(face, libraryKey, UnsafeMutableRawPointer(library)) { library in
            FT_Done_FreeType(library.map { FT_Library($0) })
        }
        guard status == CAIRO_STATUS_SUCCESS, cairo_font_face_status(face) == CAIRO_STATUS_SUCCESS else {
            cairo_font_face_destroy(face)
            if status != CAIRO_STATUS_SUCCESS { FT_Done_FreeType(library) }
            return nil
        }
        return face
    }

    /// Its address is the key.
    nonisolated(unsafe) private static let libraryKey = UnsafeMutablePointer<cairo_user_data_key_t>.allocate(
        capacity: 1)
}

import PageModel

/// The place in the text where a note is called: the note leads back to it.
enum NoteCall {
    /// - Parameter note: the name of the note's own place.
    static func name(of note: String) -> String { note + "-teks" }
}

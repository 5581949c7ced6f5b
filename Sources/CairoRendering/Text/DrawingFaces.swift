import Files
import PageModel

/// The faces of one shaper, for drawing: that may go on in a thread of its own while new faces are still being shaped with.
public final class DrawingFaces: Sendable {
    private let fonts = Guarded<[(face: FontFace, font: DrawingFont)]>([])

    /// - Parameter face: its number is its place among all.
    func append(_ face: FontFace, drawnWith font: DrawingFont) {
        fonts.withLock { $0.append((face, font)) }
    }

    /// What draws a face; nil for faces of another shaper.
    subscript(face: FontFace) -> DrawingFont? {
        fonts.withLock { fonts in
            guard fonts.indices.contains(face.id), fonts[face.id].face === face else { return nil }
            return fonts[face.id].font
        }
    }
}

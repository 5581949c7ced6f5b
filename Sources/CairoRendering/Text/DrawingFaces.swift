import PageModel
import Synchronization

/// The faces of one shaper, for drawing: that may go on in a thread of its own while new faces are still being shaped with.
public final class DrawingFaces: Sendable {
    private let faces = Mutex<[LoadedFace]>([])

    func append(_ face: LoadedFace) {
        faces.withLock { $0.append(face) }
    }

    var count: Int { faces.withLock(\.count) }

    /// What draws a face; nil for faces of another shaper.
    subscript(face: FontFace) -> LoadedFace? {
        faces.withLock { faces in
            guard faces.indices.contains(face.id), faces[face.id].face === face else { return nil }
            return faces[face.id]
        }
    }
}

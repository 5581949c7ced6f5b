import CairoRendering
import DocumentLayout
import Files
import Foundation
import PageModel

/// Fingerprints of the font files that pages are drawn with. Belongs to one thread.
final class FontDigests {
    private let library: FontLibrary
    private var byFace: [Int: (face: FontFace, digest: Digest)] = [:]
    private var byPath: [String: Digest] = [:]
    /// Of each file that was asked for, by family and style.
    private(set) var used: [String: Digest] = [:]
    /// The files themselves.
    private(set) var paths: [String: String] = [:]

    init(library: FontLibrary) {
        self.library = library
    }

    /// Of the face's file, weight, slant and features.
    func digest(of face: FontFace) -> Digest {
        if let known = byFace[face.id], known.face === face { return known.digest }
        let description = face.description
        var digest = Digest()
        digest.absorb(Int(description.features.rawValue))
        if let font = library.font(
            family: description.family, weight: description.weight, isItalic: description.isItalic)
        {
            let file = self.file(font.path)
            digest.absorb(file)
            digest.absorb(font.index)
            used["\(font.family) \(font.style)"] = file
            paths["\(font.family) \(font.style)"] = font.path
        }
        byFace[face.id] = (face, digest)
        return digest
    }

    private func file(_ path: String) -> Digest {
        if let known = byPath[path] { return known }
        var digest = Digest()
        if let bytes = FileBytes.read(path) { bytes.withUnsafeBytes { digest.absorb($0) } }
        byPath[path] = digest
        return digest
    }
}

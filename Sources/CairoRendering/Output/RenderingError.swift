import Diagnostics
import Glibc

/// Why a document could not be written or drawn.
public enum RenderingError: Error, Hashable, Sendable {
    /// The output could not be created or written; the number is `errno`'s.
    case output(path: String, code: Int32)
    /// An image that was readable when it was laid out cannot be drawn.
    case image(path: String, reason: String)
    /// Cairo refused, in its words.
    case drawing(String)
    /// A page larger than PDF allows (200 in) or, as pixels, than 100 megapixels.
    case pageTooLarge
    /// Structure tags do not pair up.
    case unbalancedTags
    /// A face that another shaper made.
    case foreignFace(family: String)

    public var diagnostic: Diagnostic {
        let (kind, wording) = switch self {
        case .output(let path, let code):
            ("output", Wording(
                id: "\(path) tidak dapat ditulis: \(RenderingError.reason(code))",
                en: "\(path) cannot be written: \(RenderingError.reason(code))"))
        case .image(let path, let reason):
            ("image", Wording(
                id: "gambar \(path) tidak dapat digambar: \(reason)", en: "the image \(path) cannot be drawn: \(reason)"))
        case .drawing(let reason):
            ("drawing", Wording(id: "halaman tidak dapat digambar: \(reason)", en: "the page cannot be drawn: \(reason)"))
        case .pageTooLarge:
            ("page-size", Wording(id: "halaman terlalu besar", en: "the page is too large"))
        case .unbalancedTags:
            ("tags", Wording(id: "tanda struktur dokumen tidak berpasangan", en: "structure tags do not pair up"))
        case .foreignFace(let family):
            ("face", Wording(id: "fon \(family) berasal dari pembentuk lain", en: "the font \(family) belongs to another shaper"))
        }
        return Diagnostic("rendering.\(kind)", .error, wording, at: nil)
    }

    private static func reason(_ code: Int32) -> String {
        var buffer = [CChar](repeating: 0, count: 256)
        guard strerror_r(code, &buffer, buffer.count) == 0 else { return "errno \(code)" }
        return String(decoding: buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }
}

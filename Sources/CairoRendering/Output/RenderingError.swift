import Diagnostics
import Files
import PDFFinishing

/// Why a document could not be written or drawn.
public enum RenderingError: DiagnosticError, Hashable, Sendable {
    case output(OutputError)
    /// An image that was readable when it was laid out cannot be drawn.
    case image(path: String, reason: Wording)
    /// Cairo refused, in its words.
    case drawing(String)
    /// A page larger than PDF allows (200 in) or, as pixels, than 100 megapixels.
    case pageTooLarge
    /// Structure tags do not pair up.
    case unbalancedTags
    /// A face that another shaper made.
    case foreignFace(family: String)
    /// What was drawn could not be made a whole file.
    case finishing(FinishingError)

    init(_ error: FinishingError) {
        self =
            switch error {
            case .output(let error): .output(error)
            case .unbalancedTags: .unbalancedTags
            default: .finishing(error)
            }
    }

    public var diagnostic: Diagnostic {
        let (kind, wording): (String, Wording)
        switch self {
        case .output(let error): return error.diagnostic
        case .finishing(let error): return error.diagnostic
        case .image(let path, let reason):
            (kind, wording) = (
                "image",
                Wording(
                    id: "gambar \(path) tidak dapat digambar: \(reason.indonesian)",
                    en: "the image \(path) cannot be drawn: \(reason.english)")
            )
        case .drawing(let reason):
            (kind, wording) = (
                "drawing",
                Wording(id: "halaman tidak dapat digambar: \(reason)", en: "the page cannot be drawn: \(reason)")
            )
        case .pageTooLarge:
            (kind, wording) = ("page-size", Wording(id: "halaman terlalu besar", en: "the page is too large"))
        case .unbalancedTags:
            (kind, wording) = (
                "tags", Wording(id: "tanda struktur dokumen tidak berpasangan", en: "structure tags do not pair up")
            )
        case .foreignFace(let family):
            (kind, wording) = (
                "face",
                Wording(
                    id: "fon \(family) berasal dari pembentuk lain", en: "the font \(family) belongs to another shaper")
            )
        }
        return Diagnostic("rendering.\(kind)", .error, wording, at: nil)
    }
}

import Diagnostics

/// Why a drawn PDF could not be finished.
public enum FinishingError: DiagnosticError, Hashable, Sendable {
    /// libqpdf refused, in its words.
    case library(String)
    /// A field belongs on a page that does not exist.
    case noPage(Int)
    /// The structure tree has another number of forms than the document has signature fields.
    case structure(forms: Int, fields: Int)

    public var diagnostic: Diagnostic {
        let wording = switch self {
        case .library(let reason):
            Wording(id: "PDF tidak dapat diselesaikan: \(reason)", en: "the PDF cannot be finished: \(reason)")
        case .noPage(let number):
            Wording(id: "halaman \(number) untuk bidang tanda tangan tidak ada", en: "there is no page \(number) for a signature field")
        case .structure(let forms, let fields):
            Wording(id: "\(fields) bidang tanda tangan, tetapi \(forms) di dalam struktur dokumen",
                    en: "\(fields) signature fields, but \(forms) in the document's structure")
        }
        return Diagnostic("finishing.failed", .error, wording, at: nil)
    }
}

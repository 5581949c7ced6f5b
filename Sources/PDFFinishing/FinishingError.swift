import Diagnostics

/// Why a drawn PDF could not be finished.
public enum FinishingError: DiagnosticError, Hashable, Sendable {
    /// libqpdf refused, in its words.
    case library(String)
    /// A field belongs on a page that does not exist.
    case noPage(Int)
    /// A field cannot be added as it is asked for.
    case field(name: String, FieldFault)
    /// The structure tree has another number of forms than the document has signature fields.
    case structure(forms: Int, fields: Int)

    /// What is wrong with a field that is to be added.
    public enum FieldFault: Hashable, Sendable {
        /// It has no name, or one with a full stop, which PDF reads as a path (PDF 32000-1 §12.7.3.2).
        case unusableName
        /// Another field has the same name: both would be one.
        case repeatedName
        /// Its rectangle has no size, or lies beyond what a page can be.
        case rectangle

        var wording: Wording {
            switch self {
            case .unusableName:
                Wording(id: "namanya kosong atau memuat titik", en: "its name is empty or has a full stop")
            case .repeatedName: Wording(id: "namanya sudah dipakai", en: "its name is taken")
            case .rectangle: Wording(id: "tempatnya tidak ada", en: "its place does not exist")
            }
        }
    }

    public var diagnostic: Diagnostic {
        let wording =
            switch self {
            case .library(let reason):
                Wording(id: "PDF tidak dapat diselesaikan: \(reason)", en: "the PDF cannot be finished: \(reason)")
            case .noPage(let number):
                Wording(
                    id: "halaman \(number) untuk bidang tanda tangan tidak ada",
                    en: "there is no page \(number) for a signature field")
            case .field(let name, let fault):
                Wording(
                    id: "bidang tanda tangan \"\(name)\" tidak dapat dibuat: \(fault.wording.indonesian)",
                    en: "the signature field '\(name)' cannot be made: \(fault.wording.english)")
            case .structure(let forms, let fields):
                Wording(
                    id: "\(fields) bidang tanda tangan, tetapi \(forms) di dalam struktur dokumen",
                    en: "\(fields) signature fields, but \(forms) in the document's structure")
            }
        return Diagnostic("finishing.failed", .error, wording, at: nil)
    }
}

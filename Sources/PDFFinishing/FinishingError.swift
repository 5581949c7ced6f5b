import Diagnostics
import Files

/// Why a drawn PDF could not be finished.
public enum FinishingError: DiagnosticError, Hashable, Sendable {
    case output(OutputError)
    /// What was drawn is not as it is expected to be.
    case drawn(String)
    /// A font that the document is set in has no outlines that a PDF can hold.
    case font(name: String)
    /// libqpdf refused, in its words.
    case library(String)
    /// A field cannot be added as it is asked for.
    case field(name: String, FieldFault)
    /// A page has another number of forms in its structure than it has signature fields.
    case structure(forms: Int, fields: Int)
    /// Structure tags do not pair up.
    case unbalancedTags

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
        if case .output(let error) = self { return error.diagnostic }
        return Diagnostic("finishing.failed", .error, wording, at: nil)
    }

    private var wording: Wording {
        switch self {
        case .output(let error): error.diagnostic.message
        case .drawn(let reason), .library(let reason):
            Wording(id: "PDF tidak dapat diselesaikan: \(reason)", en: "the PDF cannot be finished: \(reason)")
        case .font(let name):
            Wording(
                id:
                    "huruf \(name) tidak dapat disimpan di dalam PDF: berkasnya tidak memuat garis luar TrueType atau CFF",
                en: "the font \(name) cannot be embedded in a PDF: its file has neither TrueType nor CFF outlines")
        case .field(let name, let fault):
            Wording(
                id: "bidang tanda tangan \"\(name)\" tidak dapat dibuat: \(fault.wording.indonesian)",
                en: "the signature field '\(name)' cannot be made: \(fault.wording.english)")
        case .structure(let forms, let fields):
            Wording(
                id: "\(fields) bidang tanda tangan, tetapi \(forms) di dalam struktur dokumen",
                en: "\(fields) signature fields, but \(forms) in the document's structure")
        case .unbalancedTags:
            Wording(id: "tanda struktur dokumen tidak berpasangan", en: "structure tags do not pair up")
        }
    }
}

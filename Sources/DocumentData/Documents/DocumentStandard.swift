/// What the PDF of a document is to be; each but the last is PDF/UA-1 as well.
public enum DocumentStandard: String, CaseIterable, Sendable {
    case archive = "pdfa-2a"
    /// With the files of the data in it.
    case archiveWithData = "pdfa-3a"
    /// No archive: it may be encrypted.
    case accessible = "pdfua-1"
    case none = "tidak"

    /// As `standar` of a project names them.
    static let words = ["ya", "true"] + allCases.map(\.rawValue) + ["false"]

    /// - Parameter word: one of `words`; nil for a project that says nothing.
    init(word: String?) {
        switch word {
        case "false": self = .none
        case let word?: self = DocumentStandard(rawValue: word) ?? .archive
        case nil: self = .archive
        }
    }

    /// Whether it is PDF/A, which must not be encrypted (ISO 19005-2 §6.1.3).
    public var isArchive: Bool { self == .archive || self == .archiveWithData }
}

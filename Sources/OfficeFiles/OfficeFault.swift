import Diagnostics

/// Why a workbook is not read.
enum OfficeFault: Error, Equatable {
    /// Opening needs a password.
    case encrypted
    /// Another kind of file, by its content and not by its name.
    case other(OfficeFileKind)
    case damaged(part: String?, detail: Wording?)
    /// The file or what it unfolds to.
    case tooLarge(part: String?)
    case missing(part: String)
    /// A DOCTYPE, which office files do not have.
    case doctype(part: String)
    /// Text that is no UTF-8.
    case encoding
    /// No memory to write with.
    case unwritable
    /// libzip cannot be opened.
    case library(String)

    func diagnostic(_ path: String, at range: SourceRange?) -> Diagnostic {
        let text = message
        let diagnostic = Diagnostic(
            "workbook." + kind, .error,
            Wording(id: "\(path): \(text.indonesian)", en: "\(path): \(text.english)"), at: range)
        return wayOut.map { diagnostic.fix($0) } ?? diagnostic
    }

    private var kind: String {
        switch self {
        case .encrypted: "encrypted"
        case .other: "other-kind"
        case .damaged, .missing: "damaged"
        case .tooLarge: "too-large"
        case .doctype: "doctype"
        case .encoding: "encoding"
        case .library: "library"
        case .unwritable: "unwritable"
        }
    }

    private var message: Wording {
        switch self {
        case .encrypted:
            Wording(id: "buku kerja dikunci dengan kata sandi", en: "the workbook is locked with a password")
        case .other(let kind): kind.description
        case .damaged(let part, let detail):
            OfficeFault.joined(Wording(id: "buku kerja rusak", en: "the workbook is damaged"), part, detail)
        case .missing(let part):
            OfficeFault.joined(
                Wording(id: "buku kerja rusak", en: "the workbook is damaged"), part,
                Wording(id: "bagian ini tidak ada", en: "this part is not there"))
        case .tooLarge(let part):
            OfficeFault.joined(
                Wording(id: "buku kerja terlalu besar", en: "the workbook is too large"), part, nil)
        case .doctype(let part):
            OfficeFault.joined(
                Wording(id: "buku kerja memuat DOCTYPE", en: "the workbook contains a DOCTYPE"), part, nil)
        case .encoding: Wording(id: "teksnya bukan UTF-8", en: "the text is no UTF-8")
        case .unwritable: Wording(id: "buku kerja tidak dapat ditulis", en: "the workbook cannot be written")
        case .library(let reason):
            Wording(id: "libzip tidak dapat dibuka (\(reason))", en: "libzip cannot be opened (\(reason))")
        }
    }

    private static func joined(_ message: Wording, _ part: String?, _ detail: Wording?) -> Wording {
        func text(_ message: String, _ detail: String?) -> String {
            let inner = [part, detail].compactMap { $0 }.joined(separator: ": ")
            return inner.isEmpty ? message : "\(message) (\(inner))"
        }
        return Wording(
            id: text(message.indonesian, detail?.indonesian), en: text(message.english, detail?.english))
    }

    private var wayOut: Wording? {
        switch self {
        case .encrypted:
            Wording(
                id: "buka di Excel, hapus kata sandinya di File > Info > Protect Workbook, lalu simpan",
                en: "open it in Excel, remove the password in File > Info > Protect Workbook, and save")
        case .other(let kind): kind.wayOut
        case .damaged, .missing, .doctype:
            Wording(
                id: "buka di Excel atau LibreOffice, lalu simpan ulang sebagai .xlsx",
                en: "open it in Excel or LibreOffice, and save it again as .xlsx")
        case .tooLarge:
            Wording(
                id: "salin daftarnya saja ke buku kerja baru",
                en: "copy only the list into a new workbook")
        case .encoding:
            Wording(
                id: "simpan dari Excel sebagai CSV UTF-8 atau .xlsx", en: "save it from Excel as CSV UTF-8 or .xlsx")
        case .unwritable: nil
        case .library: Wording(id: "pasang paket libzip4", en: "install the package libzip4")
        }
    }
}

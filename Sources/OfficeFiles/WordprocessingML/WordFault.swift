import Diagnostics

/// Why a Word file is not read.
struct WordFault {
    private let fault: OfficeFault

    init(_ fault: OfficeFault) {
        self.fault = fault
    }

    func diagnostic(_ path: String) -> Diagnostic {
        let (kind, message, wayOut) = parts
        return Diagnostic(
            "word." + kind, .error, Wording(id: "\(path): \(message.indonesian)", en: "\(path): \(message.english)"),
            at: nil
        ).fix(wayOut)
    }

    private static let saveAgain = Wording(
        id: "buka di Word atau LibreOffice, lalu Simpan Sebagai .docx",
        en: "open it in Word or LibreOffice, and save it as .docx")

    private var parts: (kind: String, message: Wording, wayOut: Wording) {
        switch fault {
        case .encrypted:
            (
                "encrypted",
                Wording(id: "berkas Word dikunci dengan kata sandi", en: "the Word file is locked with a password"),
                Wording(
                    id: "buka di Word, hapus kata sandinya di File > Info > Protect Document, lalu simpan",
                    en: "open it in Word, remove the password in File > Info > Protect Document, and save")
            )
        case .other(let kind): ("other-kind", WordFault.description(of: kind), WordFault.saveAgain)
        case .damaged(let part, let detail):
            (
                "damaged", WordFault.joined("berkas Word rusak", "the Word file is damaged", part, detail),
                WordFault.saveAgain
            )
        case .missing(let part):
            (
                "damaged",
                WordFault.joined(
                    "berkas Word rusak", "the Word file is damaged", part,
                    Wording(id: "bagian ini tidak ada", en: "this part is not there")), WordFault.saveAgain
            )
        case .encoding:
            (
                "damaged", Wording(id: "teksnya bukan UTF-8", en: "the text is no UTF-8"), WordFault.saveAgain
            )
        case .tooLarge(let part):
            (
                "too-large", WordFault.joined("berkas Word terlalu besar", "the Word file is too large", part, nil),
                Wording(id: "bagi berkasnya menurut bab", en: "divide the file into its chapters")
            )
        case .doctype(let part):
            (
                "doctype",
                WordFault.joined("berkas Word memuat DOCTYPE", "the Word file contains a DOCTYPE", part, nil),
                WordFault.saveAgain
            )
        case .unwritable:
            (
                "unwritable", Wording(id: "berkas Word tidak dapat ditulis", en: "the Word file cannot be written"),
                WordFault.saveAgain
            )
        case .library(let reason):
            (
                "library",
                Wording(id: "libzip tidak dapat dibuka (\(reason))", en: "libzip cannot be opened (\(reason))"),
                Wording(id: "pasang paket libzip4", en: "install the package libzip4")
            )
        }
    }

    private static func description(of kind: OfficeFileKind) -> Wording {
        switch kind {
        case .oldWorkbook:
            Wording(id: "berkas Word 97–2003 (.doc)", en: "a file of Word 97–2003 (.doc)")
        case .html: Wording(id: "halaman web (HTML), bukan berkas Word", en: "a web page (HTML), no Word file")
        case .empty: Wording(id: "berkas kosong", en: "the file is empty")
        case .text: Wording(id: "teks atau RTF, bukan berkas .docx", en: "text or RTF, no .docx file")
        default: Wording(id: "bukan berkas Word .docx", en: "it is no Word file .docx")
        }
    }

    private static func joined(_ id: String, _ en: String, _ part: String?, _ detail: Wording?) -> Wording {
        func text(_ message: String, _ detail: String?) -> String {
            let inner = [part, detail].compactMap { $0 }.joined(separator: ": ")
            return inner.isEmpty ? message : "\(message) (\(inner))"
        }
        return Wording(id: text(id, detail?.indonesian), en: text(en, detail?.english))
    }
}

import Diagnostics

/// Why a file is not read.
enum FileRefusal: String, Error {
    case emptyName = "empty-name"
    case nul = "nul"
    case backslash = "backslash"
    case absolute = "absolute-path"
    case outside = "outside-folder"
    case notFound = "not-found"
    case notRegular = "not-regular"
    case tooLarge = "too-large"
    case unreadable = "unreadable"
    case notUTF8 = "not-utf8"
    /// A workbook or document of an office program under the name of a text file.
    case office = "office-file"
    case pdf = "pdf-file"
    case utf16 = "utf-16"

    /// What a file is that should be a text and is none; nil for whatever may be text.
    static func sniff(_ bytes: [UInt8]) -> FileRefusal? {
        if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) || bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
            return .office
        }
        if bytes.starts(with: "%PDF-".utf8) { return .pdf }
        return bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) ? .utf16 : nil
    }

    func diagnostic(_ path: String, at range: SourceRange?) -> Diagnostic {
        let diagnostic = Diagnostic("files." + rawValue, .error, message(path), at: range)
        return rule.map(diagnostic.rule) ?? diagnostic
    }

    private func message(_ path: String) -> Wording {
        // A NUL would reach the terminal.
        let path = path.filter { $0 != "\0" }
        return switch self {
        case .emptyName: Wording(id: "nama berkas kosong", en: "the file name is empty")
        case .nul: Wording(id: "nama berkas memuat karakter NUL", en: "the file name contains a NUL character")
        case .backslash: Wording(id: "\"\(path)\" memuat garis miring terbalik", en: "\"\(path)\" contains a backslash")
        case .absolute: Wording(id: "\"\(path)\" adalah jalur mutlak", en: "\"\(path)\" is an absolute path")
        case .outside:
            Wording(id: "\"\(path)\" berada di luar folder proyek", en: "\"\(path)\" leads outside the project folder")
        case .notFound: Wording(id: "berkas \"\(path)\" tidak ditemukan", en: "file \"\(path)\" not found")
        case .notRegular: Wording(id: "\"\(path)\" bukan berkas biasa", en: "\"\(path)\" is not a regular file")
        case .tooLarge: Wording(id: "berkas \"\(path)\" terlalu besar", en: "file \"\(path)\" is too large")
        case .unreadable: Wording(id: "berkas \"\(path)\" tidak dapat dibaca", en: "file \"\(path)\" cannot be read")
        case .office:
            Wording(
                id: "\"\(path)\" berkas Excel, Word, atau sejenisnya, bukan teks",
                en: "\"\(path)\" is a file of Excel, Word or their like, not a text")
        case .pdf: Wording(id: "\"\(path)\" berkas PDF, bukan teks", en: "\"\(path)\" is a PDF, not a text")
        case .utf16:
            Wording(id: "berkas \"\(path)\" tersimpan sebagai UTF-16", en: "file \"\(path)\" is saved as UTF-16")
        case .notUTF8: Wording(id: "berkas \"\(path)\" bukan UTF-8", en: "file \"\(path)\" is not UTF-8")
        }
    }

    private var rule: Wording? {
        switch self {
        case .backslash: Wording(id: "pemisah folder adalah /", en: "folders are parted by /")
        case .absolute, .outside:
            Wording(
                id: "jalur ditulis relatif dan tetap di dalam folder proyek",
                en: "paths are relative and stay inside the project folder")
        case .tooLarge: Wording(id: "paling besar 64 MiB", en: "at most 64 MiB")
        case .office:
            Wording(
                id:
                    "simpan tabel sebagai 'CSV UTF-8', naskah sebagai teks biasa; .xlsx dan .ods boleh langsung sebagai data",
                en: "save tables as 'CSV UTF-8' and texts as plain text; .xlsx and .ods may be data as they are")
        case .unreadable:
            Wording(
                id: "berkasnya ada, tetapi tidak boleh dibaca: periksa izinnya",
                en: "it is there, but may not be read: see its permissions")
        case .notUTF8, .utf16:
            Wording(
                id: "simpan berkas teks sebagai UTF-8 (di Excel: 'CSV UTF-8')",
                en: "save text files as UTF-8 (in Excel: 'CSV UTF-8')")
        default: nil
        }
    }
}

import Diagnostics

/// What a file is, by its first bytes and not by its name: web pages save HTML as .xls, clerks rename CSV to .xlsx.
enum OfficeFileKind: Equatable {
    case zip, oldWorkbook, binaryWorkbook, html, spreadsheetXML, flatOpenDocument, text, wordFile, empty, unknown

    /// nil for an encrypted workbook, which is another file around the workbook.
    static func ofBytes(_ bytes: [UInt8]) -> OfficeFileKind? {
        if bytes.isEmpty { return .empty }
        if bytes.starts(with: [0x50, 0x4B, 3, 4]) || bytes.starts(with: [0x50, 0x4B, 5, 6]) { return .zip }
        if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) {
            let name: [UInt8] = "EncryptedPackage".utf8.flatMap { [$0, UInt8(0)] }
            return contains(bytes, name) ? nil : .oldWorkbook
        }
        let head = String(decoding: bytes.prefix(4096), as: UTF8.self).lowercased()
        if head.contains("urn:schemas-microsoft-com:office:spreadsheet") { return .spreadsheetXML }
        if head.contains("office:document") { return .flatOpenDocument }
        if head.contains("<html") || head.contains("<table") || head.contains("<!doctype html") { return .html }
        return bytes.prefix(4096).contains(0) ? .unknown : .text
    }

    private static func contains(_ bytes: [UInt8], _ part: [UInt8]) -> Bool {
        guard let first = part.first, bytes.count >= part.count else { return false }
        for index in 0...(bytes.count - part.count) where bytes[index] == first {
            if bytes[index..<(index + part.count)].elementsEqual(part) { return true }
        }
        return false
    }

    var description: Wording {
        switch self {
        case .zip: Wording(id: "bukan buku kerja", en: "it is no workbook")
        case .oldWorkbook:
            Wording(id: "buku kerja Excel 97–2003 (.xls)", en: "a workbook of Excel 97–2003 (.xls)")
        case .binaryWorkbook: Wording(id: "buku kerja biner (.xlsb)", en: "a binary workbook (.xlsb)")
        case .html: Wording(id: "halaman web (HTML), bukan buku kerja", en: "a web page (HTML), no workbook")
        case .spreadsheetXML: Wording(id: "lembar XML Excel 2003", en: "an XML spreadsheet of Excel 2003")
        case .flatOpenDocument: Wording(id: "OpenDocument datar (.fods)", en: "flat OpenDocument (.fods)")
        case .text: Wording(id: "teks atau CSV, bukan buku kerja", en: "text or CSV, no workbook")
        case .wordFile:
            Wording(id: "berkas Word atau presentasi, bukan buku kerja", en: "a Word file or slides, no workbook")
        case .empty: Wording(id: "berkas kosong", en: "the file is empty")
        case .unknown: Wording(id: "bukan buku kerja", en: "it is no workbook")
        }
    }

    var wayOut: Wording {
        switch self {
        case .text:
            Wording(id: "ganti akhiran namanya menjadi .csv", en: "change the end of its name to .csv")
        case .wordFile, .empty, .unknown, .zip:
            Wording(id: "pilih berkas .xlsx atau .ods", en: "choose a file .xlsx or .ods")
        default:
            Wording(
                id: "buka di Excel atau LibreOffice, lalu Simpan Sebagai .xlsx",
                en: "open it in Excel or LibreOffice, and save it as .xlsx")
        }
    }
}

import Diagnostics

/// A spreadsheet of LibreOffice: `.ods`.
struct OpenDocumentFile {
    private let archive: ZipArchive
    let sheets: [Workbook.Entry]
    let areas: [NamedArea]

    /// nil when the file is no OpenDocument.
    init?(_ archive: ZipArchive) throws(OfficeFault) {
        guard archive.contains("mimetype"), archive.contains("content.xml") else { return nil }
        let type = String(decoding: try archive.beginning(of: "mimetype", count: 128), as: UTF8.self)
        guard type.contains("opendocument.spreadsheet") else { throw .other(.wordFile) }
        if archive.contains("META-INF/manifest.xml") {
            let manifest = ManifestReader()
            try MarkupStream.read("META-INF/manifest.xml", of: archive, with: manifest)
            if manifest.isEncrypted { throw .encrypted }
        }
        self.archive = archive
        let names = OpenDocumentReader(path: SourcePath(shown: "", location: nil), isWanted: { _ in false })
        try MarkupStream.read("content.xml", of: archive, with: names)
        sheets = names.entries
        areas = names.areas
    }

    func properties() throws(OfficeFault) -> [String: String] {
        guard archive.contains("meta.xml") else { return [:] }
        let reader = PropertyReader(element: "user-defined")
        try MarkupStream.read("meta.xml", of: archive, with: reader)
        return reader.properties
    }

    func readSheets(_ isWanted: @escaping (Int) -> Bool, path: SourcePath) throws(OfficeFault) -> [Sheet] {
        let styles = OpenDocumentStyles()
        if archive.contains("styles.xml") { try MarkupStream.read("styles.xml", of: archive, with: styles) }
        let reader = OpenDocumentReader(path: path, styles: styles, isWanted: isWanted)
        try MarkupStream.read("content.xml", of: archive, with: reader)
        return reader.read
    }

    /// Whether any part needs a password.
    private final class ManifestReader: MarkupHandler {
        var isEncrypted = false
        func start(_ element: MarkupElement) {
            if element.name.isNamed("encryption-data") { isEncrypted = true }
        }
        func end(_ name: MarkupName) {}
        func text(_ bytes: UnsafeBufferPointer<UInt8>) {}
    }
}

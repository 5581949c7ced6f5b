import DocumentData
import Files
import PDFFinishing

/// What the file of a document is to be.
extension DocumentProducer {
    func options(of prepared: Prepared) -> PDFAssembly.Options {
        let standard = prepared.origin.standard
        var options = PDFAssembly.Options(
            isArchive: standard != .none, hasFields: prepared.signatures?.hasFields ?? false)
        options.archivePart = standard.isArchive ? standard == .archiveWithData ? 3 : 2 : nil
        return options
    }

    /// The files of the project's data, where they belong to the document.
    /// - Returns: false when one cannot be read any more: `findings` has it.
    func addAttachments(to options: inout PDFAssembly.Options, of prepared: Prepared) -> Bool {
        guard prepared.origin.standard == .archiveWithData else { return true }
        for path in project.dataFiles {
            guard let file = project.folder.contents(path, namedAt: nil, into: &found.form) else { return false }
            options.attachments.append(Attachment(path: path, bytes: file.bytes))
        }
        return true
    }
}

import Diagnostics

/// What a file says of itself.
extension PDFValidation {
    mutating func checkFile() {
        let root = file.root
        let isArchive = checkDescription(root)
        if isArchive { checkArchive(root) }
        if file.text(root["Lang"])?.isEmpty ?? true {
            report(.language, Wording(id: "bahasa dokumen tidak dinyatakan", en: "the document's language is not said"))
        }
        let marks = file.dictionary(root["MarkInfo"])
        if file.resolved(marks["Marked"]) != .boolean(true) || structure.elements.isEmpty {
            report(.tagged, Wording(id: "dokumen tidak punya struktur", en: "the document has no structure"))
        }
        checkAttachments(root)
    }

    private mutating func checkArchive(_ root: PDFDictionary) {
        if file.isEncrypted { report(.plain, Wording(id: "berkas dienkripsi", en: "the file is encrypted")) }
        let intents = file.array(root["OutputIntents"]).map { file.dictionary($0) }
        if !intents.contains(where: { $0["DestOutputProfile"] != nil }) {
            report(.color, Wording(id: "profil warna tidak ada", en: "there is no colour profile"))
        }
        if file.array(file.trailer["ID"]).count != 2 {
            report(.identifier, Wording(id: "/ID tidak ada", en: "there is no /ID"))
        }
    }

    /// - Returns: whether the file is to be an archive: one that can be read by everyone need not be.
    private mutating func checkDescription(_ root: PDFDictionary) -> Bool {
        let text = file.stream(root["Metadata"]).map { String(decoding: $0, as: UTF8.self) } ?? ""
        func says(_ name: String, _ values: [String]) -> Bool {
            values.contains { text.contains("<\(name)>\($0)</\(name)>") || text.contains("\(name)=\"\($0)\"") }
        }
        let isArchive = text.contains("pdfaid:")
        if !isArchive || !says("pdfaid:part", ["2", "3"]) || !says("pdfaid:conformance", ["A"]) {
            report(
                .claim,
                Wording(id: "tidak menyatakan diri PDF/A-2a atau 3a", en: "does not say that it is PDF/A-2a or 3a"),
                weighing: isArchive || !says("pdfuaid:part", ["1"]) ? .error : .note)
        }
        if !says("pdfuaid:part", ["1"]) {
            report(.claim, Wording(id: "tidak menyatakan diri PDF/UA-1", en: "does not say that it is PDF/UA-1"))
        }
        let viewer = file.dictionary(root["ViewerPreferences"])
        let isNamed = text.contains("<dc:title") && !text.contains("<rdf:li xml:lang=\"x-default\"></rdf:li>")
        if !isNamed || file.resolved(viewer["DisplayDocTitle"]) != .boolean(true) {
            report(
                .title,
                Wording(id: "judul tidak ada atau tidak ditampilkan", en: "there is no title, or it is not displayed"))
        }
        return isArchive
    }

    /// Files within the file say what they are to it (ISO 19005-3 §6.8).
    private mutating func checkAttachments(_ root: PDFDictionary) {
        let names = file.array(file.dictionary(file.dictionary(root["Names"])["EmbeddedFiles"])["Names"])
        let associated = Set(file.array(root["AF"]).compactMap(\.reference))
        for item in names {
            guard let number = item.reference else { continue }
            let attachment = file.dictionary(item), name = file.text(attachment["UF"]) ?? ""
            guard attachment["AFRelationship"] == nil || name.isEmpty || !associated.contains(number) else { continue }
            report(
                .claim,
                Wording(
                    id: "lampiran '\(name)' tidak menyatakan hubungannya dengan dokumen",
                    en: "the attachment '\(name)' does not say what it is to the document"))
        }
    }
}
